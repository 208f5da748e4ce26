#include "features/identity/sign_in_ticket.hpp"

#include <algorithm>
#include <charconv>

namespace renkei::identity {
namespace {

constexpr char kBetween = '|';

// The text before the next bar, which is taken off with it.
std::string_view take_part(std::string_view& text) {
  const std::string_view part = text.substr(0, text.find(kBetween));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return part;
}

std::optional<Instant> instant_from(std::string_view text) {
  std::int64_t milliseconds = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, milliseconds);
  if (text.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return instant_of(milliseconds);
}

}  // namespace

std::string SignInTicket::text() const {
  std::string all = account.text();
  for (const Instant each : {password_changed_at, until}) {
    all += kBetween + std::to_string(milliseconds_of(each));
  }
  all += kBetween;
  all += enum_name(proof);
  return all;
}

std::optional<SignInTicket> SignInTicket::parse(std::string_view text) {
  auto account = AccountId::parse(take_part(text));
  const auto changed = instant_from(take_part(text));
  const auto until = instant_from(take_part(text));
  const auto proof = enum_from<Proof>(text);
  if (!account || !changed || !until || !proof) return std::nullopt;
  return SignInTicket{*std::move(account), *changed, *until, *proof};
}

}  // namespace renkei::identity
