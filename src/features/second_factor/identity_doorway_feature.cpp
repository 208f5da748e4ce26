// See identity_doorway_feature.hpp.
#include "features/second_factor/identity_doorway_feature.hpp"

namespace renkei::second_factor {

identity::AttemptKey IdentityDoorway::attempt(const identity::AccountId& account) const {
  // No address: every network is the same one.
  return throttle_.key_of("second_step:" + account.text(), {}, std::nullopt);
}

Result<PasswordHolder> IdentityDoorway::holder_of(const identity::AccountId& account) const {
  const auto found = accounts_.account(account);
  if (!found) return pass_on(found);
  const auto memberships = accounts_.memberships_of(account);
  if (!memberships) return pass_on(memberships);
  PasswordHolder holder{.account = account,
                        .has_factor = (*found)->second_factor_since.has_value()};
  for (const identity::Membership& each : *memberships) {
    if (!each.is_current(means_.clock.now())) continue;
    holder.must_have = holder.must_have || means_.second_step.applies_to(each->role);
  }
  return holder;
}

Result<PasswordHolder> IdentityDoorway::holder(std::string_view ticket) const {
  const auto opened = identity_.verbs().proofs.opened(ticket);
  if (!opened) return pass_on(opened);
  auto holder = holder_of(opened->account);
  if (holder) holder->is_whole = opened->proof == identity::Proof::whole;
  return holder;
}

Result<std::string> IdentityDoorway::ticket_of(const identity::AccountId& account) const {
  const auto found = accounts_.account(account);
  if (!found) return pass_on(found);
  if (!found->is_active()) return fail(ErrorKind::forbidden, "identity.account_suspended");
  return identity_.verbs().proofs.ticket_for(*found, identity::Proof::password);
}

Result<PasswordHolder> IdentityDoorway::signed_in(const Actor& actor) const {
  const auto id = identity::AccountId::parse(actor.who);
  if (!id || actor.session.empty()) return fail(ErrorKind::unsigned_in, "identity.sign_in_first");
  return holder_of(*id);
}

Result<void> IdentityDoorway::may_try(const identity::AccountId& account) const {
  return throttle_.may_try(attempt(account));
}

Result<void> IdentityDoorway::failed(const identity::AccountId& account) {
  return throttle_.failed(attempt(account));
}

Result<void> IdentityDoorway::succeeded(const identity::AccountId& account) {
  return throttle_.succeeded(attempt(account));
}

Result<OpenedDoor> IdentityDoorway::open(std::string_view ticket, const CallerFacts& caller,
                                         std::optional<Instant> ends_at) {
  const auto opened = identity_.verbs().proofs.opened(ticket);
  if (!opened) return pass_on(opened);
  auto signed_in = identity_.verbs().sign_in.finish(*opened,
                                                    {.address = caller.address,
                                                     .device_token = caller.device_token,
                                                     .user_agent = caller.user_agent},
                                                    ends_at);
  if (!signed_in) return pass_on(signed_in);
  return OpenedDoor{std::move(signed_in->token), std::move(signed_in->device_token)};
}

Result<void> IdentityDoorway::close(const Actor& actor) {
  if (actor.session.empty()) return {};
  return identity_.verbs().sessions.sign_out(actor);
}

Result<void> IdentityDoorway::set_second_factor(const identity::AccountId& account,
                                                std::optional<Instant> since) {
  return identity_.verbs().accounts.set_second_factor(account, since);
}

Result<void> IdentityDoorway::end_others(const identity::AccountId& account, const Actor& kept) {
  return identity_.verbs().sessions.end_others(account, kept);
}

Result<std::optional<AccountOrigin>> IdentityDoorway::origin_of(std::string_view who) const {
  const auto id = identity::AccountId::parse(who);
  if (!id) return std::nullopt;  // a command, a job
  const auto found = accounts_.account(*id);
  if (!found && found.error().kind == ErrorKind::not_found) return std::nullopt;
  if (!found) return pass_on(found);
  return AccountOrigin{(*found)->made_by, (*found)->created_at};
}

Result<Private<std::string>> IdentityDoorway::sign_in_name(
    const identity::AccountId& account) const {
  const auto found = accounts_.account(account);
  if (!found) return pass_on(found);
  return (*found)->email;
}

}  // namespace renkei::second_factor
