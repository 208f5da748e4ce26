// See sign_in_provider.hpp.
#include "app/sign_in_provider.hpp"

#include <sys/stat.h>

#include <fstream>

#include "features/oidc/oidc_routes.hpp"

#include "app/hubs.hpp"

namespace renkei::app {
namespace {

Result<std::string> first_line_of_secret(const std::filesystem::path& path) {
  struct stat about {};
  std::ifstream file{path};
  std::string line;
  const bool is_closed = ::stat(path.c_str(), &about) == 0 && (about.st_mode & S_IRWXO) == 0;
  if (!is_closed || !std::getline(file, line) || line.empty()) {
    return fail(ErrorKind::invalid, "app.provider_secret_unreadable");
  }
  return line;
}

}  // namespace

Result<std::unique_ptr<openid::Provider>> provider_of(const std::filesystem::path& data,
                                                      const HubConfig& config) {
  if (!config.provider) return std::unique_ptr<openid::Provider>{};
  const SignInProvider& wanted = *config.provider;
  std::string base = config.public_url;
  while (base.ends_with('/')) base.pop_back();
  openid::Settings settings{.issuer = wanted.issuer,
                            .client_id = wanted.client_id,
                            .redirect_uri = base + std::string{oidc::kReturnPath}};
  if (!wanted.algorithms.empty()) settings.algorithms = wanted.algorithms;
  if (!wanted.client_secret_file.empty()) {
    auto secret = first_line_of_secret(data / wanted.client_secret_file);
    if (!secret) return pass_on(secret);
    settings.client_secret = Private{*std::move(secret)};
  }
  return std::make_unique<openid::Provider>(std::move(settings));
}

}  // namespace renkei::app
