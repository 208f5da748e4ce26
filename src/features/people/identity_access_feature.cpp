// See identity_access_feature.hpp.
#include "features/people/identity_access_feature.hpp"

#include <algorithm>

#include "platform/crypto/random.hpp"

namespace renkei::people {
namespace {

constexpr int kNumberTries = 8;
constexpr std::size_t kNumberDigits = 8;

// 48219306: typed like a staff number, told like one, and nothing of the person in it.
std::string random_number() {
  std::string digits;
  while (digits.size() < kNumberDigits) {
    for (const char byte : crypto::random_bytes(kNumberDigits)) {
      const auto value = static_cast<unsigned char>(byte);
      if (value < 250 && digits.size() < kNumberDigits) {
        digits += static_cast<char>('0' + value % 10);
      }
    }
  }
  return digits;
}

identity::EndedReason reason_of(LeaveReason reason) {
  switch (reason) {
    case LeaveReason::retired:
      return identity::EndedReason::left;
    case LeaveReason::moved:
      return identity::EndedReason::moved;
    case LeaveReason::facility_closed:
      return identity::EndedReason::facility_closed;
    case LeaveReason::refused:
    case LeaveReason::mistake:
      break;
  }
  return identity::EndedReason::mistake;
}

}  // namespace

Result<std::string> IdentityAccess::free_number() const {
  for (int next = 0; next < kNumberTries; ++next) {
    std::string number = random_number();
    const auto taken = accounts_.with_email(number);
    if (!taken) return pass_on(taken);
    if (!*taken) return number;
  }
  return fail(ErrorKind::unavailable, "people.no_free_number");
}

Result<ReadySignIn> IdentityAccess::prepare(const NewSignIn& entered, const Grant& grant) {
  identity::NewAccount account{.display_name = entered.display_name,
                               .password = entered.password,
                               .role = grant.role,
                               .facility = grant.facility};
  if (entered.email) {
    account.email = *entered.email;
  } else {
    auto number = free_number();
    if (!number) return pass_on(number);
    account.email = Private{*std::move(number)};
  }
  auto prepared = identity_.verbs().accounts.prepare_add(std::move(account));
  if (!prepared) return pass_on(prepared);
  return ReadySignIn{.sign_in_name = std::move(prepared->entered.email),
                     .display_name = std::move(prepared->entered.display_name),
                     .password_hash = std::move(prepared->password_hash)};
}

Result<OpenedSignIn> IdentityAccess::open(const ReadySignIn& ready, const Grant& grant) {
  const auto opened =
      identity_.verbs().accounts.add({.entered = {.email = ready.sign_in_name,
                                                  .display_name = ready.display_name,
                                                  .role = grant.role,
                                                  .facility = grant.facility},
                                      .password_hash = ready.password_hash,
                                      .made_by = grant.made_by});
  if (!opened) return pass_on(opened);
  return OpenedSignIn{opened->account->id, opened->memberships.front()->id.text(),
                      opened->account->email};
}

Result<Private<std::string>> IdentityAccess::name_of(const identity::AccountId& account) const {
  const auto found = accounts_.account(account);
  if (!found) return pass_on(found);
  return (*found)->display_name;
}

Result<std::string> IdentityAccess::give(const identity::AccountId& account, const Grant& grant) {
  const auto before = accounts_.memberships_of(account);
  if (!before) return pass_on(before);
  const auto after = identity_.verbs().accounts.add_membership(
      account, {.role = grant.role, .facility = grant.facility});
  if (!after) return pass_on(after);
  // The one that was not there.
  for (const identity::Membership& each : after->memberships) {
    const bool is_new = std::none_of(before->begin(), before->end(),
                                     [&](const auto& old) { return old->id == each->id; });
    if (is_new) return each->id.text();
  }
  return fail(ErrorKind::fault, "people.row_broken");
}

Result<void> IdentityAccess::take(const std::string& membership, LeaveReason reason) {
  const identity::MembershipId id{membership};
  const auto found = accounts_.membership(id);
  if (!found) return pass_on(found);
  // The hub may have ended it by hand already.
  if (!found->is_current(means_.clock.now())) return {};
  const auto ended = identity_.verbs().accounts.end_membership(
      hub_actor("system:people"), id, reason_of(reason), (*found)->version);
  if (!ended) return pass_on(ended);
  return {};
}

}  // namespace renkei::people
