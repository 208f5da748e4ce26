// Mail server and push services as hubs.toml writes them. Only for who reads and writes that file.
#pragma once
#include <toml++/toml.h>

#include <optional>

#include "app/delivery.hpp"

namespace renkei::app {

// Of a hub's table. `invalid`: "app.mail_incomplete" if a member is missing or of another kind, and
// the refusals of mail::check().
[[nodiscard]] Result<std::optional<mail::ServerSettings>> read_mail(const toml::table& hub);
[[nodiscard]] toml::table table_of(const mail::ServerSettings& server);

// `invalid`: "app.push_incomplete" without an address to write to.
[[nodiscard]] Result<std::optional<PushSettings>> read_push(const toml::table& hub);
[[nodiscard]] toml::table table_of(const PushSettings& push);

}  // namespace renkei::app
