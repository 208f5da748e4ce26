// Signed reviews and what the daily checks found. Nothing here changes a row.
#include "platform/sql/described.hpp"

#include "features/audit/audit_store_sql.hpp"

namespace renkei::audit {
namespace {

// A fault of one check, in its table.
struct FaultRow {
  ChainCheckId audit_check;
  int place = 0;
  FoundFault found;
};

sql::Columns fault_columns() {
  sql::Columns columns;
  columns.add("audit_check").add("place").add_members<FoundFault>();
  return columns;
}

}  // namespace

template <class... A>
Result<std::vector<Review>> SqlReviews::where(std::string_view condition,
                                              const A&... arguments) const {
  const std::string statement = "SELECT " + sql::columns_of<ReviewRecord>() +
                                " FROM audit_review WHERE " + std::string{condition};
  std::vector<Review> found;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto record = sql::row_to<ReviewRecord>(row);
        if (!record) return pass_on(record);
        auto review = Review::restore(*std::move(record));
        if (!review) return pass_on(review);
        found.push_back(*std::move(review));
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return found;
}

Result<void> SqlReviews::add(const Review& review) {
  return sql::insert_row(session_, "audit_review", review.record());
}

Result<std::vector<Review>> SqlReviews::list(const EntryPlace& after, int limit) const {
  return where(
      "signed_at <= $1 AND (signed_at < $1 OR id < $2) ORDER BY signed_at DESC, id DESC LIMIT $3",
      after.at, after.id, limit);
}

Result<Review> SqlReviews::one(const ReviewId& id) const {
  auto found = where("id = $1", id);
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, "audit.review_unknown");
  return std::move(found->front());
}

Result<std::vector<Review>> SqlReviews::covering(Instant from) const {
  return where(
      "scope IN ('everything', 'unusual') AND span_until > $1 ORDER BY span_until DESC, id LIMIT "
      "$2",
      from, kPageMax);
}

Result<std::optional<Instant>> SqlReviews::reviewed_until() const {
  std::optional<Instant> until;
  auto read = session_.query(
      "SELECT max(span_until) FROM audit_review WHERE scope IN ('everything', 'unusual')",
      [&](const sql::Row& row) -> Result<void> {
        if (!row.is_null(0)) until = instant_of(row.integer(0));
        return {};
      });
  if (!read) return pass_on(read);
  return until;
}

Result<void> SqlReviews::add(const ChainCheckRecord& check, const std::vector<FoundFault>& faults) {
  if (auto added = sql::insert_row(session_, "audit_check", check); !added) return added;
  std::vector<FaultRow> rows;
  rows.reserve(faults.size());
  for (const FoundFault& each : faults) {
    rows.push_back({check.id, static_cast<int>(rows.size()), each});
  }
  return sql::insert_rows(session_, "audit_check_fault", fault_columns(), rows,
                          [](sql::Bound& bound, const FaultRow& row) {
                            bound.add(row.audit_check).add(row.place).add_members(row.found);
                          });
}

Result<std::optional<ChainCheckRecord>> SqlReviews::last_check() const {
  static const std::string statement = "SELECT " + sql::columns_of<ChainCheckRecord>() +
                                       " FROM audit_check ORDER BY at DESC, id DESC LIMIT 1";
  std::optional<ChainCheckRecord> last;
  auto read = session_.query(statement, [&](const sql::Row& row) -> Result<void> {
    auto record = sql::row_to<ChainCheckRecord>(row);
    if (!record) return pass_on(record);
    last = *std::move(record);
    return {};
  });
  if (!read) return pass_on(read);
  return last;
}

Result<std::vector<FoundFault>> SqlReviews::faults_of(const ChainCheckId& id) const {
  static const std::string statement =
      "SELECT " + sql::columns_of<FoundFault>() +
      " FROM audit_check_fault WHERE audit_check = $1 ORDER BY place LIMIT 200";
  std::vector<FoundFault> faults;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto fault = sql::row_to<FoundFault>(row);
        if (!fault) return pass_on(fault);
        faults.push_back(*std::move(fault));
        return {};
      },
      id);
  if (!read) return pass_on(read);
  return faults;
}

}  // namespace renkei::audit
