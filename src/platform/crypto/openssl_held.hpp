// What OpenSSL gives out, freed by itself. For the .cpp files that see OpenSSL only.
#pragma once
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>
#include <string_view>

namespace renkei::crypto {

template <auto free>
struct FreeWith {
  template <class T>
  void operator()(T* held) const {
    free(held);
  }
};
using Pkey = std::shared_ptr<EVP_PKEY>;
using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeWith<EVP_MD_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, FreeWith<BN_free>>;
using SecretNumber = std::unique_ptr<BIGNUM, FreeWith<BN_clear_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, FreeWith<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, FreeWith<OSSL_PARAM_free>>;
using SignaturePair = std::unique_ptr<ECDSA_SIG, FreeWith<ECDSA_SIG_free>>;
using CurveGroup = std::unique_ptr<EC_GROUP, FreeWith<EC_GROUP_free>>;
using CurvePoint = std::unique_ptr<EC_POINT, FreeWith<EC_POINT_free>>;

inline constexpr std::size_t kCoordinateBytes = 32;  // of P-256
inline constexpr const char* kP256 = "prime256v1";

inline const unsigned char* data_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// Empty if these are not the parts of such a key: a point off its curve, for one.
[[nodiscard]] Pkey key_from(const char* type, int selection, OSSL_PARAM* parameters);

}  // namespace renkei::crypto
