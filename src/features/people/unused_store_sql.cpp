#include "features/people/unused_store_sql.hpp"

#include "features/people/enrolment_store_sql.hpp"

namespace renkei::people {
namespace {

// Given before $1, and not signed in with since. Who was let in again counts from that day.
constexpr std::string_view kIdle =
    " FROM enrolment e JOIN membership m ON m.id = e.membership"
    " LEFT JOIN account_use u ON u.account = m.account"
    " WHERE e.state = 'active' AND m.from_at <= $1 AND (u.last_at IS NULL OR u.last_at <= $1)";
constexpr std::string_view kOfFacility =
    " AND (CAST($2 AS TEXT) = '' OR (e.facility = $2 AND e.standing = 'staff'))";
constexpr std::string_view kSince =
    "CASE WHEN u.last_at > m.from_at THEN u.last_at ELSE m.from_at END";

std::string idle_statement() {
  std::string from{kIdle};
  from.insert(from.find(" WHERE"), " JOIN person p ON p.id = e.person");
  return "SELECT " + enrolled_person_columns() + ", m.from_at, u.last_at" + from +
         std::string{kOfFacility} + " ORDER BY " + std::string{kSince} + ", e.id LIMIT $3";
}

}  // namespace

Result<std::vector<IdleEnrolment>> SqlUnused::list(const IdleFilter& filter, int limit) const {
  static const std::string statement = idle_statement();
  static const int given_at = enrolled_person_width();
  std::vector<IdleEnrolment> list;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto enrolled = enrolled_person_from(row);
        if (!enrolled) return pass_on(enrolled);
        IdleEnrolment idle{.enrolled = *std::move(enrolled),
                           .given_at = instant_of(row.integer(given_at))};
        if (!row.is_null(given_at + 1)) idle.last_used_at = instant_of(row.integer(given_at + 1));
        list.push_back(std::move(idle));
        return {};
      },
      filter.since, filter.facility.value_or(""), limit);
  if (!read) return pass_on(read);
  return list;
}

Result<IdleCount> SqlUnused::count(const IdleFilter& filter, std::int64_t most) const {
  static const std::string statement =
      "SELECT COUNT(*), MIN(since) FROM (SELECT " + std::string{kSince} + " AS since" +
      std::string{kIdle} + std::string{kOfFacility} + " ORDER BY since LIMIT $3) AS some_idle";
  IdleCount counted;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        counted.count = row.integer(0);
        if (!row.is_null(1)) counted.oldest = instant_of(row.integer(1));
        return {};
      },
      filter.since, filter.facility.value_or(""), most);
  if (!read) return pass_on(read);
  return counted;
}

Result<bool> SqlUnused::is_idle(const EnrolmentId& id, Instant since) const {
  static const std::string statement = "SELECT 1" + std::string{kIdle} + " AND e.id = $2";
  bool found = false;
  auto read = session_.query(
      statement,
      [&](const sql::Row& /*row*/) -> Result<void> {
        found = true;
        return {};
      },
      since, id);
  if (!read) return pass_on(read);
  return found;
}

}  // namespace renkei::people
