// What an authenticator signs about itself (WebAuthn Level 3 §6.1).
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "platform/webauthn/public_key.hpp"

namespace renkei::webauthn {

// A credential that has just been made. The views point into the input.
struct AttestedCredential {
  std::string_view id;
  std::string_view cose_key;  // as it came; kept so
  PublicKey key;
};

struct AuthenticatorData {
  static constexpr std::size_t kBytesMax = 4096;
  static constexpr std::size_t kCredentialIdBytesMax = 1023;  // §4

  std::string_view site_hash;  // SHA-256 of the relying party's id
  bool is_present = false;     // somebody touched it,
  bool is_verified = false;    // and it knows by PIN, finger or face that it is the right one
  bool may_be_synced = false;
  bool is_synced = false;  // other devices of the same person hold it too
  std::uint32_t count = 0;
  std::optional<AttestedCredential> credential = {};

  // Nothing unless it is whole, with nothing behind it, and its key one that PublicKey reads.
  [[nodiscard]] static std::optional<AuthenticatorData> read(std::string_view bytes);
};

}  // namespace renkei::webauthn
