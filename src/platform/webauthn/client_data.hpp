// What the browser says it was asked and where it stood (WebAuthn Level 3 §5.8.1).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace renkei::webauthn {

struct ClientData {
  std::string type;
  std::string challenge;  // base64url
  std::string origin;
  bool is_cross_origin = false;  // inside a frame of another site

  // Browsers may add members; these must be there, once.
  [[nodiscard]] static std::optional<ClientData> read(std::string_view text);
};

}  // namespace renkei::webauthn
