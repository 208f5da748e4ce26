// See authenticator_data.hpp.
#include "platform/webauthn/authenticator_data.hpp"

namespace renkei::webauthn {
namespace {

constexpr std::size_t kHashBytes = 32;
constexpr std::size_t kCountBytes = 4;
constexpr std::size_t kModelBytes = 16;  // which product it is; we do not ask
constexpr std::size_t kLengthBytes = 2;

constexpr std::uint8_t kPresent = 0x01;
constexpr std::uint8_t kVerified = 0x04;
constexpr std::uint8_t kMayBeSynced = 0x08;
constexpr std::uint8_t kSynced = 0x10;
constexpr std::uint8_t kHasCredential = 0x40;
constexpr std::uint8_t kHasExtensions = 0x80;

// The next `count` bytes, taken off `rest`.
std::optional<std::string_view> take(std::string_view& rest, std::size_t count) {
  if (rest.size() < count) return std::nullopt;
  const std::string_view taken = rest.substr(0, count);
  rest.remove_prefix(count);
  return taken;
}

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t number = 0;
  for (const char each : bytes) number = (number << 8U) | static_cast<unsigned char>(each);
  return number;
}

std::optional<AttestedCredential> take_credential(std::string_view& rest) {
  if (!take(rest, kModelBytes)) return std::nullopt;
  const auto length = take(rest, kLengthBytes);
  if (!length) return std::nullopt;
  const auto id = take(rest, big_endian(*length));
  if (!id || id->empty() || id->size() > AuthenticatorData::kCredentialIdBytesMax) {
    return std::nullopt;
  }
  const auto cose = read_cbor(rest);
  if (!cose) return std::nullopt;
  auto key = PublicKey::from_cose(cose->item);
  const auto bytes = take(rest, cose->length);
  if (!key || !bytes) return std::nullopt;
  return AttestedCredential{*id, *bytes, *std::move(key)};
}

}  // namespace

std::optional<AuthenticatorData> AuthenticatorData::read(std::string_view bytes) {
  if (bytes.size() > kBytesMax) return std::nullopt;
  std::string_view rest = bytes;
  const auto hash = take(rest, kHashBytes);
  const auto flag_byte = take(rest, 1);
  const auto count = take(rest, kCountBytes);
  if (!hash || !flag_byte || !count) return std::nullopt;
  const auto flags = static_cast<std::uint8_t>(flag_byte->front());
  const auto has = [flags](std::uint8_t flag) { return (flags & flag) != 0; };
  AuthenticatorData data{.site_hash = *hash,
                         .is_present = has(kPresent),
                         .is_verified = has(kVerified),
                         .may_be_synced = has(kMayBeSynced),
                         .is_synced = has(kSynced),
                         .count = big_endian(*count)};
  if (data.is_synced && !data.may_be_synced) return std::nullopt;
  if (has(kHasCredential)) {
    data.credential = take_credential(rest);
    if (!data.credential) return std::nullopt;
  }
  if (has(kHasExtensions)) {
    const auto extensions = read_cbor(rest);
    if (!extensions || extensions->item.kind != CborItem::Kind::map) return std::nullopt;
    rest.remove_prefix(extensions->length);
  }
  if (!rest.empty()) return std::nullopt;
  return data;
}

}  // namespace renkei::webauthn
