#include "features/notice/notice_store_sql.hpp"

#include "platform/crypto/hash.hpp"
#include "platform/crypto/seal.hpp"
#include "platform/json/json.hpp"
#include "platform/sql/described_table.hpp"

#include "features/identity/identity_to_reach.hpp"

namespace renkei::notice {
namespace {

constexpr std::string_view kSealContext = "notice.subscription";
constexpr std::int64_t kFirstStored = 2;  // 1 is what holds before anybody has set anything

constexpr std::size_t kMemberships = identity::PeopleToReach::kMembershipsMax;

struct WishesRow {
  std::string account;
  std::int64_t version = 0;
  WishesDraft draft;
};
RENKEI_DESCRIBE(WishesRow, account, version, draft)

// "account = $1 AND membership IN ($2 … $13)", bound by `bind_reader`; the next place is $14.
const std::string& of_reader() {
  static const std::string condition =
      "account = $1 AND membership IN (" + sql::placeholders(2, kMemberships) + ")";
  return condition;
}
constexpr int kAfterReader = 2 + static_cast<int>(kMemberships);

// The last id fills the places that are left; who has no membership has no notice.
std::vector<sql::Value> bound_reader(const Reader& reader) {
  std::vector<sql::Value> values{std::string_view{reader.account}};
  for (const std::string& each : reader.memberships) values.emplace_back(std::string_view{each});
  const sql::Value last =
      reader.memberships.empty() ? sql::Value{std::string_view{""}} : values.back();
  values.resize(1 + kMemberships, last);
  return values;
}

std::string place(int more) { return "$" + std::to_string(kAfterReader + more); }

}  // namespace

Result<bool> SqlNotices::add(const Notice& notice) {
  return sql::insert_new(session_, "notice", notice);
}

Result<std::vector<Notice>> SqlNotices::list(const Reader& reader, Which which, const Place& after,
                                             int limit) const {
  const std::string made = "CAST(" + place(0) + " AS BIGINT)";
  std::string statement = "SELECT " + sql::columns_of<Notice>() + " FROM notice WHERE " +
                          of_reader() + " AND (made_at < " + made + " OR (made_at = " + made +
                          " AND id < " + place(1) + "))";
  if (which == Which::unread) statement += " AND read_at IS NULL";
  statement += " ORDER BY made_at DESC, id DESC LIMIT " + place(2);
  auto values = bound_reader(reader);
  values.emplace_back(milliseconds_of(after.made_at));
  values.emplace_back(std::string_view{after.id});
  values.emplace_back(static_cast<std::int64_t>(limit));
  std::vector<Notice> found;
  auto read = session_.query_values(statement, values, [&](const sql::Row& row) -> Result<void> {
    auto notice = sql::row_to<Notice>(row);
    if (!notice) return pass_on(notice);
    found.push_back(*std::move(notice));
    return {};
  });
  if (!read) return pass_on(read);
  return found;
}

Result<Unread> SqlNotices::unread(const Reader& reader) const {
  static const std::string statement =
      "SELECT count(*), max(CASE WHEN severity = 'critical' THEN 1 ELSE 0 END) FROM (SELECT "
      "severity FROM notice WHERE " +
      of_reader() + " AND read_at IS NULL ORDER BY made_at DESC LIMIT " + place(0) + ") AS counted";
  auto values = bound_reader(reader);
  values.emplace_back(static_cast<std::int64_t>(kCountedMax));
  Unread unread;
  auto read = session_.query_values(statement, values, [&](const sql::Row& row) -> Result<void> {
    unread = {row.integer(0), row.integer(1) > 0};
    return {};
  });
  if (!read) return pass_on(read);
  return unread;
}

Result<void> SqlNotices::mark_read(const NoticeId& id, std::string_view account, Instant now) {
  auto marked = session_.run(
      "UPDATE notice SET read_at = COALESCE(read_at, $3) WHERE id = $1 AND account = $2", id,
      account, now);
  if (!marked) return pass_on(marked);
  if (*marked == 0) return fail(ErrorKind::not_found, "notice.unknown");
  return {};
}

Result<void> SqlNotices::mark_all_read(std::string_view account, Instant until, Instant now) {
  auto marked = session_.run(
      "UPDATE notice SET read_at = $3 WHERE account = $1 AND made_at <= $2 AND read_at IS NULL",
      account, until, now);
  if (!marked) return pass_on(marked);
  return {};
}

Result<std::int64_t> SqlNotices::told_since(std::string_view account, std::string_view kind,
                                            Instant since) const {
  std::int64_t count = 0;
  auto read = session_.query(
      "SELECT count(*) FROM notice WHERE account = $1 AND kind = $2 AND made_at > $3",
      [&](const sql::Row& row) -> Result<void> {
        count = row.integer(0);
        return {};
      },
      account, kind, since);
  if (!read) return pass_on(read);
  return count;
}

Result<KeptWishes> SqlNotices::wishes(std::string_view account) const {
  auto found = sql::rows_of<WishesRow>(session_, "notice_settings", "WHERE account = $1", account);
  if (!found) return pass_on(found);
  if (found->empty()) return KeptWishes{};
  auto wishes = Wishes::make(std::move(found->front().draft));
  if (!wishes) return fail(ErrorKind::fault, "notice.unreadable");
  return KeptWishes{*std::move(wishes), found->front().version};
}

Result<void> SqlNotices::put_wishes(std::string_view account, const Wishes& wishes,
                                    std::int64_t version) {
  auto gone = session_.run("DELETE FROM notice_settings WHERE account = $1 AND version = $2",
                           account, version - 1);
  if (!gone) return pass_on(gone);
  const WishesRow row{std::string{account}, version, wishes.draft()};
  const auto added = sql::insert_new(session_, "notice_settings", row);
  if (!added) return pass_on(added);
  // Before the first there was none, and of an older version one is there still.
  if (!*added || (version > kFirstStored && *gone == 0)) {
    return fail(ErrorKind::stale, "notice.changed_meanwhile");
  }
  return {};
}

Result<std::vector<SubscriptionRecord>> SqlNotices::subscriptions(std::string_view account) const {
  return sql::rows_of<SubscriptionRecord>(session_, "notice_subscription",
                                          "WHERE account = $1 ORDER BY added_at, id LIMIT $2",
                                          account, kSubscriptionsMax);
}

Result<SubscriptionId> SqlNotices::subscribe(std::string_view account,
                                             const Subscription& subscription, Instant now) {
  const crypto::Key key = hub_key_.derive("notice digest");
  const std::string digest =
      crypto::hex(crypto::hmac_sha256(key.text(), subscription.endpoint.reveal()));
  auto gone = session_.run("DELETE FROM notice_subscription WHERE endpoint_digest = $1", digest);
  if (!gone) return pass_on(gone);
  const auto there = subscriptions(account);
  if (!there) return pass_on(there);
  if (there->size() >= static_cast<std::size_t>(kSubscriptionsMax)) {
    return fail(ErrorKind::conflict, "notice.too_many_browsers");
  }
  auto id = ids_.make<SubscriptionRecord>();
  const std::string sealed =
      crypto::seal(hub_key_.derive("notice"), json::write_personal(subscription), kSealContext);
  auto added = session_.run(
      "INSERT INTO notice_subscription (id, account, endpoint_digest, sealed, added_at)"
      " VALUES ($1, $2, $3, $4, $5)",
      id, account, digest, sealed, now);
  if (!added) return pass_on(added);
  return id;
}

Result<void> SqlNotices::unsubscribe(const SubscriptionId& id, std::string_view account) {
  auto gone =
      session_.run("DELETE FROM notice_subscription WHERE id = $1 AND account = $2", id, account);
  if (!gone) return pass_on(gone);
  if (*gone == 0) return fail(ErrorKind::not_found, "notice.unknown");
  return {};
}

Result<std::optional<Subscription>> SqlNotices::subscription(const SubscriptionId& id,
                                                             std::string_view account) const {
  std::optional<Subscription> found;
  auto read = session_.query(
      "SELECT sealed FROM notice_subscription WHERE id = $1 AND account = $2",
      [&](const sql::Row& row) -> Result<void> {
        const auto text = crypto::unseal(hub_key_.derive("notice"), row.text(0), kSealContext);
        if (!text) return fail(ErrorKind::fault, "notice.unreadable");
        auto subscription = json::read<Subscription>(*text);
        if (!subscription) return fail(ErrorKind::fault, "notice.unreadable");
        found = *std::move(subscription);
        return {};
      },
      id, account);
  if (!read) return pass_on(read);
  return found;
}

Result<void> SqlNotices::taken(const SubscriptionId& id, Instant now) {
  auto written =
      session_.run("UPDATE notice_subscription SET taken_at = $2 WHERE id = $1", id, now);
  if (!written) return pass_on(written);
  return {};
}

}  // namespace renkei::notice
