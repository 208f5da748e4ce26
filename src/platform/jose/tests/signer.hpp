// Somebody who signs tokens as providers do, and lies when told to.
#pragma once
#include <openssl/rsa.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "platform/crypto/openssl_held.hpp"
#include "platform/crypto/p256_key.hpp"
#include "platform/crypto/text_form.hpp"
#include "platform/jose/jws.hpp"

namespace renkei::jose {

inline std::string encoded(std::string_view text) {
  return crypto::base64url(crypto::bytes_of_text(text));
}

class Signer {
 public:
  explicit Signer(crypto::P256Key ec = crypto::P256Key::random())
      : ec_(std::move(ec)), rsa_(EVP_RSA_gen(2048), EVP_PKEY_free) {}

  // `header` stands instead of an honest one.
  [[nodiscard]] std::string sign(Algorithm algorithm, std::string_view payload,
                                 std::string_view header = honest()) const {
    const std::string name = algorithm == Algorithm::ES256 ? "ec" : "rsa";
    const std::string own =
        R"({"alg":")" + std::string{enum_name(algorithm)} + R"(","kid":")" + name + R"("})";
    std::string token = encoded(header == honest() ? own : header) + "." + encoded(payload);
    return token + "." +
           encoded(algorithm == Algorithm::ES256 ? ec_.sign(token) : rsa_signed(algorithm, token));
  }

  [[nodiscard]] std::string ec_key(const std::string& name, const std::string& more = {}) const {
    const std::string point = ec_.point();
    return R"({"kty":"EC","crv":"P-256",)" + more + R"("kid":")" + name + R"(","x":")" +
           encoded(point.substr(1, 32)) + R"(","y":")" + encoded(point.substr(33)) + R"("})";
  }
  [[nodiscard]] std::string rsa_key(const std::string& name) const {
    BIGNUM* read = nullptr;
    EVP_PKEY_get_bn_param(rsa_.get(), OSSL_PKEY_PARAM_RSA_N, &read);
    const crypto::Number modulus{read};
    std::string bytes(256, '\0');
    BN_bn2binpad(modulus.get(), reinterpret_cast<unsigned char*>(bytes.data()), 256);
    return R"({"kty":"RSA","kid":")" + name + R"(","n":")" + encoded(bytes) + R"(","e":"AQAB"})";
  }
  [[nodiscard]] KeySet keys() const {
    return KeySet::read(R"({"keys":[)" + ec_key("ec") + "," + rsa_key("rsa") + "]}").value();
  }
  // The key of RFC 7515 A.3.
  [[nodiscard]] static std::string shared_ec_key() {
    return R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
           R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})";
  }

 private:
  static constexpr std::string_view honest() { return "-"; }
  [[nodiscard]] std::string rsa_signed(Algorithm algorithm, const std::string& text) const {
    const crypto::DigestContext context{EVP_MD_CTX_new()};
    EVP_PKEY_CTX* details = nullptr;
    std::string signature(256, '\0');
    std::size_t size = signature.size();
    bool is_well =
        EVP_DigestSignInit(context.get(), &details, EVP_sha256(), nullptr, rsa_.get()) == 1;
    if (algorithm == Algorithm::PS256) {
      is_well = is_well && EVP_PKEY_CTX_set_rsa_padding(details, RSA_PKCS1_PSS_PADDING) == 1 &&
                EVP_PKEY_CTX_set_rsa_pss_saltlen(details, RSA_PSS_SALTLEN_DIGEST) == 1;
    }
    is_well =
        is_well && EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()),
                                  &size, crypto::data_of(text), text.size()) == 1;
    if (!is_well) std::abort();
    return signature;
  }

  crypto::P256Key ec_;
  crypto::Pkey rsa_;
};

}  // namespace renkei::jose
