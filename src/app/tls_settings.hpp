// What the operator has set about HTTPS.
#pragma once
#include <filesystem>

#include "platform/http/tls.hpp"

namespace renkei::app {

// `invalid` ("tls.minimum_unknown") unless RENKEI_TLS_MINIMUM is 1.2 or 1.3.
[[nodiscard]] Result<http::TlsFiles> tls_files(std::filesystem::path certificate,
                                               std::filesystem::path key);

}  // namespace renkei::app
