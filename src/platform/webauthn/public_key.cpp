// See public_key.hpp.
#include "platform/webauthn/public_key.hpp"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <string>

namespace renkei::webauthn {
namespace {

using Kind = CborItem::Kind;
using Pkey = std::shared_ptr<EVP_PKEY>;
template <auto free>
struct FreeWith {
  template <class T>
  void operator()(T* held) const {
    free(held);
  }
};
using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, FreeWith<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, FreeWith<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, FreeWith<OSSL_PARAM_free>>;

// Labels of RFC 9053 §7; -1 … -3 mean what the key type says.
constexpr std::int64_t kKeyType = 1;
constexpr std::int64_t kAlgorithm = 3;
constexpr std::int64_t kFirst = -1;
constexpr std::int64_t kSecond = -2;
constexpr std::int64_t kThird = -3;
constexpr std::int64_t kP256 = 1;
constexpr std::int64_t kEd25519 = 6;
constexpr std::size_t kCoordinateBytes = 32;
constexpr int kRsaBitsMin = 2048;
constexpr int kRsaBitsMax = 4096;
constexpr std::size_t kRsaExponentBytesMax = 4;  // a larger one only costs whoever verifies

const unsigned char* data_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::optional<std::int64_t> whole_at(const CborItem& map, std::int64_t label) {
  const CborItem* item = map.at(label);
  if (item == nullptr || item->kind != Kind::whole) return std::nullopt;
  return item->whole;
}

std::string_view bytes_at(const CborItem& map, std::int64_t label) {
  const CborItem* item = map.at(label);
  return item != nullptr && item->kind == Kind::bytes ? item->bytes : std::string_view{};
}

Pkey key_from(const char* type, OSSL_PARAM* parameters) {
  const PkeyContext context{EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr)};
  EVP_PKEY* made = nullptr;
  if (!context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters) != 1) {
    return {};
  }
  Pkey key{made, EVP_PKEY_free};
  const PkeyContext check{EVP_PKEY_CTX_new_from_pkey(nullptr, made, nullptr)};
  if (!check || EVP_PKEY_public_check(check.get()) != 1) return {};
  return key;
}

Pkey p256_key(const CborItem& map) {
  const std::string_view x = bytes_at(map, kSecond);
  const std::string_view y = bytes_at(map, kThird);
  const bool is_point = whole_at(map, kFirst) == kP256 && x.size() == kCoordinateBytes &&
                        y.size() == kCoordinateBytes;
  if (!is_point) return {};
  std::string point{"\x04"};
  point.append(x).append(y);
  std::string group{"prime256v1"};
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size()),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()),
      OSSL_PARAM_construct_end()};
  return key_from("EC", parameters);
}

Pkey rsa_key(const CborItem& map) {
  const std::string_view n = bytes_at(map, kFirst);
  const std::string_view e = bytes_at(map, kSecond);
  if (n.size() > kRsaBitsMax / 8 || e.empty() || e.size() > kRsaExponentBytesMax) return {};
  const Number modulus{BN_bin2bn(data_of(n), static_cast<int>(n.size()), nullptr)};
  const Number exponent{BN_bin2bn(data_of(e), static_cast<int>(e.size()), nullptr)};
  const bool is_well = modulus && exponent && BN_num_bits(modulus.get()) >= kRsaBitsMin &&
                       BN_is_odd(modulus.get()) == 1 && BN_is_odd(exponent.get()) == 1 &&
                       BN_is_one(exponent.get()) == 0;
  if (!is_well) return {};
  const Builder builder{OSSL_PARAM_BLD_new()};
  if (!builder ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1 ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1) {
    return {};
  }
  const Parameters parameters{OSSL_PARAM_BLD_to_param(builder.get())};
  return parameters ? key_from("RSA", parameters.get()) : Pkey{};
}

Pkey ed25519_key(const CborItem& map) {
  const std::string_view x = bytes_at(map, kSecond);
  if (whole_at(map, kFirst) != kEd25519 || x.size() != kCoordinateBytes) return {};
  return Pkey{EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, data_of(x), x.size()),
              EVP_PKEY_free};
}

}  // namespace

std::optional<PublicKey> PublicKey::from_cose(const CborItem& map) {
  struct Kept {
    std::int64_t type;
    Algorithm algorithm;
    Pkey (*read)(const CborItem&);
  };
  static constexpr Kept kKept[] = {{2, Algorithm::es256, p256_key},
                                   {3, Algorithm::rs256, rsa_key},
                                   {1, Algorithm::eddsa, ed25519_key}};
  for (const Kept& each : kKept) {
    if (whole_at(map, kKeyType) != each.type) continue;
    if (whole_at(map, kAlgorithm) != static_cast<std::int64_t>(each.algorithm)) continue;
    auto key = each.read(map);
    if (key) return PublicKey{each.algorithm, std::move(key)};
  }
  return std::nullopt;
}

std::optional<PublicKey> PublicKey::from_cose(std::string_view cose) {
  const auto read = read_cbor(cose);
  if (!read || read->length != cose.size()) return std::nullopt;
  return from_cose(read->item);
}

bool PublicKey::verifies(std::string_view message, std::string_view signature) const {
  using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeWith<EVP_MD_CTX_free>>;
  const DigestContext context{EVP_MD_CTX_new()};
  // Ed25519 hashes by itself.
  const EVP_MD* digest = algorithm_ == Algorithm::eddsa ? nullptr : EVP_sha256();
  if (!context || EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key_.get()) != 1) {
    return false;
  }
  return EVP_DigestVerify(context.get(), data_of(signature), signature.size(), data_of(message),
                          message.size()) == 1;
}

}  // namespace renkei::webauthn
