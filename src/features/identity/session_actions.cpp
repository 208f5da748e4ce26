#include "features/identity/session_actions.hpp"

#include <algorithm>

#include "platform/crypto/hash.hpp"
#include "platform/crypto/random.hpp"

namespace renkei::identity {

Result<AccountId> account_of(const Actor& actor) {
  auto id = AccountId::parse(actor.who);
  if (!id || actor.session.empty()) return fail(ErrorKind::unsigned_in, "identity.sign_in_first");
  return *std::move(id);
}

Result<std::optional<Present>> present_of(const SessionStore& sessions, std::string_view token,
                                          Instant now) {
  if (token.size() != crypto::kTokenLength) return std::nullopt;
  const auto look = sessions.look(crypto::sha256_hex(token));
  if (!look) return pass_on(look);
  if (!*look || !(*look)->is_good(now)) return std::nullopt;
  return Present{.actor = (*look)->actor(), .is_touch_due = (*look)->session.is_touch_due(now)};
}

Result<std::optional<Present>> SessionActions::actor_of(std::string_view token, Instant now) const {
  return present_of(stores_.sessions, token, now);
}

Result<void> SessionActions::touch(const Actor& actor, Instant now) {
  return stores_.sessions.touch(SessionId{actor.session}, now);
}

Result<SessionActions::Me> SessionActions::me(const Actor& actor) const {
  const auto id = account_of(actor);
  if (!id) return pass_on(id);
  auto account = stores_.accounts.account(*id);
  if (!account) return pass_on(account);
  auto memberships = stores_.accounts.memberships_of(*id);
  if (!memberships) return pass_on(memberships);
  const Instant now = means_.clock.now();
  std::erase_if(*memberships, [&](const Membership& each) { return !each.is_current(now); });
  return Me{.account = *std::move(account), .memberships = *std::move(memberships)};
}

Result<void> SessionActions::sign_out(const Actor& actor) {
  const auto id = account_of(actor);
  if (!id) return pass_on(id);
  const auto desk = stores_.desks.desk_of(SessionId{actor.session});
  if (!desk) return pass_on(desk);
  // Locking keeps one's place at a shared computer; leaving gives it up.
  if (*desk) {
    if (auto left = stores_.desks.forget(**desk, *id); !left) return pass_on(left);
  }
  const auto ended = stores_.sessions.end(SessionId{actor.session}, *id);
  if (!ended) return pass_on(ended);
  stores_.outbox.add({.topic = kSessionEnded, .subject = id->text()});
  return {};
}

Result<void> SessionActions::sign_out_everywhere(const Actor& actor) {
  const auto id = account_of(actor);
  if (!id) return pass_on(id);
  const auto ended = stores_.sessions.end_all(*id, SessionId{});
  if (!ended) return pass_on(ended);
  stores_.outbox.add({.topic = kSessionEnded, .subject = id->text()});
  return {};
}

Result<void> SessionActions::end_others(const AccountId& account, const Actor& kept) {
  const SessionId own{kept.who == account.text() ? kept.session : std::string{}};
  const auto ended = stores_.sessions.end_all(account, own);
  if (!ended) return pass_on(ended);
  stores_.outbox.add({.topic = kSessionEnded, .subject = account.text()});
  return own.empty() ? Result<void>{} : stores_.sessions.stepped_up(own);
}

Result<void> SessionActions::act_as(const Actor& actor, const MembershipId& membership) {
  const auto id = account_of(actor);
  if (!id) return pass_on(id);
  const auto found = stores_.accounts.membership(membership);
  if (!found) return pass_on(found);
  if ((*found)->account != *id || !found->is_current(means_.clock.now())) {
    return fail(ErrorKind::not_found, "identity.membership_unknown");
  }
  if (means_.second_step.applies_to((*found)->role)) {
    const auto account = stores_.accounts.account(*id);
    if (!account) return pass_on(account);
    if (!(*account)->second_factor_since) {
      return fail(ErrorKind::forbidden, "identity.second_factor_needed");
    }
    const auto opened_by = stores_.sessions.opened_by(SessionId{actor.session});
    if (!opened_by) return pass_on(opened_by);
    // Opened before there was a second step, or while another hub's rule held.
    if (*opened_by != OpenedBy::second_step) {
      return fail(ErrorKind::forbidden, "identity.sign_in_with_second_step");
    }
  }
  if (auto acting = stores_.sessions.act_as(SessionId{actor.session}, membership); !acting) {
    return pass_on(acting);
  }
  stores_.outbox.add({.topic = kMembershipChanged, .subject = id->text()});
  return {};
}

Result<std::vector<Session>> SessionActions::sessions(const Actor& actor) const {
  const auto id = account_of(actor);
  if (!id) return pass_on(id);
  auto list = stores_.sessions.sessions_of(*id);
  if (!list) return pass_on(list);
  const Instant now = means_.clock.now();
  std::erase_if(*list, [&](const Session& each) { return each.is_over(now); });
  return list;
}

Result<std::vector<KnownDevice>> SessionActions::devices(const Actor& actor) const {
  const auto id = account_of(actor);
  if (!id) return pass_on(id);
  return stores_.sessions.devices_of(*id);
}

Result<void> SessionActions::end(const Actor& actor, const SessionId& session) {
  const auto id = account_of(actor);
  if (!id) return pass_on(id);
  const auto ended = stores_.sessions.end(session, *id);
  if (!ended) return pass_on(ended);
  if (*ended == 0) return fail(ErrorKind::not_found, "identity.session_unknown");
  stores_.outbox.add({.topic = kSessionEnded, .subject = id->text()});
  return {};
}

Result<void> SessionActions::forget(const Actor& actor, const DeviceId& device) {
  const auto id = account_of(actor);
  if (!id) return pass_on(id);
  const auto forgotten = stores_.sessions.forget(device, *id);
  if (!forgotten) return pass_on(forgotten);
  if (*forgotten == 0) return fail(ErrorKind::not_found, "identity.device_unknown");
  const auto ended = stores_.sessions.end_of_device(device);
  if (!ended) return pass_on(ended);
  stores_.outbox.add({.topic = kSessionEnded, .subject = id->text()});
  return {};
}

}  // namespace renkei::identity
