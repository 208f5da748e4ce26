// Signing in at a shared computer: what a session there is bound to, and coming back to it.
#include <algorithm>

#include "platform/crypto/hash.hpp"

#include "features/identity/sign_in_actions.hpp"

namespace renkei::identity {

Result<std::optional<DeskTerms>> desk_of_caller(const Stores& stores, const Caller& caller) {
  if (!caller.device_token) return std::nullopt;
  return stores.desks.of_token(crypto::sha256_hex(*caller.device_token));
}

Result<void> end_sessions_at(const Stores& stores, const DeskId& desk) {
  const auto accounts = stores.desks.end_sessions(desk);
  if (!accounts) return pass_on(accounts);
  for (const AccountId& each : *accounts) {
    stores.outbox.add({.topic = kSessionEnded, .subject = each.text()});
  }
  return {};
}

Result<Session> SignInActions::seated(Session::Row row, const DeskTerms& at,
                                      const Opening& opening) {
  if (auto ended = end_sessions_at(stores_, at.desk.id); !ended) return pass_on(ended);
  const Instant now = means_.clock.now();
  const Instant midnight = end_of_day(now);
  row.desk = at.desk.id;
  row.idle_minutes = at.idle_minutes;
  row.ends_at = std::min(row.ends_at.value_or(midnight), midnight);
  // As what they worked here last, if they still are that.
  const auto before = stores_.desks.sitting(at.desk.id, row.account, now);
  if (!before) return pass_on(before);
  if (*before) {
    const auto memberships = current(row.account);
    if (!memberships) return pass_on(memberships);
    for (const Membership& each : *memberships) {
      if (each->id == (*before)->membership) row.membership = each->id;
    }
  }
  // A session let in by a second person in an emergency is no full sign-in: nobody comes back by
  // it.
  if (opening.way == Way::full && !opening.ends_at) {
    auto kept = stores_.desks.put({.desk = at.desk.id,
                                   .account = row.account,
                                   .membership = row.membership,
                                   .opened_by = opening.by,
                                   .since = now,
                                   .until = midnight});
    if (!kept) return pass_on(kept);
  }
  return Session{std::move(row)};
}

Result<SignedIn> SignInActions::come_back(const Sitting& sitting, const Caller& caller) {
  const auto memberships = current(sitting.account);
  if (!memberships) return pass_on(memberships);
  return open_session(caller, sitting.account, memberships->front(),
                      {.by = sitting.opened_by, .way = Way::back});
}

Result<void> SignInActions::sit_down(const Actor& actor, const DeskTerms& at) {
  const Instant now = means_.clock.now();
  const Instant midnight = end_of_day(now);
  const SessionId session{actor.session};
  const auto opened_by = stores_.sessions.opened_by(session);
  if (!opened_by) return pass_on(opened_by);
  if (auto seat = stores_.desks.seat(session, at, midnight); !seat) return seat;
  return stores_.desks.put({.desk = at.desk.id,
                            .account = AccountId{actor.who},
                            .membership = MembershipId{actor.membership},
                            .opened_by = opened_by->value_or(OpenedBy::password),
                            .since = now,
                            .until = midnight});
}

}  // namespace renkei::identity
