// The hub's routes: accounts and memberships of others.
#pragma once
#include "features/identity/identity_routes.hpp"

namespace renkei::identity {

[[nodiscard]] http::Routes<IdentityVerbs> account_routes();

}  // namespace renkei::identity
