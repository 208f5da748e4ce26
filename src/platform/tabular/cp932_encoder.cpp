// See cp932_encoder.hpp.
#include "platform/tabular/cp932_encoder.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <vector>

#include "platform/tabular/utf8.hpp"

namespace renkei::tabular {
namespace {

constexpr char32_t kMissing = U'〓';
constexpr std::size_t kBytesEachMax = 8;

struct LooksTheSame {
  char32_t character;
  char32_t replacement;
};
// Written with either code by the same keys: Unicode's own and the one Windows chose for CP932.
constexpr std::array kSameLook{
    LooksTheSame{U'\u301C', U'\uFF5E'},  // 〜 ～
    LooksTheSame{U'\u2212', U'\uFF0D'},  // − －
    LooksTheSame{U'\u2014', U'\u2015'},  // — ―
    LooksTheSame{U'\u2016', U'\u2225'},  // ‖ ∥
    LooksTheSame{U'\u00A2', U'\uFFE0'},  // ¢
    LooksTheSame{U'\u00A3', U'\uFFE1'},  // £
    LooksTheSame{U'\u00AC', U'\uFFE2'},  // ¬
    LooksTheSame{U'\u00A5', U'\uFFE5'},  // ¥
    LooksTheSame{U'\u00A6', U'\uFFE4'},  // ¦
};

// Kangxi radicals (⽴), which look like the characters they are the radicals of.
char32_t character_of_radical(char32_t code) {
  if (code < 0x2F00 || code > 0x2FD5) return 0;
  UErrorCode failed = U_ZERO_ERROR;
  const UNormalizer2* normal = unorm2_getNFKCInstance(&failed);
  std::array<UChar, 4> units{};
  const auto length =
      unorm2_getDecomposition(normal, static_cast<UChar32>(code), units.data(), 4, &failed);
  return U_SUCCESS(failed) && length == 1 ? char32_t{units[0]} : 0;
}

std::string text_of(char32_t code) {
  std::string text;
  append_utf8(text, code);
  return text;
}

}  // namespace

struct Cp932Encoder::State {
  UConverter* converter = nullptr;

  State() {
    UErrorCode failed = U_ZERO_ERROR;
    converter = ucnv_open("ibm-943_P15A-2003", &failed);
    ucnv_setFallback(converter, 0);
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &failed);
  }
  ~State() { ucnv_close(converter); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  // False if the table does not hold it.
  bool append_code(std::string& out, char32_t code) {
    std::array<UChar, 2> units{};
    std::int32_t count = 0;
    U16_APPEND_UNSAFE(units.data(), count, code);
    std::array<char, kBytesEachMax> bytes{};
    UErrorCode failed = U_ZERO_ERROR;
    ucnv_resetFromUnicode(converter);
    const auto length =
        ucnv_fromUChars(converter, bytes.data(), kBytesEachMax, units.data(), count, &failed);
    if (U_FAILURE(failed) || length == 0) return false;
    out.append(bytes.data(), static_cast<std::size_t>(length));
    return true;
  }

  // What stands there then: the character itself, its twin, or the sign for a missing one.
  char32_t append_or_substitute(std::string& out, char32_t code) {
    const auto same =
        std::find_if(kSameLook.begin(), kSameLook.end(),
                     [&](const LooksTheSame& each) { return each.character == code; });
    if (same == kSameLook.end() && append_code(out, code)) return code;
    const char32_t twin = same != kSameLook.end() ? same->replacement : character_of_radical(code);
    if (twin != 0 && append_code(out, twin)) return twin;
    append_code(out, kMissing);
    return kMissing;
  }
};

Cp932Encoder::Cp932Encoder() : state_(std::make_unique<State>()) {}
Cp932Encoder::~Cp932Encoder() = default;

void Cp932Encoder::append(std::string& out, std::string_view text, const Told& told) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    if (bytes[at] < 0x80) {
      out += static_cast<char>(bytes[at++]);
      continue;
    }
    UChar32 read = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, read);
    const auto code = static_cast<char32_t>(read);
    const char32_t stands = state_->append_or_substitute(out, code);
    if (stands != code) told({text_of(code), text_of(stands)});
  }
}

}  // namespace renkei::tabular
