// See public_key.hpp.
#include "platform/crypto/public_key.hpp"

#include <openssl/rsa.h>

#include <string>

#include "platform/crypto/openssl_held.hpp"

namespace renkei::crypto {
namespace {

constexpr int kRsaBitsMin = 2048;
constexpr int kRsaBitsMax = 4096;
constexpr std::size_t kRsaExponentBytesMax = 4;  // a larger one only costs whoever verifies

Number number_of(std::string_view bytes) {
  return Number{BN_bin2bn(data_of(bytes), static_cast<int>(bytes.size()), nullptr)};
}

// The form OpenSSL verifies; empty unless it is r‖s.
std::string der_of_raw(std::string_view raw) {
  if (raw.size() != 2 * kCoordinateBytes) return {};
  const SignaturePair pair{ECDSA_SIG_new()};
  Number r = number_of(raw.substr(0, kCoordinateBytes));
  Number s = number_of(raw.substr(kCoordinateBytes));
  if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1) return {};
  (void)r.release();  // the pair holds them now
  (void)s.release();
  unsigned char* der = nullptr;
  const int size = i2d_ECDSA_SIG(pair.get(), &der);
  if (size <= 0) return {};
  std::string text{reinterpret_cast<const char*>(der), static_cast<std::size_t>(size)};
  OPENSSL_free(der);
  return text;
}

}  // namespace

Pkey key_from(const char* type, int selection, OSSL_PARAM* parameters) {
  const PkeyContext context{EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr)};
  EVP_PKEY* made = nullptr;
  if (!context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &made, selection, parameters) != 1) {
    return {};
  }
  Pkey key{made, EVP_PKEY_free};
  const PkeyContext check{EVP_PKEY_CTX_new_from_pkey(nullptr, made, nullptr)};
  if (!check || EVP_PKEY_public_check(check.get()) != 1) return {};
  return key;
}

std::optional<PublicKey> PublicKey::p256(std::string_view x, std::string_view y) {
  if (x.size() != kCoordinateBytes || y.size() != kCoordinateBytes) return std::nullopt;
  std::string point{"\x04"};
  point.append(x).append(y);
  std::string group{kP256};
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size()),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()),
      OSSL_PARAM_construct_end()};
  auto key = key_from("EC", EVP_PKEY_PUBLIC_KEY, parameters);
  if (!key) return std::nullopt;
  return PublicKey{Kind::p256, std::move(key)};
}

std::optional<PublicKey> PublicKey::rsa(std::string_view n, std::string_view e) {
  if (n.size() > kRsaBitsMax / 8 || e.empty() || e.size() > kRsaExponentBytesMax) {
    return std::nullopt;
  }
  const Number modulus = number_of(n);
  const Number exponent = number_of(e);
  const bool is_well = modulus && exponent && BN_num_bits(modulus.get()) >= kRsaBitsMin &&
                       BN_is_odd(modulus.get()) == 1 && BN_is_odd(exponent.get()) == 1 &&
                       BN_is_one(exponent.get()) == 0;
  const Builder builder{OSSL_PARAM_BLD_new()};
  if (!is_well || !builder ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1 ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1) {
    return std::nullopt;
  }
  const Parameters parameters{OSSL_PARAM_BLD_to_param(builder.get())};
  auto key = parameters ? key_from("RSA", EVP_PKEY_PUBLIC_KEY, parameters.get()) : Pkey{};
  if (!key) return std::nullopt;
  return PublicKey{Kind::rsa, std::move(key)};
}

std::optional<PublicKey> PublicKey::ed25519(std::string_view x) {
  if (x.size() != kCoordinateBytes) return std::nullopt;
  Pkey key{EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, data_of(x), x.size()),
           EVP_PKEY_free};
  if (!key) return std::nullopt;
  return PublicKey{Kind::ed25519, std::move(key)};
}

bool PublicKey::fits(Scheme scheme) const {
  switch (scheme) {
    case Scheme::ecdsa_der:
    case Scheme::ecdsa_raw:
      return kind_ == Kind::p256;
    case Scheme::rsa_pkcs1:
    case Scheme::rsa_pss:
      return kind_ == Kind::rsa;
    case Scheme::ed25519:
      return kind_ == Kind::ed25519;
  }
  return false;
}

bool PublicKey::verifies(Scheme scheme, std::string_view message,
                         std::string_view signature) const {
  if (!fits(scheme)) return false;
  std::string der;
  if (scheme == Scheme::ecdsa_raw) {
    der = der_of_raw(signature);
    if (der.empty()) return false;
    signature = der;
  }
  const DigestContext context{EVP_MD_CTX_new()};
  const EVP_MD* digest = scheme == Scheme::ed25519 ? nullptr : EVP_sha256();
  EVP_PKEY_CTX* details = nullptr;  // belongs to the context
  if (!context || EVP_DigestVerifyInit(context.get(), &details, digest, nullptr, key_.get()) != 1) {
    return false;
  }
  if (scheme == Scheme::rsa_pss &&
      (EVP_PKEY_CTX_set_rsa_padding(details, RSA_PKCS1_PSS_PADDING) != 1 ||
       EVP_PKEY_CTX_set_rsa_pss_saltlen(details, RSA_PSS_SALTLEN_DIGEST) != 1)) {
    return false;
  }
  const bool is_theirs = EVP_DigestVerify(context.get(), data_of(signature), signature.size(),
                                          data_of(message), message.size()) == 1;
  ERR_clear_error();  // a wrong signature is no error of ours
  return is_theirs;
}

}  // namespace renkei::crypto
