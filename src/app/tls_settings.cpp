// See tls_settings.hpp.
#include "app/tls_settings.hpp"

#include "app/settings.hpp"

namespace renkei::app {

Result<http::TlsFiles> tls_files(std::filesystem::path certificate, std::filesystem::path key) {
  const std::string minimum = setting("RENKEI_TLS_MINIMUM");
  if (minimum != "1.2" && minimum != "1.3") return fail(ErrorKind::invalid, "tls.minimum_unknown");
  return http::TlsFiles{
      .certificate = std::move(certificate),
      .key = std::move(key),
      .client_authorities = setting("RENKEI_TLS_CLIENT_CA"),
      .oldest = minimum == "1.3" ? http::TlsVersion::tls_1_3 : http::TlsVersion::tls_1_2};
}

}  // namespace renkei::app
