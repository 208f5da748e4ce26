// See passkey_challenge.hpp.
#include "features/second_factor/passkey_challenge.hpp"

#include <charconv>

namespace renkei::second_factor {

std::string PasskeyChallenge::text() const {
  std::string all{enum_name(purpose)};
  all += '|' + std::to_string(milliseconds_of(until)) + '|';
  if (account) all += account->text();
  return all;
}

std::optional<PasskeyChallenge> PasskeyChallenge::parse(std::string_view text) {
  const auto first = text.find('|');
  const auto second = first == std::string_view::npos ? first : text.find('|', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto purpose = enum_from<ChallengeFor>(text.substr(0, first));
  std::int64_t until = 0;
  const char* const end = text.data() + second;
  const auto read = std::from_chars(text.data() + first + 1, end, until);
  if (!purpose || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  PasskeyChallenge challenge{.purpose = *purpose, .until = instant_of(until)};
  const std::string_view account = text.substr(second + 1);
  if (!account.empty()) {
    challenge.account = identity::AccountId::parse(account);
    if (!challenge.account) return std::nullopt;
  }
  if (challenge.account.has_value() == (*purpose == ChallengeFor::alone)) return std::nullopt;
  return challenge;
}

}  // namespace renkei::second_factor
