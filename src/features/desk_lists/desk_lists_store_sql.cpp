#include "features/desk_lists/desk_lists_store_sql.hpp"

#include "kernel/jst.hpp"

#include "platform/json/json.hpp"
#include "platform/sql/described.hpp"

namespace renkei::desk_lists {
namespace {

constexpr std::string_view kKeepFormer = R"(
  INSERT INTO opinion_letter_former
    (facility, fiscal_year, letters, source, entered_by, entered_at, replaced_at)
  SELECT facility, fiscal_year, letters, source, entered_by, entered_at, CAST($3 AS BIGINT)
    FROM opinion_letter_count WHERE facility = $1 AND fiscal_year = $2)";
constexpr std::string_view kSet = R"(
  INSERT INTO opinion_letter_count
    (facility, fiscal_year, letters, source, entered_by, entered_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (facility, fiscal_year) DO UPDATE
     SET letters = excluded.letters,
         source = excluded.source,
         entered_by = excluded.entered_by,
         entered_at = excluded.entered_at)";
constexpr std::string_view kWithdraw =
    "DELETE FROM opinion_letter_count WHERE facility = $1 AND fiscal_year = $2";
constexpr std::string_view kYears = R"(
  SELECT DISTINCT fiscal_year FROM opinion_letter_count ORDER BY fiscal_year DESC LIMIT 100)";
constexpr std::string_view kHandover = R"(
  INSERT INTO desk_handover (id, at, who, membership, way, facilities, wishes)
  VALUES ($1, $2, $3, $4, $5, $6, $7))";
constexpr std::string_view kHandovers = R"(
  SELECT at, facilities FROM desk_handover WHERE at >= $1 AND at < $2 ORDER BY at LIMIT 100000)";

template <class... A>
Result<std::vector<OpinionLetterCount>> counts(sql::Session& session, std::string_view rest,
                                               const A&... arguments) {
  const std::string statement = "SELECT " + sql::columns_of<OpinionLetterCount>() +
                                " FROM opinion_letter_count " + std::string{rest};
  std::vector<OpinionLetterCount> found;
  auto read = session.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto count = sql::row_to<OpinionLetterCount>(row);
        if (!count) return pass_on(count);
        found.push_back(*std::move(count));
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return found;
}

}  // namespace

Result<std::vector<OpinionLetterCount>> SqlDeskLists::of_year(int fiscal_year) const {
  return counts(session_, "WHERE fiscal_year = $1 ORDER BY letters DESC, facility LIMIT $2",
                fiscal_year, kRankedMax);
}

Result<std::vector<OpinionLetterCount>> SqlDeskLists::of_facility(
    const directory::FacilityId& facility) const {
  return counts(session_, "WHERE facility = $1 ORDER BY fiscal_year DESC LIMIT 100", facility);
}

Result<std::vector<int>> SqlDeskLists::years() const {
  std::vector<int> found;
  auto read = session_.query(kYears, [&](const sql::Row& row) -> Result<void> {
    found.push_back(static_cast<int>(row.integer(0)));
    return {};
  });
  if (!read) return pass_on(read);
  return found;
}

Result<void> SqlDeskLists::set(const OpinionLetterCount& count) {
  auto kept = session_.run(kKeepFormer, count.facility, count.fiscal_year, count.entered_at);
  if (!kept) return pass_on(kept);
  auto done = session_.run(kSet, count.facility, count.fiscal_year, count.letters, count.source,
                           count.entered_by, count.entered_at);
  if (!done) return pass_on(done);
  return {};
}

Result<void> SqlDeskLists::withdraw(const directory::FacilityId& facility, int fiscal_year,
                                    Instant at) {
  auto kept = session_.run(kKeepFormer, facility, fiscal_year, at);
  if (!kept) return pass_on(kept);
  auto gone = session_.run(kWithdraw, facility, fiscal_year);
  if (!gone) return pass_on(gone);
  if (*gone == 0) return fail(ErrorKind::not_found, "desk_lists.count_unknown");
  return {};
}

Result<void> SqlDeskLists::add(const HandoverRecord& handover) {
  auto done = session_.run(kHandover, handover.id, handover.at, handover.who, handover.membership,
                           handover.draft.way, handover.draft.facilities,
                           json::write(handover.draft.wishes));
  if (!done) return pass_on(done);
  return {};
}

Result<std::vector<HandoverMonth>> SqlDeskLists::handovers(Instant from, Instant to) const {
  std::vector<HandoverMonth> months;
  auto read = session_.query(
      kHandovers,
      [&](const sql::Row& row) -> Result<void> {
        const Date day = japan_time(instant_of(row.integer(0))).date;
        const int month = static_cast<int>(day.month());
        if (months.empty() || months.back().year != day.year() || months.back().month != month) {
          months.push_back({.year = day.year(), .month = month});
        }
        months.back().handovers += 1;
        months.back().facilities += row.integer(1);
        return {};
      },
      from, to);
  if (!read) return pass_on(read);
  return months;
}

}  // namespace renkei::desk_lists
