#include "features/access_report/look_store_sql.hpp"

#include "platform/sql/described.hpp"

namespace renkei::access_report {
namespace {

// As the audit joins them.
std::vector<std::string> split(std::string_view joined) {
  std::vector<std::string> parts;
  while (!joined.empty()) {
    const auto end = joined.find(',');
    parts.emplace_back(joined.substr(0, end));
    if (end == std::string_view::npos) break;
    joined.remove_prefix(end + 1);
  }
  return parts;
}

Look look_from(const sql::Row& row) {
  Look look{.id = std::string{row.text(0)},
            .at = instant_of(row.integer(1)),
            .who = std::string{row.text(2)},
            .role = enum_from<Role>(row.text(6)),
            .facility = {},
            .route = std::string{row.text(3)},
            .is_refused = row.text(4) != "done",
            .fields = split(row.text(5))};
  if (!row.is_null(7) && !row.text(7).empty()) look.facility = std::string{row.text(7)};
  return look;
}

}  // namespace

Result<std::vector<Look>> SqlLookStore::of(const std::vector<patient::PatientId>& records,
                                           const Span& span, const LookPlace& before,
                                           int most) const {
  std::vector<Look> looks;
  if (records.empty()) return looks;
  // The membership says as what somebody acted, also when it has ended since.
  static const std::string statement =
      "SELECT a.id, a.at, a.who, a.route, a.outcome, a.fields, m.role, m.facility"
      " FROM audit a LEFT JOIN membership m ON m.id = a.membership"
      " WHERE a.at >= CAST($1 AS BIGINT) AND a.at < CAST($2 AS BIGINT)"
      " AND (a.at < CAST($3 AS BIGINT) OR (a.at = CAST($3 AS BIGINT) AND a.id < $4))"
      " AND a.id IN (SELECT audit FROM audit_subject WHERE subject IN (";
  constexpr std::size_t kFirstRecord = 6;
  sql::Bound bound;
  bound.add(span.from).add(span.until).add(before.at).add(before.id).add(most);
  for (const patient::PatientId& each : records) bound.add(each);
  auto read = session_.query_values(statement + sql::placeholders(kFirstRecord, records.size()) +
                                        ")) ORDER BY a.at DESC, a.id DESC LIMIT $5",
                                    bound.values(), [&](const sql::Row& row) -> Result<void> {
                                      looks.push_back(look_from(row));
                                      return {};
                                    });
  if (!read) return pass_on(read);
  return looks;
}

}  // namespace renkei::access_report
