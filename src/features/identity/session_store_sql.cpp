#include "features/identity/session_store_sql.hpp"

#include "platform/sql/without_count.hpp"

namespace renkei::identity {
namespace {

constexpr std::string_view kAdd = R"(
  INSERT INTO session (id, token_hash, account, membership, device, started_at, seen_at, ends_at,
                       opened_by, desk, idle_minutes)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))";
// A clock put back makes no account look unused.
constexpr std::string_view kUsed = R"(
  INSERT INTO account_use (account, last_at) VALUES ($1, $2)
  ON CONFLICT (account) DO UPDATE SET last_at = excluded.last_at
   WHERE account_use.last_at < excluded.last_at)";
// Everything a request must know before it is believed, in one look at three primary keys.
constexpr std::string_view kLook = R"(
  SELECT session.id, session.token_hash, session.account, session.membership, session.device,
         session.started_at, session.seen_at, session.ends_at, session.idle_minutes,
         account.state,
         membership.account, membership.role, membership.facility, membership.from_at,
         membership.to_at, membership.ended_reason, membership.version
    FROM session
    JOIN account ON account.id = session.account
    JOIN membership ON membership.id = session.membership
   WHERE session.token_hash = $1)";
constexpr std::string_view kTouch = R"(
  UPDATE session SET seen_at = $2 WHERE id = $1 AND seen_at < $2)";
constexpr std::string_view kActAs = R"(
  UPDATE session SET membership = $2 WHERE id = $1)";
constexpr std::string_view kSteppedUp = "UPDATE session SET opened_by = $2 WHERE id = $1";
constexpr std::string_view kOpenedBy = "SELECT opened_by FROM session WHERE id = $1";
constexpr std::string_view kSessionsOf = R"(
  SELECT id, token_hash, account, membership, device, started_at, seen_at, ends_at, idle_minutes
    FROM session WHERE account = $1 ORDER BY seen_at DESC, id LIMIT $2)";
constexpr std::string_view kEnd = "DELETE FROM session WHERE id = $1 AND account = $2";
constexpr std::string_view kEndAll = "DELETE FROM session WHERE account = $1 AND id <> $2";
constexpr std::string_view kForgetSittings = "DELETE FROM desk_sitting WHERE account = $1";
constexpr std::string_view kEndOfDevice = "DELETE FROM session WHERE device = $1";
constexpr std::string_view kEndOld = R"(
  DELETE FROM session WHERE id IN
    (SELECT id FROM session WHERE started_at <= $1 ORDER BY started_at LIMIT 200))";
constexpr std::string_view kEndAllBut = R"(
  DELETE FROM session WHERE account = $1 AND id NOT IN
    (SELECT id FROM session WHERE account = $1 ORDER BY seen_at DESC, id LIMIT $2))";
constexpr std::string_view kDevice = R"(
  SELECT id, account, token_hash, browser, system, first_at, last_at
    FROM known_device WHERE token_hash = $1 AND account = $2)";
constexpr std::string_view kDevicesOf = R"(
  SELECT id, account, token_hash, browser, system, first_at, last_at
    FROM known_device WHERE account = $1 ORDER BY last_at DESC, id LIMIT $2)";
constexpr std::string_view kPut = R"(
  INSERT INTO known_device (id, account, token_hash, browser, system, first_at, last_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (id) DO UPDATE
     SET token_hash = excluded.token_hash, browser = excluded.browser,
         system = excluded.system, last_at = excluded.last_at)";
constexpr std::string_view kRenew = "UPDATE known_device SET token_hash = $2 WHERE token_hash = $1";
constexpr std::string_view kRenewDesk =
    "UPDATE shared_desk SET token_hash = $2 WHERE token_hash = $1";
constexpr std::string_view kForget = "DELETE FROM known_device WHERE id = $1 AND account = $2";
constexpr std::string_view kForgetOld = R"(
  DELETE FROM known_device WHERE account = $1 AND last_at <= $2)";
constexpr std::string_view kForgetAllBut = R"(
  DELETE FROM known_device WHERE account = $1 AND id NOT IN
    (SELECT id FROM known_device WHERE account = $1 ORDER BY last_at DESC, id LIMIT $2))";

Session session_from(const sql::Row& row) {
  Session::Row read{.id = SessionId{std::string{row.text(0)}},
                    .token_hash = std::string{row.text(1)},
                    .account = AccountId{std::string{row.text(2)}},
                    .membership = MembershipId{std::string{row.text(3)}},
                    .device = DeviceId{std::string{row.text(4)}},
                    .started_at = instant_of(row.integer(5)),
                    .seen_at = instant_of(row.integer(6))};
  if (!row.is_null(7)) read.ends_at = instant_of(row.integer(7));
  if (!row.is_null(8)) read.idle_minutes = row.integer(8);
  return Session{std::move(read)};
}

Result<SessionLook> look_from(const sql::Row& row) {
  Session session = session_from(row);
  const auto state = enum_from<AccountState>(row.text(9));
  const auto role = enum_from<Role>(row.text(11));
  const auto reason = enum_from<EndedReason>(row.text(15));
  if (!state || !role) return fail(ErrorKind::fault, "identity.account_corrupt");
  Membership::Row read{.id = session->membership,
                       .account = AccountId{std::string{row.text(10)}},
                       .role = *role,
                       .from = instant_of(row.integer(13)),
                       .ended_reason = reason,
                       .version = row.integer(16)};
  if (!row.is_null(12)) read.facility = std::string{row.text(12)};
  if (!row.is_null(14)) read.to = instant_of(row.integer(14));
  auto membership = Membership::restore(std::move(read));
  if (!membership) return pass_on(membership);
  return SessionLook{std::move(session), *state, *std::move(membership)};
}

// A browser this program does not know yet is shown as another one: it only labels a list.
KnownDevice device_from(const sql::Row& row) {
  return KnownDevice{
      {.id = DeviceId{std::string{row.text(0)}},
       .account = AccountId{std::string{row.text(1)}},
       .token_hash = std::string{row.text(2)},
       .browser = enum_from<Browser>(row.text(3)).value_or(Browser::other),
       .system = enum_from<OperatingSystem>(row.text(4)).value_or(OperatingSystem::other),
       .first_at = instant_of(row.integer(5)),
       .last_at = instant_of(row.integer(6))}};
}

}  // namespace

Result<void> SqlSessionStore::add(const Session& session) {
  auto added =
      session_.run(kAdd, session->id, session->token_hash, session->account, session->membership,
                   session->device, session->started_at, session->seen_at, session->ends_at,
                   session->opened_by, session->desk, session->idle_minutes);
  if (!added) return pass_on(added);
  return sql::without_count(session_.run(kUsed, session->account, session->started_at));
}

Result<std::optional<SessionLook>> SqlSessionStore::look(std::string_view token_hash) const {
  std::optional<SessionLook> found;
  auto looked = session_.query(
      kLook,
      [&](const sql::Row& row) -> Result<void> {
        auto each = look_from(row);
        if (!each) return pass_on(each);
        found = *std::move(each);
        return {};
      },
      token_hash);
  if (!looked) return pass_on(looked);
  return found;
}

Result<void> SqlSessionStore::touch(const SessionId& id, Instant now) {
  return sql::without_count(session_.run(kTouch, id, now));
}

Result<void> SqlSessionStore::act_as(const SessionId& id, const MembershipId& membership) {
  return sql::without_count(session_.run(kActAs, id, membership));
}

Result<void> SqlSessionStore::stepped_up(const SessionId& id) {
  return sql::without_count(session_.run(kSteppedUp, id, OpenedBy::second_step));
}

Result<std::optional<OpenedBy>> SqlSessionStore::opened_by(const SessionId& id) const {
  std::optional<OpenedBy> found;
  auto looked = session_.query(
      kOpenedBy,
      [&](const sql::Row& row) -> Result<void> {
        found = enum_from<OpenedBy>(row.text(0));
        return {};
      },
      id);
  if (!looked) return pass_on(looked);
  return found;
}

Result<std::vector<Session>> SqlSessionStore::sessions_of(const AccountId& account) const {
  std::vector<Session> list;
  auto looked = session_.query(
      kSessionsOf,
      [&](const sql::Row& row) -> Result<void> {
        list.push_back(session_from(row));
        return {};
      },
      account, Session::kEachAccountMax);
  if (!looked) return pass_on(looked);
  return list;
}

Result<std::int64_t> SqlSessionStore::end(const SessionId& id, const AccountId& account) {
  return session_.run(kEnd, id, account);
}

Result<std::int64_t> SqlSessionStore::end_all(const AccountId& account, const SessionId& kept) {
  const auto forgotten = session_.run(kForgetSittings, account);
  if (!forgotten) return pass_on(forgotten);
  return session_.run(kEndAll, account, kept);
}

Result<std::int64_t> SqlSessionStore::end_of_device(const DeviceId& device) {
  return session_.run(kEndOfDevice, device);
}

Result<void> SqlSessionStore::tidy(const AccountId& account, int kept, Instant now) {
  const auto old = session_.run(kEndOld, now - Session::kLife);
  if (!old) return pass_on(old);
  return sql::without_count(session_.run(kEndAllBut, account, kept));
}

Result<std::optional<KnownDevice>> SqlSessionStore::device(std::string_view token_hash,
                                                           const AccountId& account) const {
  std::optional<KnownDevice> found;
  auto looked = session_.query(
      kDevice,
      [&](const sql::Row& row) -> Result<void> {
        found = device_from(row);
        return {};
      },
      token_hash, account);
  if (!looked) return pass_on(looked);
  return found;
}

Result<std::vector<KnownDevice>> SqlSessionStore::devices_of(const AccountId& account) const {
  std::vector<KnownDevice> list;
  auto looked = session_.query(
      kDevicesOf,
      [&](const sql::Row& row) -> Result<void> {
        list.push_back(device_from(row));
        return {};
      },
      account, KnownDevice::kEachAccountMax);
  if (!looked) return pass_on(looked);
  return list;
}

Result<void> SqlSessionStore::put(const KnownDevice& device) {
  return sql::without_count(session_.run(kPut, device->id, device->account, device->token_hash,
                                         device->browser, device->system, device->first_at,
                                         device->last_at));
}

Result<void> SqlSessionStore::renew_token(std::string_view old_hash, std::string_view new_hash) {
  const auto desk = session_.run(kRenewDesk, old_hash, new_hash);
  if (!desk) return pass_on(desk);
  return sql::without_count(session_.run(kRenew, old_hash, new_hash));
}

Result<std::int64_t> SqlSessionStore::forget(const DeviceId& id, const AccountId& account) {
  return session_.run(kForget, id, account);
}

Result<void> SqlSessionStore::tidy_devices(const AccountId& account, int kept, Instant now) {
  const auto old = session_.run(kForgetOld, account, now - KnownDevice::kLife);
  if (!old) return pass_on(old);
  return sql::without_count(session_.run(kForgetAllBut, account, kept));
}

}  // namespace renkei::identity
