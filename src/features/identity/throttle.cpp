#include "features/identity/throttle.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace renkei::identity {
namespace {

std::string hexadecimal(const unsigned char* bytes, std::size_t count) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += kDigits[bytes[i] >> 4U];
    text += kDigits[bytes[i] & 0xfU];
  }
  return text;
}

}  // namespace

std::string network_of(std::string_view address) {
  constexpr std::size_t kMappedPrefix = 12;  // ::ffff:192.0.2.1 is IPv4
  const std::string text{address.substr(0, address.find('%'))};
  std::array<unsigned char, 16> bytes{};
  if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) {
    return "4:" + hexadecimal(bytes.data(), 3);
  }
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) {
    constexpr std::array<unsigned char, kMappedPrefix> kMapped{0, 0, 0, 0, 0,    0,
                                                               0, 0, 0, 0, 0xff, 0xff};
    if (std::equal(kMapped.begin(), kMapped.end(), bytes.begin())) {
      return "4:" + hexadecimal(bytes.data() + kMappedPrefix, 3);
    }
    return "6:" + hexadecimal(bytes.data(), 8);
  }
  return "unknown";
}

std::chrono::seconds Throttle::wait(std::int64_t free, Instant now) const {
  if (failures < free || now - failed_at >= kForgottenAfter) return std::chrono::seconds{0};
  const std::int64_t doublings = std::min<std::int64_t>(failures - free, 20);
  const std::chrono::seconds whole =
      std::min(std::chrono::seconds{std::int64_t{1} << doublings}, kWaitMax);
  const auto left = std::chrono::ceil<std::chrono::seconds>(failed_at + whole - now);
  // A clock set back must not make anybody wait longer than the wait itself.
  return std::clamp(left, std::chrono::seconds{0}, whole);
}

Throttle Throttle::failed(Instant now) const {
  const bool is_fresh = failures > 0 && now - failed_at < kForgottenAfter;
  return {.failures = is_fresh ? failures + 1 : 1, .failed_at = now};
}

}  // namespace renkei::identity
