// Scanned papers of consents over HTTP.
#pragma once
#include "features/consent/consent_routes.hpp"
#include "features/consent/scan_actions.hpp"

namespace renkei::consent {

[[nodiscard]] http::Routes<ScanActions> scan_routes();

}  // namespace renkei::consent
