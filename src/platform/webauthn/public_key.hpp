// The public key of a credential, as its authenticator writes it (COSE, RFC 9053): ES256, RS256 and
// EdDSA, which is what phones, computers and security keys have.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "platform/crypto/public_key.hpp"
#include "platform/webauthn/cbor.hpp"

namespace renkei::webauthn {

// COSE's numbers; registrations offer them in this order.
enum class Algorithm : std::int16_t { es256 = -7, eddsa = -8, rs256 = -257 };

class PublicKey {
 public:
  // Nothing for another kind of key, a point off its curve, or RSA outside 2048 … 4096 bits.
  [[nodiscard]] static std::optional<PublicKey> from_cose(const CborItem& map);
  // `cose` is the map as bytes and nothing behind it.
  [[nodiscard]] static std::optional<PublicKey> from_cose(std::string_view cose);

  [[nodiscard]] Algorithm algorithm() const { return algorithm_; }
  [[nodiscard]] bool verifies(std::string_view message, std::string_view signature) const;

 private:
  PublicKey(Algorithm algorithm, crypto::PublicKey key)
      : algorithm_(algorithm), key_(std::move(key)) {}

  Algorithm algorithm_;
  crypto::PublicKey key_;
};

}  // namespace renkei::webauthn
