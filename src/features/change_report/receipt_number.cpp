// See receipt_number.hpp. The alphabet is Crockford's: no letter looks like a digit or another.
#include "features/change_report/receipt_number.hpp"

#include <cstdint>

#include "kernel/search_key.hpp"

namespace renkei::change_report {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kGroup = 4;
constexpr unsigned kBitsEach = 5;

// From a search key, which is of half width and lower case.
char read_as(char16_t typed) {
  if (typed == u'o') return '0';
  if (typed == u'i' || typed == u'l') return '1';
  if (typed >= u'a' && typed <= u'z') return static_cast<char>(typed - u'a' + u'A');
  return typed >= u'0' && typed <= u'9' ? static_cast<char>(typed) : '?';
}

}  // namespace

ReceiptNumber::ReceiptNumber(const std::string& characters) {
  for (std::size_t at = 0; at < characters.size(); at += kGroup) {
    if (at > 0) text_ += '-';
    text_ += characters.substr(at, kGroup);
  }
}

ReceiptNumber ReceiptNumber::from_random(std::string_view bytes) {
  std::uint64_t bits = 0;
  for (const char byte : bytes.substr(0, kBytes)) {
    bits = (bits << 8U) | static_cast<unsigned char>(byte);
  }
  std::string characters;
  for (std::size_t at = 0; at < kLength; ++at) {
    characters += kAlphabet[bits % kAlphabet.size()];
    bits >>= kBitsEach;
  }
  return ReceiptNumber{characters};
}

std::optional<ReceiptNumber> ReceiptNumber::parse(std::string_view typed) {
  constexpr std::size_t kTypedMax = 100;  // bytes: full width, with a space between any two
  if (typed.size() > kTypedMax) return std::nullopt;
  std::string characters;
  for (const char16_t each : search_key(typed)) {
    if (each == u'-') continue;
    const char read = read_as(each);
    if (kAlphabet.find(read) == std::string_view::npos) return std::nullopt;
    characters += read;
  }
  if (characters.size() != kLength) return std::nullopt;
  return ReceiptNumber{characters};
}

}  // namespace renkei::change_report
