#include "platform/crypto/one_time_code.hpp"

#include <liboath/oath.h>

#include <array>
#include <cstdlib>

#include "platform/crypto/hash.hpp"

namespace renkei::crypto {
namespace {

constexpr std::size_t kDigitsMax = 8;

void need_oath() {
  static const bool ready = oath_init() == OATH_OK;
  if (!ready) std::abort();
}

// RFC 3986 §2.1: everything but unreserved characters.
std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kUnreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  std::string encoded;
  for (const char c : text) {
    if (kUnreserved.find(c) != std::string_view::npos) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += kDigits[byte >> 4U];
    encoded += kDigits[byte & 0xfU];
  }
  return encoded;
}

}  // namespace

std::int64_t code_step(Instant at) {
  return std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()) / kCodeStep;
}

std::string code_of_step(std::string_view secret, std::int64_t step, unsigned digits) {
  need_oath();
  std::array<char, kDigitsMax + 1> code{};
  // Fails only for digits or secrets no caller of ours gives.
  if (digits < kCodeDigits || digits > kDigitsMax ||
      oath_hotp_generate(secret.data(), secret.size(), static_cast<std::uint64_t>(step), digits,
                         false, OATH_HOTP_DYNAMIC_TRUNCATION, code.data()) != OATH_OK) {
    std::abort();
  }
  return code.data();
}

std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code,
                                         Instant now, std::int64_t used) {
  const std::int64_t present = code_step(now);
  std::optional<std::int64_t> found;
  // All of them each time, so that the time taken tells nothing.
  for (std::int64_t step = present - kCodeWindow; step <= present + kCodeWindow; ++step) {
    if (same(code, code_of_step(secret, step)) && step > used) found = step;
  }
  return found;
}

std::string base32(std::string_view bytes) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string text;
  unsigned held = 0;
  unsigned bits = 0;
  for (const char c : bytes) {
    held = (held << 8U) | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 5; bits -= 5) text += kLetters[(held >> (bits - 5)) & 31U];
    held &= (1U << bits) - 1U;
  }
  if (bits > 0) text += kLetters[(held << (5 - bits)) & 31U];
  return text;
}

std::string code_uri(std::string_view issuer, std::string_view account, std::string_view secret) {
  const std::string name = percent_encoded(issuer);
  return "otpauth://totp/" + name + ':' + percent_encoded(account) + "?secret=" + base32(secret) +
         "&issuer=" + name + "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace renkei::crypto
