// Passkeys over HTTP.
#pragma once
#include "features/second_factor/second_factor_routes.hpp"

namespace renkei::second_factor {

[[nodiscard]] http::Routes<FactorVerbs> passkey_routes();

}  // namespace renkei::second_factor
