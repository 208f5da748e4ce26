// See certification_store_sql.hpp.
#include "features/people/certification_store_sql.hpp"

#include "platform/sql/described_table.hpp"
#include "platform/sql/without_count.hpp"

#include "features/people/enrolment_store_sql.hpp"

namespace renkei::people {
namespace {

// Of whom the round of $1, opened at $2, asks. `certified` is joined as c.
constexpr std::string_view kAsked =
    " e.facility IS NOT NULL AND e.from_at < $2 AND (e.state = 'active'"
    " OR (e.state = 'suspended' AND e.suspended_for = 'uncertified') OR c.enrolment IS NOT NULL)";
constexpr std::string_view kWithAnswers =
    " FROM enrolment e LEFT JOIN certified c ON c.enrolment = e.id AND c.due_on = $1";

std::string sheet_statement() {
  return "SELECT " + enrolled_person_columns() + ", " +
         sql::Columns{}.add_members<Certified>().list("c.") + std::string{kWithAnswers} +
         " JOIN person p ON p.id = e.person WHERE" + std::string{kAsked} +
         " AND e.facility = $3 ORDER BY CASE WHEN e.standing = 'admin' THEN 0 ELSE 1 END, e.id"
         " LIMIT $4";
}

std::string progress_statement() {
  return "SELECT e.facility, COUNT(*), COUNT(c.enrolment),"
         " SUM(CASE WHEN e.suspended_for = 'uncertified' THEN 1 ELSE 0 END), MAX(f.done_at)" +
         std::string{kWithAnswers} +
         " LEFT JOIN certification f ON f.facility = e.facility AND f.due_on = $1 WHERE" +
         std::string{kAsked} +
         " AND (CAST($3 AS TEXT) = '' OR e.facility = $3) GROUP BY e.facility ORDER BY e.facility"
         " LIMIT $4";
}

}  // namespace

Result<std::vector<CertificationRule>> SqlCertifications::rules() const {
  return sql::rows_of<CertificationRule>(session_, "certification_rule",
                                         "ORDER BY draft_valid_from, decided_at, id LIMIT $1",
                                         kRulesMax);
}

Result<void> SqlCertifications::add(const CertificationRule& rule) {
  return sql::insert_row(session_, "certification_rule", rule);
}

Result<std::vector<CertificationRow>> SqlCertifications::sheet(std::string_view facility,
                                                               const AskedRound& round) const {
  static const std::string statement = sheet_statement();
  static const int said_at = enrolled_person_width();
  std::vector<CertificationRow> rows;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto enrolled = enrolled_person_from(row);
        if (!enrolled) return {};
        CertificationRow found{.enrolled = *std::move(enrolled)};
        if (!row.is_null(said_at)) {
          auto said = sql::row_to<Certified>(row, said_at);
          if (!said) return pass_on(said);
          found.said = *std::move(said);
        }
        rows.push_back(std::move(found));
        return {};
      },
      round.due_on, round.opened_at, facility, kRowsMax);
  if (!read) return pass_on(read);
  return rows;
}

Result<void> SqlCertifications::answer(const Certified& said) {
  return sql::without_count(session_.run(
      "INSERT INTO certified (enrolment, due_on, answer, at, who) VALUES ($1, $2, $3, $4, $5)"
      " ON CONFLICT (due_on, enrolment) DO UPDATE SET answer = excluded.answer, at = excluded.at,"
      " who = excluded.who",
      said.enrolment, said.due_on, said.answer, said.at, said.who));
}

Result<std::vector<CertificationProgress>> SqlCertifications::counted(
    std::string_view facility, const AskedRound& round) const {
  static const std::string statement = progress_statement();
  std::vector<CertificationProgress> list;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        CertificationProgress each{.facility = std::string{row.text(0)},
                                   .asked = row.integer(1),
                                   .answered = row.integer(2),
                                   .suspended = row.integer(3)};
        if (!row.is_null(4)) each.done_at = instant_of(row.integer(4));
        list.push_back(std::move(each));
        return {};
      },
      round.due_on, round.opened_at, facility, kFacilitiesMax);
  if (!read) return pass_on(read);
  return list;
}

Result<std::vector<CertificationProgress>> SqlCertifications::progress(
    const AskedRound& round) const {
  return counted("", round);
}

Result<CertificationProgress> SqlCertifications::progress_of(std::string_view facility,
                                                             const AskedRound& round) const {
  auto list = counted(facility, round);
  if (!list) return pass_on(list);
  if (list->empty()) return CertificationProgress{.facility = std::string{facility}};
  return list->front();
}

Result<void> SqlCertifications::finish(std::string_view facility, Date due_on, Instant at,
                                       std::string_view who) {
  return sql::without_count(
      session_.run("INSERT INTO certification (facility, due_on, done_at, done_by)"
                   " VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                   facility, due_on, at, who));
}

Result<std::vector<Enrolment>> SqlCertifications::unanswered(const AskedRound& round, Stopping whom,
                                                             int limit) const {
  static const std::string columns = sql::Columns{}.add_members<EnrolmentRecord>().list("e.");
  static const std::string statement =
      "SELECT " + columns + std::string{kWithAnswers} +
      " WHERE e.facility IS NOT NULL AND e.from_at < $2 AND e.state = 'active'"
      " AND c.enrolment IS NULL AND (CAST($3 AS BIGINT) = 1 OR e.standing = 'staff')"
      " ORDER BY e.id LIMIT $4";
  return sql::list_nouns<Enrolment, EnrolmentRecord>(session_, statement, round.due_on,
                                                     round.opened_at,
                                                     whom == Stopping::everybody ? 1 : 0, limit);
}

}  // namespace renkei::people
