// The sign-in provider as hubs.toml writes it. Only for who reads and writes that file.
#pragma once
#include <toml++/toml.h>

#include <optional>

#include "app/sign_in_provider.hpp"

namespace renkei::app {

// Of a hub's table. `invalid` ("app.provider_incomplete") if a member is missing or wrong: an
// address in the clear that leaves this machine, an algorithm we do not check.
[[nodiscard]] Result<std::optional<SignInProvider>> read_provider(const toml::table& hub);
[[nodiscard]] toml::table table_of(const SignInProvider& provider);

}  // namespace renkei::app
