// A private key of our own on P-256: it signs the tokens this server shows to others (ES256) and
// agrees on secrets with theirs (ECDH). OpenSSL is seen by the .cpp only.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace renkei::crypto {

class P256Key {
 public:
  static constexpr std::size_t kSecretBytes = 32;
  static constexpr std::size_t kPointBytes = 65;      // 0x04, x, y
  static constexpr std::size_t kSignatureBytes = 64;  // r‖s

  [[nodiscard]] static P256Key random();
  // Nothing unless these 32 bytes are a number below the curve's order, and not nought.
  [[nodiscard]] static std::optional<P256Key> from_secret(std::string_view bytes);

  // What must be kept sealed.
  [[nodiscard]] std::string secret() const;
  // What others may know: the point, uncompressed.
  [[nodiscard]] std::string point() const;
  // ECDSA with SHA-256, as r‖s.
  [[nodiscard]] std::string sign(std::string_view message) const;
  // The 32 shared bytes of ECDH; nothing if that is no point of the curve.
  [[nodiscard]] std::optional<std::string> agree(std::string_view their_point) const;

 private:
  explicit P256Key(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)) {}
  std::shared_ptr<evp_pkey_st> key_;
};

}  // namespace renkei::crypto
