// A public key that somebody else gave us, and whether a signature is theirs. Read from its parts:
// COSE of passkeys and JWK of sign-in providers hold the same numbers in other wrappings. OpenSSL
// is seen by the .cpp only.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

struct evp_pkey_st;

namespace renkei::crypto {

// How a signature was made and how it is written down. All hash with SHA-256 but Ed25519, which
// hashes by itself.
enum class Scheme : std::uint8_t {
  ecdsa_der,  // P-256, as certificates and WebAuthn write it
  ecdsa_raw,  // P-256, r‖s in 64 bytes, as JOSE writes it (RFC 7518 §3.4)
  rsa_pkcs1,
  rsa_pss,  // salt as long as the hash (RFC 7518 §3.5)
  ed25519,
};

class PublicKey {
 public:
  // Big-endian bytes. Nothing for a point off its curve, or RSA outside 2048 … 4096 bits.
  [[nodiscard]] static std::optional<PublicKey> p256(std::string_view x, std::string_view y);
  [[nodiscard]] static std::optional<PublicKey> rsa(std::string_view modulus,
                                                    std::string_view exponent);
  [[nodiscard]] static std::optional<PublicKey> ed25519(std::string_view x);

  // Whether it is a key of the kind this scheme is made with.
  [[nodiscard]] bool fits(Scheme scheme) const;
  // False as well if the scheme does not fit the key.
  [[nodiscard]] bool verifies(Scheme scheme, std::string_view message,
                              std::string_view signature) const;

 private:
  enum class Kind : std::uint8_t { p256, rsa, ed25519 };
  PublicKey(Kind kind, std::shared_ptr<evp_pkey_st> key) : kind_(kind), key_(std::move(key)) {}

  Kind kind_;
  std::shared_ptr<evp_pkey_st> key_;
};

}  // namespace renkei::crypto
