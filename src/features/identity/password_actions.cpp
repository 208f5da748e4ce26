#include "features/identity/password_actions.hpp"

#include "features/identity/own_tidings.hpp"
#include "features/identity/password_rule.hpp"

namespace renkei::identity {

// Checks the new password against the rules and hashes it.
Result<void> PasswordActions::choose(PreparedPassword& prepared, const Account& account,
                                     std::string_view field, const Private<std::string>& password) {
  FieldErrors errors;
  if (auto fault = password_fault(field, password.reveal(), account->email.reveal())) {
    errors.add(fault->field, fault->reason, fault->args);
  }
  if (auto well = errors.result("identity.password_unusable"); !well) return pass_on(well);
  auto hash = means_.passwords.hash(password.reveal());
  if (!hash) return pass_on(hash);
  prepared.password_hash = Private{*std::move(hash)};
  return {};
}

Result<PreparedPassword> PasswordActions::prepare_change(const Actor& actor,
                                                         const PasswordChange& entered,
                                                         const Caller& caller) {
  const auto id = AccountId::parse(actor.who);
  if (!id || actor.session.empty()) return fail(ErrorKind::unsigned_in, "identity.sign_in_first");
  const auto account = stores_.accounts.account(*id);
  if (!account) return pass_on(account);

  PreparedPassword prepared{.account = *id, .version = (*account)->version};
  prepared.attempt = throttle_.key_of((*account)->email.reveal(), caller, std::nullopt);
  if (auto may = throttle_.may_try(prepared.attempt); !may) return pass_on(may);
  const auto matches =
      means_.passwords.matches(entered.current.reveal(), (*account)->password_hash.reveal());
  if (!matches) return pass_on(matches);
  prepared.is_proven = *matches;
  if (!prepared.is_proven) return prepared;
  if (auto chosen = choose(prepared, *account, "next", entered.next); !chosen) {
    return pass_on(chosen);
  }
  return prepared;
}

Result<Attempt<AccountId>> PasswordActions::change(const Actor& actor,
                                                   const PreparedPassword& prepared) {
  if (auto may = throttle_.may_try(prepared.attempt); !may) return pass_on(may);
  if (!prepared.is_proven) {
    if (auto counted = throttle_.failed(prepared.attempt); !counted) return pass_on(counted);
    FieldErrors errors;
    errors.add("current", "identity.current_password_wrong");
    auto refusal = errors.result("identity.current_password_wrong");
    return Attempt<AccountId>{pass_on(refusal)};
  }
  if (auto kept = keep(prepared, SessionId{actor.session}); !kept) return pass_on(kept);
  if (auto cleared = throttle_.succeeded(prepared.attempt); !cleared) return pass_on(cleared);
  return Attempt<AccountId>{prepared.account};
}

Result<PreparedPassword> PasswordActions::prepare_reset(const AccountId& id,
                                                        const NewPassword& entered) {
  const auto account = stores_.accounts.account(id);
  if (!account) return pass_on(account);
  PreparedPassword prepared{.account = id, .version = (*account)->version};
  if (auto chosen = choose(prepared, *account, "password", entered.password); !chosen) {
    return pass_on(chosen);
  }
  return prepared;
}

Result<AccountId> PasswordActions::reset(const Actor& by, const PreparedPassword& prepared) {
  if (by.who == prepared.account.text()) return fail(ErrorKind::conflict, "identity.own_account");
  if (auto kept = keep(prepared, SessionId{}); !kept) return pass_on(kept);
  return prepared.account;
}

// Stores the new hash and ends every session but `session`: whoever knew the old password is out.
Result<void> PasswordActions::keep(const PreparedPassword& prepared, const SessionId& session) {
  const auto account = stores_.accounts.account(prepared.account);
  if (!account) return pass_on(account);
  if ((*account)->version != prepared.version) {
    return fail(ErrorKind::stale, "identity.changed_meanwhile");
  }
  const Account next = account->with_password(prepared.password_hash.reveal(), means_.clock.now());
  if (auto kept = stores_.accounts.replace(next); !kept) return pass_on(kept);
  const auto ended = stores_.sessions.end_all(prepared.account, session);
  if (!ended) return pass_on(ended);
  stores_.trace.touch(prepared.account.text());
  stores_.trace.change("password");
  stores_.outbox.add({.topic = kSessionEnded, .subject = prepared.account.text()});
  stores_.outbox.add({.topic = kPasswordChanged, .subject = prepared.account.text()});
  return {};
}

}  // namespace renkei::identity
