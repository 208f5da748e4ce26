// The sign-in provider outside that a hub may have: [hub.sign_in_provider] in hubs.toml.
#pragma once
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "kernel/result.hpp"

#include "platform/openid/provider.hpp"

#include "features/oidc/oidc_actions.hpp"

namespace renkei::app {

struct HubConfig;

struct SignInProvider {
  std::string issuer;
  std::string client_id;
  std::string client_secret_file = {};  // below DATA unless absolute; empty: known by PKCE alone
  oidc::Agreement agreement = {};
  std::vector<jose::Algorithm> algorithms = {};  // empty: all that we can check
};

// Its secret is read once, when the hub is opened: `invalid` ("app.provider_secret_unreadable") if
// the file is not there, empty or open to everybody. Null for a hub without a provider.
[[nodiscard]] Result<std::unique_ptr<openid::Provider>> provider_of(
    const std::filesystem::path& data, const HubConfig& config);

}  // namespace renkei::app
