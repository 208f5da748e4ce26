// See public_key.hpp.
#include "platform/webauthn/public_key.hpp"

namespace renkei::webauthn {
namespace {

using Kind = CborItem::Kind;
using Key = std::optional<crypto::PublicKey>;

// Labels of RFC 9053 §7; -1 … -3 mean what the key type says.
constexpr std::int64_t kKeyType = 1;
constexpr std::int64_t kAlgorithm = 3;
constexpr std::int64_t kFirst = -1;
constexpr std::int64_t kSecond = -2;
constexpr std::int64_t kThird = -3;
constexpr std::int64_t kP256 = 1;
constexpr std::int64_t kEd25519 = 6;

std::optional<std::int64_t> whole_at(const CborItem& map, std::int64_t label) {
  const CborItem* item = map.at(label);
  if (item == nullptr || item->kind != Kind::whole) return std::nullopt;
  return item->whole;
}

std::string_view bytes_at(const CborItem& map, std::int64_t label) {
  const CborItem* item = map.at(label);
  return item != nullptr && item->kind == Kind::bytes ? item->bytes : std::string_view{};
}

Key p256_key(const CborItem& map) {
  if (whole_at(map, kFirst) != kP256) return std::nullopt;
  return crypto::PublicKey::p256(bytes_at(map, kSecond), bytes_at(map, kThird));
}

Key rsa_key(const CborItem& map) {
  return crypto::PublicKey::rsa(bytes_at(map, kFirst), bytes_at(map, kSecond));
}

Key ed25519_key(const CborItem& map) {
  if (whole_at(map, kFirst) != kEd25519) return std::nullopt;
  return crypto::PublicKey::ed25519(bytes_at(map, kSecond));
}

crypto::Scheme scheme_of(Algorithm algorithm) {
  switch (algorithm) {
    case Algorithm::es256:
      return crypto::Scheme::ecdsa_der;
    case Algorithm::rs256:
      return crypto::Scheme::rsa_pkcs1;
    case Algorithm::eddsa:
      break;
  }
  return crypto::Scheme::ed25519;
}

}  // namespace

std::optional<PublicKey> PublicKey::from_cose(const CborItem& map) {
  struct Kept {
    std::int64_t type;
    Algorithm algorithm;
    Key (*read)(const CborItem&);
  };
  static constexpr Kept kKept[] = {{2, Algorithm::es256, p256_key},
                                   {3, Algorithm::rs256, rsa_key},
                                   {1, Algorithm::eddsa, ed25519_key}};
  for (const Kept& each : kKept) {
    if (whole_at(map, kKeyType) != each.type) continue;
    if (whole_at(map, kAlgorithm) != static_cast<std::int64_t>(each.algorithm)) continue;
    auto key = each.read(map);
    if (key) return PublicKey{each.algorithm, *std::move(key)};
  }
  return std::nullopt;
}

std::optional<PublicKey> PublicKey::from_cose(std::string_view cose) {
  const auto read = read_cbor(cose);
  if (!read || read->length != cose.size()) return std::nullopt;
  return from_cose(read->item);
}

bool PublicKey::verifies(std::string_view message, std::string_view signature) const {
  return key_.verifies(scheme_of(algorithm_), message, signature);
}

}  // namespace renkei::webauthn
