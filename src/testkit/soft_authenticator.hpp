// An authenticator made of OpenSSL: it makes and shows passkeys as a phone does, and claims what it
// is told to, true or not.
#pragma once
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "platform/crypto/hash.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/text_form.hpp"
#include "platform/webauthn/public_key.hpp"
#include "platform/webauthn/webauthn.hpp"

namespace renkei::testkit {

// CBOR as authenticators write it.
inline std::string cbor_head(unsigned major, std::uint64_t number) {
  const auto lead = [major](unsigned low) { return static_cast<char>((major << 5U) | low); };
  if (number < 24) return {lead(static_cast<unsigned>(number))};
  const unsigned bytes = number < 256 ? 1 : number < 65'536 ? 2 : 4;
  std::string head{lead(bytes == 1 ? 24 : bytes == 2 ? 25 : 26)};
  for (unsigned left = bytes; left > 0; --left) {
    head += static_cast<char>((number >> ((left - 1) * 8U)) & 0xffU);
  }
  return head;
}
inline std::string cbor_whole(std::int64_t number) {
  return number < 0 ? cbor_head(1, static_cast<std::uint64_t>(-1 - number))
                    : cbor_head(0, static_cast<std::uint64_t>(number));
}
inline std::string cbor_bytes(std::string_view bytes) {
  return cbor_head(2, bytes.size()).append(bytes);
}
inline std::string cbor_text(std::string_view text) {
  return cbor_head(3, text.size()).append(text);
}
inline std::string cbor_map(std::uint64_t pairs) { return cbor_head(5, pairs); }

// What it claims; the defaults are those of an honest phone.
struct Claim {
  std::string site = "hub.example";
  std::string origin = "https://hub.example";
  std::uint8_t flags = 0x05;  // present, verified
  std::uint32_t count = 0;
  std::string cross_origin = "false";
  std::string type = {};  // what it was asked, unless said otherwise
  std::string format = "none";
};

class SoftAuthenticator {
 public:
  using Algorithm = webauthn::Algorithm;

  explicit SoftAuthenticator(Algorithm algorithm = Algorithm::es256) : algorithm_(algorithm) {
    EVP_PKEY* made = algorithm == Algorithm::es256 ? EVP_EC_gen("P-256")
                     : algorithm == Algorithm::rs256
                         ? EVP_RSA_gen(2048)
                         : EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    if (made == nullptr) throw std::runtime_error{"no key"};
    key_ = {made, EVP_PKEY_free};
  }

  [[nodiscard]] const std::string& credential() const { return credential_; }

  [[nodiscard]] std::string cose_key() const {
    const std::string alg = cbor_whole(3) + cbor_whole(static_cast<std::int64_t>(algorithm_));
    const auto typed = [&](std::uint64_t pairs, std::int64_t type) {
      return cbor_map(pairs) + cbor_whole(1) + cbor_whole(type) + alg;
    };
    if (algorithm_ == Algorithm::rs256) {
      return typed(4, 3) + cbor_whole(-1) + cbor_bytes(number(OSSL_PKEY_PARAM_RSA_N)) +
             cbor_whole(-2) + cbor_bytes(number(OSSL_PKEY_PARAM_RSA_E));
    }
    if (algorithm_ == Algorithm::eddsa) {
      return typed(4, 1) + cbor_whole(-1) + cbor_whole(6) + cbor_whole(-2) + cbor_bytes(raw());
    }
    const auto padded = [this](const char* name) {
      const std::string bytes = number(name);
      return cbor_bytes(std::string(32 - bytes.size(), '\0') + bytes);
    };
    return typed(5, 2) + cbor_whole(-1) + cbor_whole(1) + cbor_whole(-2) +
           padded(OSSL_PKEY_PARAM_EC_PUB_X) + cbor_whole(-3) + padded(OSSL_PKEY_PARAM_EC_PUB_Y);
  }

  [[nodiscard]] static std::string client_data(std::string_view type, std::string_view challenge,
                                               const Claim& claim) {
    return R"({"type":")" + (claim.type.empty() ? std::string{type} : claim.type) +
           R"(","challenge":")" + std::string{challenge} + R"(","origin":")" + claim.origin +
           R"(","crossOrigin":)" + claim.cross_origin + "}";
  }

  [[nodiscard]] std::string made_data(const Claim& claim) const {
    std::string data = head(claim, 0x40) + std::string(16, '\0');
    data += static_cast<char>(credential_.size() >> 8U);
    data += static_cast<char>(credential_.size() & 0xffU);
    return data + credential_ + cose_key();
  }

  [[nodiscard]] webauthn::Registration make(std::string_view challenge,
                                            const Claim& claim = {}) const {
    const std::string client = client_data("webauthn.create", challenge, claim);
    const std::string data = made_data(claim);
    std::string statement = cbor_map(0);
    if (claim.format == "packed") {
      statement = cbor_map(2) + cbor_text("alg") +
                  cbor_whole(static_cast<std::int64_t>(algorithm_)) + cbor_text("sig") +
                  cbor_bytes(sign(data + digest(client)));
    }
    return {client, cbor_map(3) + cbor_text("fmt") + cbor_text(claim.format) +
                        cbor_text("attStmt") + statement + cbor_text("authData") +
                        cbor_bytes(data)};
  }

  [[nodiscard]] webauthn::Assertion show(std::string_view challenge,
                                         const Claim& claim = {}) const {
    const std::string client = client_data("webauthn.get", challenge, claim);
    const std::string data = head(claim, 0);
    return {client, data, sign(data + digest(client))};
  }

  [[nodiscard]] std::string sign(std::string_view message) const {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free};
    const EVP_MD* hash = algorithm_ == Algorithm::eddsa ? nullptr : EVP_sha256();
    EVP_DigestSignInit(context.get(), nullptr, hash, nullptr, key_.get());
    const auto* text = reinterpret_cast<const unsigned char*>(message.data());
    std::size_t size = 0;
    EVP_DigestSign(context.get(), nullptr, &size, text, message.size());
    std::string signature(size, '\0');
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, text,
                   message.size());
    signature.resize(size);
    return signature;
  }

 private:
  [[nodiscard]] static std::string digest(std::string_view text) {
    return crypto::text_of_bytes(crypto::sha256(text));
  }
  [[nodiscard]] static std::string head(const Claim& claim, std::uint8_t more_flags) {
    std::string data = digest(claim.site);
    data += static_cast<char>(claim.flags | more_flags);
    for (unsigned left = 4; left > 0; --left) {
      data += static_cast<char>((claim.count >> ((left - 1) * 8U)) & 0xffU);
    }
    return data;
  }
  [[nodiscard]] std::string number(const char* name) const {
    BIGNUM* value = nullptr;
    EVP_PKEY_get_bn_param(key_.get(), name, &value);
    std::string bytes(static_cast<std::size_t>(BN_num_bytes(value)), '\0');
    BN_bn2bin(value, reinterpret_cast<unsigned char*>(bytes.data()));
    BN_free(value);
    return bytes;
  }
  [[nodiscard]] std::string raw() const {
    std::string bytes(32, '\0');
    std::size_t size = bytes.size();
    EVP_PKEY_get_raw_public_key(key_.get(), reinterpret_cast<unsigned char*>(bytes.data()), &size);
    return bytes;
  }

  Algorithm algorithm_;
  std::shared_ptr<EVP_PKEY> key_;
  std::string credential_ = crypto::random_bytes(32);
};

}  // namespace renkei::testkit
