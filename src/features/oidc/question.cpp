// See question.hpp.
#include "features/oidc/question.hpp"

#include <array>
#include <charconv>

namespace renkei::oidc {
namespace {

constexpr char kBetween = '|';
constexpr std::size_t kParts = 6;

std::optional<std::array<std::string_view, kParts>> parts_of(std::string_view text) {
  std::array<std::string_view, kParts> parts;
  for (std::size_t at = 0; at + 1 < kParts; ++at) {
    const std::size_t end = text.find(kBetween);
    if (end == std::string_view::npos) return std::nullopt;
    parts[at] = text.substr(0, end);
    text.remove_prefix(end + 1);
  }
  if (text.find(kBetween) != std::string_view::npos) return std::nullopt;
  parts.back() = text;
  return parts;
}

}  // namespace

std::string Question::text() const {
  std::string all{enum_name(purpose)};
  all += kBetween + std::to_string(milliseconds_of(until)) + kBetween;
  if (account) all += account->text();
  for (const std::string* each : {&state, &nonce, &verifier}) all += kBetween + *each;
  return all;
}

std::optional<Question> Question::parse(std::string_view text) {
  const auto parts = parts_of(text);
  if (!parts) return std::nullopt;
  const auto& [purpose_text, until_text, account_text, state, nonce, verifier] = *parts;
  const auto purpose = enum_from<Purpose>(purpose_text);
  std::int64_t until = 0;
  const char* const end = until_text.data() + until_text.size();
  const auto read = std::from_chars(until_text.data(), end, until);
  auto account = identity::AccountId::parse(account_text);
  const bool is_well =
      purpose && read.ec == std::errc{} && read.ptr == end && !state.empty() && !nonce.empty() &&
      !verifier.empty() &&
      (account_text.empty() ? *purpose == Purpose::sign_in : *purpose == Purpose::link && account);
  if (!is_well) return std::nullopt;
  return Question{.purpose = *purpose,
                  .account = std::move(account),
                  .state = std::string{state},
                  .nonce = std::string{nonce},
                  .verifier = std::string{verifier},
                  .until = instant_of(until)};
}

}  // namespace renkei::oidc
