// Shared computers and PINs over HTTP.
#pragma once
#include "features/identity/identity_routes.hpp"

namespace renkei::identity {

[[nodiscard]] http::Routes<IdentityVerbs> desk_routes();

}  // namespace renkei::identity
