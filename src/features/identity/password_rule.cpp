#include "features/identity/password_rule.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace renkei::identity {
namespace {

// What is left of the most used passwords when case, digits and signs at both ends are taken off.
constexpr std::array kCommon{
    std::string_view{"password"},
    std::string_view{"passwordpassword"},
    std::string_view{"passw0rd"},
    std::string_view{"p@ssw0rd"},
    std::string_view{"p@ssword"},
    std::string_view{"pa$$word"},
    std::string_view{"pasuwaado"},
    std::string_view{"letmein"},
    std::string_view{"welcome"},
    std::string_view{"welcometo"},
    std::string_view{"administrator"},
    std::string_view{"admin"},
    std::string_view{"adminadmin"},
    std::string_view{"changeme"},
    std::string_view{"iloveyou"},
    std::string_view{"sunshine"},
    std::string_view{"princess"},
    std::string_view{"football"},
    std::string_view{"baseball"},
    std::string_view{"dragon"},
    std::string_view{"monkey"},
    std::string_view{"superman"},
    std::string_view{"trustno"},
    std::string_view{"doraemon"},
    std::string_view{"sakura"},
    std::string_view{"nippon"},
    std::string_view{"japan"},
    std::string_view{"tokyo"},
    std::string_view{"arigatou"},
    std::string_view{"konnichiwa"},
    std::string_view{"hospital"},
    std::string_view{"clinic"},
    std::string_view{"nurse"},
    std::string_view{"kango"},
    std::string_view{"kaigo"},
    std::string_view{"byouin"},
    std::string_view{"renkei"},
    std::string_view{"renkeirenkei"},
    std::string_view{"zaitaku"},
    std::string_view{"zaitakuiryou"},
    std::string_view{"correcthorsebatterystaple"},
    std::string_view{"1q2w3e4r5t6y"},
    std::string_view{"1qaz2wsx3edc"},
    std::string_view{"qazwsxedcrfv"},
    std::string_view{"zaq12wsxcde3"},
};

// Rows of the keyboard and of the alphabets; a password is a walk along one of them if it lies in
// it.
constexpr std::array kWalks{
    std::string_view{"01234567890123456789012345678901234567890123456789"},
    std::string_view{"98765432109876543210987654321098765432109876543210"},
    std::string_view{"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"},
    std::string_view{"zyxwvutsrqponmlkjihgfedcbazyxwvutsrqponmlkjihgfedcba"},
    std::string_view{"qwertyuiop[]asdfghjkl;'zxcvbnm,./"},
    std::string_view{"qwertyuiopasdfghjklzxcvbnm"},
    std::string_view{"qwertyuiop@[asdfghjkl;:]zxcvbnm,./"},
    std::string_view{"1234567890-=qwertyuiop"},
    std::string_view{"1234567890qwertyuiop"},
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::string lowered(std::string_view text) {
  std::string lower{text};
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string_view core_of(std::string_view lower) {
  const auto first = std::find_if(lower.begin(), lower.end(), is_letter);
  if (first == lower.end()) return {};
  const auto last = std::find_if(lower.rbegin(), lower.rend(), is_letter).base();
  return lower.substr(static_cast<std::size_t>(first - lower.begin()),
                      static_cast<std::size_t>(last - first));
}

// "aaaaaaaaaaaa", "abcabcabcabc", "さくらさくらさくら…" in any piece of up to twelve bytes.
bool is_one_piece_again_and_again(std::string_view text) {
  for (std::size_t piece = 1; piece <= 12 && piece * 2 <= text.size(); ++piece) {
    bool repeats = true;
    for (std::size_t at = piece; at < text.size() && repeats; ++at) {
      repeats = text[at] == text[at - piece];
    }
    if (repeats) return true;
  }
  return false;
}

bool is_common(std::string_view lower) {
  const std::string_view core = core_of(lower);
  return std::find(kCommon.begin(), kCommon.end(), core) != kCommon.end() ||
         std::find(kCommon.begin(), kCommon.end(), lower) != kCommon.end() ||
         std::any_of(kWalks.begin(), kWalks.end(), [&](std::string_view walk) {
           return walk.find(lower) != std::string_view::npos;
         });
}

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
  }));
}

}  // namespace

std::optional<FieldError> password_fault(std::string_view field, std::string_view password,
                                         std::string_view email) {
  if (characters_in(password) < kPasswordCharactersMin) {
    return FieldError{std::string{field},
                      "identity.password_too_short",
                      {{"least", std::int64_t{kPasswordCharactersMin}}}};
  }
  if (password.size() > kPasswordBytesMax) {
    return FieldError{std::string{field}, "identity.password_too_long"};
  }
  const std::string lower = lowered(password);
  if (is_common(lower) || is_one_piece_again_and_again(lower)) {
    return FieldError{std::string{field}, "identity.password_common"};
  }
  if (lower == email || core_of(lower) == email.substr(0, email.find('@'))) {
    return FieldError{std::string{field}, "identity.password_is_the_email"};
  }
  return std::nullopt;
}

}  // namespace renkei::identity
