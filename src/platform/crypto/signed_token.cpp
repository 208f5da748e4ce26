#include "platform/crypto/signed_token.hpp"

#include "platform/crypto/hash.hpp"

namespace renkei::crypto {
namespace {

constexpr std::size_t kUntilBytes = 8;
constexpr std::size_t kMacBytes = 32;

// Big-endian, fixed length: what is signed has one spelling.
std::string until_bytes(Instant until) {
  const auto milliseconds = static_cast<std::uint64_t>(milliseconds_of(until));
  std::string bytes;
  for (unsigned shift = 64; shift > 0;) {
    shift -= 8;
    bytes += static_cast<char>((milliseconds >> shift) & 0xffU);
  }
  return bytes;
}

Instant until_from(std::string_view bytes) {
  std::uint64_t milliseconds = 0;
  for (const char byte : bytes) {
    milliseconds = (milliseconds << 8U) | static_cast<unsigned char>(byte);
  }
  return instant_of(static_cast<std::int64_t>(milliseconds));
}

}  // namespace

std::string TokenSigner::mac(std::string_view subject, std::string_view until) const {
  std::string signed_text{until};  // fixed length first, so the parts cannot be shifted
  signed_text += subject;
  return text_of_bytes(hmac_sha256(key_.text(), signed_text));
}

std::string TokenSigner::sign(std::string_view subject, Instant until) const {
  const std::string bytes = until_bytes(until);
  return base64url(bytes_of_text(bytes + mac(subject, bytes)));
}

bool TokenSigner::is_valid(std::string_view token, std::string_view subject, Instant now) const {
  const auto bytes = from_base64url(token);
  if (!bytes || bytes->size() != kUntilBytes + kMacBytes) return false;
  const std::string_view until = std::string_view{*bytes}.substr(0, kUntilBytes);
  const std::string_view given = std::string_view{*bytes}.substr(kUntilBytes);
  return same(given, mac(subject, until)) && now < until_from(until);
}

}  // namespace renkei::crypto
