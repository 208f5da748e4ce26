#include "features/identity/sign_in_actions.hpp"

#include <algorithm>

#include "platform/crypto/hash.hpp"
#include "platform/crypto/random.hpp"

#include "features/identity/email.hpp"

namespace renkei::identity {

Result<PreparedSignIn> SignInActions::prepare(const SignIn& entered, const Caller& caller) {
  const std::string& typed = entered.email.reveal();
  const std::string email = normal_sign_in_name(typed).value_or(typed);
  const auto account = stores_.accounts.with_email(email);
  if (!account) return pass_on(account);

  std::optional<KnownDevice> device;
  if (*account && caller.device_token) {
    auto known = stores_.sessions.device(crypto::sha256_hex(*caller.device_token), (**account)->id);
    if (!known) return pass_on(known);
    device = *std::move(known);
  }
  PreparedSignIn prepared{.attempt = throttle_.key_of(email, caller, device), .caller = caller};
  if (auto may = throttle_.may_try(prepared.attempt); !may) return pass_on(may);

  std::optional<std::string_view> stored;
  if (*account) stored = (**account)->password_hash.reveal();
  const std::string& password = entered.password.reveal();
  const auto matches = means_.passwords.matches(password, stored);
  if (!matches) return pass_on(matches);
  if (!*matches) return prepared;

  prepared.is_proven = true;
  prepared.account = (**account)->id;
  prepared.password_changed_at = (**account)->password_changed_at;
  if (means_.passwords.is_outdated(*stored)) {
    auto stronger = means_.passwords.hash(password);
    if (!stronger) return pass_on(stronger);
    prepared.stronger_hash = Private{*std::move(stronger)};
  }
  return prepared;
}

Result<Attempt<SignInAnswer>> SignInActions::apply(const PreparedSignIn& prepared) {
  // Again, because many guesses may have been prepared side by side; only the first few count.
  if (auto may = throttle_.may_try(prepared.attempt); !may) return pass_on(may);
  if (!prepared.is_proven) {
    if (auto counted = throttle_.failed(prepared.attempt); !counted) return pass_on(counted);
    return Attempt<SignInAnswer>{fail(ErrorKind::unsigned_in, "identity.wrong_email_or_password")};
  }
  auto account = stores_.accounts.account(*prepared.account);
  if (!account) return pass_on(account);
  if ((*account)->password_changed_at != prepared.password_changed_at) {
    return fail(ErrorKind::unsigned_in, "identity.wrong_email_or_password");
  }
  stores_.trace.touch((*account)->id.text());
  // Told only to those who know the password.
  if (!account->is_active()) return fail(ErrorKind::forbidden, "identity.account_suspended");
  if (prepared.stronger_hash) {
    const Account stronger =
        account->with_password(prepared.stronger_hash->reveal(), (*account)->password_changed_at);
    if (auto kept = stores_.accounts.replace(stronger); !kept) return pass_on(kept);
  }
  auto answer = next_step(prepared.caller, *account);
  if (!answer) return pass_on(answer);
  if (auto cleared = throttle_.succeeded(prepared.attempt); !cleared) return pass_on(cleared);
  return Attempt<SignInAnswer>{*std::move(answer)};
}

// One membership that asks for a second step is enough: a session may switch to it.
Result<SignInAnswer> SignInActions::next_step(const Caller& caller, const Account& account) {
  const auto memberships = current(account->id);
  if (!memberships) return pass_on(memberships);
  const bool must = std::any_of(
      memberships->begin(), memberships->end(),
      [&](const Membership& each) { return means_.second_step.applies_to(each->role); });
  if (account->second_factor_since || must) {
    const auto next = account->second_factor_since ? NextStep::enter_code : NextStep::set_up;
    return HalfSignedIn{account->id, next, proofs_.ticket_for(account, Proof::password)};
  }
  auto opened = open_session(caller, account->id, memberships->front(), {OpenedBy::password});
  if (!opened) return pass_on(opened);
  return *std::move(opened);
}

Result<std::optional<AccountId>> SignInActions::whose_email(std::string_view email) const {
  const auto normal = normal_email(email);
  if (!normal) return std::nullopt;
  const auto found = stores_.accounts.with_email(*normal);
  if (!found) return pass_on(found);
  if (!*found) return std::nullopt;
  return (**found)->id;
}

Result<SignInAnswer> SignInActions::vouched_for(const AccountId& id, Vouched vouched,
                                                const Caller& caller) {
  const auto account = stores_.accounts.account(id);
  if (!account) return pass_on(account);
  stores_.trace.touch(id.text());
  if (!account->is_active()) return fail(ErrorKind::forbidden, "identity.account_suspended");
  if (vouched == Vouched::first_step) return next_step(caller, *account);
  const auto memberships = current(id);
  if (!memberships) return pass_on(memberships);
  auto opened = open_session(caller, id, memberships->front(), {OpenedBy::second_step});
  if (!opened) return pass_on(opened);
  return *std::move(opened);
}

Result<SignedIn> SignInActions::finish(const SignInTicket& ticket, const Caller& caller,
                                       std::optional<Instant> ends_at) {
  const auto memberships = current(ticket.account);
  if (!memberships) return pass_on(memberships);
  stores_.trace.touch(ticket.account.text());
  return open_session(caller, ticket.account, memberships->front(),
                      {OpenedBy::second_step, ends_at});
}

Result<SignedIn> SignInActions::open_session(const Caller& caller, const AccountId& account,
                                             const Membership& membership, Opening opening) {
  const Instant now = means_.clock.now();
  SignedIn signed_in{.session = means_.ids.make<Session>(),
                     .account = account,
                     .membership = membership->id,
                     .token = crypto::random_token(),
                     .device_token = crypto::random_token()};
  const auto device = remember_device(caller, account, signed_in.device_token);
  if (!device) return pass_on(device);
  const auto tidied = stores_.sessions.tidy(account, Session::kEachAccountMax - 1, now);
  if (!tidied) return pass_on(tidied);
  Session::Row row{.id = signed_in.session,
                   .token_hash = crypto::sha256_hex(signed_in.token),
                   .account = signed_in.account,
                   .membership = signed_in.membership,
                   .device = *device,
                   .started_at = now,
                   .seen_at = now,
                   .ends_at = opening.ends_at,
                   .opened_by = opening.by};
  // The browser's cookie has just been renewed.
  const auto at = stores_.desks.of_token(crypto::sha256_hex(signed_in.device_token));
  if (!at) return pass_on(at);
  Result<Session> session = *at ? seated(std::move(row), **at, opening) : Session{std::move(row)};
  if (!session) return pass_on(session);
  if (auto added = stores_.sessions.add(*session); !added) return pass_on(added);
  signed_in.membership = (*session)->membership;
  return signed_in;
}

// The browser gets a new cookie at each sign-in, for all accounts it serves: one that somebody
// planted there, or copied from it, is worth nothing afterwards.
Result<DeviceId> SignInActions::remember_device(const Caller& caller, const AccountId& account,
                                                const std::string& token) {
  const Instant now = means_.clock.now();
  const std::string hash = crypto::sha256_hex(token);
  KnownDevice::Row row{.id = means_.ids.make<KnownDevice>(),
                       .account = account,
                       .token_hash = hash,
                       .browser = browser_of(caller.user_agent),
                       .system = system_of(caller.user_agent),
                       .first_at = now,
                       .last_at = now};
  if (caller.device_token) {
    const std::string old_hash = crypto::sha256_hex(*caller.device_token);
    const auto known = stores_.sessions.device(old_hash, account);
    if (!known) return pass_on(known);
    if (*known) {
      row.id = (**known)->id;
      row.first_at = (**known)->first_at;
    }
    const auto renewed = stores_.sessions.renew_token(old_hash, hash);
    if (!renewed) return pass_on(renewed);
  }
  const DeviceId id = row.id;
  if (auto put = stores_.sessions.put(KnownDevice{std::move(row)}); !put) return pass_on(put);
  const auto tidied = stores_.sessions.tidy_devices(account, KnownDevice::kEachAccountMax, now);
  if (!tidied) return pass_on(tidied);
  return id;
}

Result<std::vector<Membership>> SignInActions::current(const AccountId& account) const {
  auto memberships = stores_.accounts.memberships_of(account);
  if (!memberships) return memberships;
  const Instant now = means_.clock.now();
  std::erase_if(*memberships, [&](const Membership& each) { return !each.is_current(now); });
  if (memberships->empty()) return fail(ErrorKind::forbidden, "identity.no_membership");
  return memberships;
}

}  // namespace renkei::identity
