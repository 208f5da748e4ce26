// See p256_key.hpp. What OpenSSL can only refuse when memory is broken ends the program.
#include "platform/crypto/p256_key.hpp"

#include <cstdlib>

#include "platform/crypto/openssl_held.hpp"

namespace renkei::crypto {
namespace {

void need(bool is_well) {
  if (!is_well) std::abort();
}

// The point of this secret number; empty if it is none.
std::string point_of(const BIGNUM* secret) {
  const CurveGroup group{EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1)};
  const CurvePoint point{group ? EC_POINT_new(group.get()) : nullptr};
  std::string bytes(P256Key::kPointBytes, '\0');
  const bool is_number = group && point && BN_is_zero(secret) == 0 &&
                         BN_cmp(secret, EC_GROUP_get0_order(group.get())) < 0;
  if (!is_number ||
      EC_POINT_mul(group.get(), point.get(), secret, nullptr, nullptr, nullptr) != 1 ||
      EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED,
                         reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                         nullptr) != bytes.size()) {
    return {};
  }
  return bytes;
}

Pkey public_key_at(std::string_view their_point) {
  std::string point{their_point};
  std::string group{kP256};
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size()),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()),
      OSSL_PARAM_construct_end()};
  return key_from("EC", EVP_PKEY_PUBLIC_KEY, parameters);
}

// A number as 32 big-endian bytes.
void append_number(std::string& out, const BIGNUM* number) {
  const std::size_t at = out.size();
  out.resize(at + kCoordinateBytes);
  need(BN_bn2binpad(number, reinterpret_cast<unsigned char*>(out.data() + at),
                    static_cast<int>(kCoordinateBytes)) == static_cast<int>(kCoordinateBytes));
}

}  // namespace

P256Key P256Key::random() {
  Pkey key{EVP_EC_gen(kP256), EVP_PKEY_free};
  need(key != nullptr);
  return P256Key{std::move(key)};
}

std::optional<P256Key> P256Key::from_secret(std::string_view bytes) {
  if (bytes.size() != kSecretBytes) return std::nullopt;
  const SecretNumber secret{
      BN_bin2bn(data_of(bytes), static_cast<int>(bytes.size()), BN_secure_new())};
  const std::string point = secret ? point_of(secret.get()) : std::string{};
  const Builder builder{OSSL_PARAM_BLD_new()};
  if (point.empty() || !builder ||
      OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, kP256, 0) != 1 ||
      OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                       point.size()) != 1 ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret.get()) != 1) {
    return std::nullopt;
  }
  const Parameters parameters{OSSL_PARAM_BLD_to_param(builder.get())};
  auto key = parameters ? key_from("EC", EVP_PKEY_KEYPAIR, parameters.get()) : Pkey{};
  if (!key) return std::nullopt;
  return P256Key{std::move(key)};
}

std::string P256Key::secret() const {
  BIGNUM* read = nullptr;
  need(EVP_PKEY_get_bn_param(key_.get(), OSSL_PKEY_PARAM_PRIV_KEY, &read) == 1);
  const SecretNumber number{read};
  std::string bytes;
  append_number(bytes, number.get());
  return bytes;
}

std::string P256Key::point() const {
  BIGNUM* read_x = nullptr;
  BIGNUM* read_y = nullptr;
  need(EVP_PKEY_get_bn_param(key_.get(), OSSL_PKEY_PARAM_EC_PUB_X, &read_x) == 1);
  const Number x{read_x};
  need(EVP_PKEY_get_bn_param(key_.get(), OSSL_PKEY_PARAM_EC_PUB_Y, &read_y) == 1);
  const Number y{read_y};
  std::string bytes{"\x04"};
  append_number(bytes, x.get());
  append_number(bytes, y.get());
  return bytes;
}

std::string P256Key::sign(std::string_view message) const {
  const DigestContext context{EVP_MD_CTX_new()};
  need(context &&
       EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) == 1);
  std::string der(static_cast<std::size_t>(EVP_PKEY_get_size(key_.get())), '\0');
  std::size_t size = der.size();
  need(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(der.data()), &size,
                      data_of(message), message.size()) == 1);
  const unsigned char* at = data_of(der);
  const SignaturePair pair{d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size))};
  need(pair != nullptr);
  std::string raw;
  append_number(raw, ECDSA_SIG_get0_r(pair.get()));
  append_number(raw, ECDSA_SIG_get0_s(pair.get()));
  return raw;
}

std::optional<std::string> P256Key::agree(std::string_view their_point) const {
  if (their_point.size() != kPointBytes) return std::nullopt;
  const Pkey theirs = public_key_at(their_point);
  if (!theirs) {
    ERR_clear_error();
    return std::nullopt;
  }
  const PkeyContext context{EVP_PKEY_CTX_new_from_pkey(nullptr, key_.get(), nullptr)};
  std::string shared(kCoordinateBytes, '\0');
  std::size_t size = shared.size();
  need(context && EVP_PKEY_derive_init(context.get()) == 1 &&
       EVP_PKEY_derive_set_peer(context.get(), theirs.get()) == 1 &&
       EVP_PKEY_derive(context.get(), reinterpret_cast<unsigned char*>(shared.data()), &size) ==
           1 &&
       size == shared.size());
  return shared;
}

}  // namespace renkei::crypto
