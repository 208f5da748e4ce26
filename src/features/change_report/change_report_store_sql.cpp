#include "features/change_report/change_report_store_sql.hpp"

#include <utility>

#include "platform/sql/described.hpp"

namespace renkei::change_report {
namespace {

constexpr std::string_view kTable = "change_report";

}  // namespace

template <class... A>
Result<std::vector<ChangeReport>> SqlChangeReports::where(std::string_view condition,
                                                          const A&... arguments) const {
  const std::string statement = "SELECT " + sql::columns_of<ChangeReportRecord>() + " FROM " +
                                std::string{kTable} + " WHERE " + std::string{condition};
  std::vector<ChangeReport> reports;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto record = sql::row_to<ChangeReportRecord>(row);
        if (!record) return pass_on(record);
        auto report = ChangeReport::restore(*std::move(record));
        if (!report) return pass_on(report);
        reports.push_back(*std::move(report));
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return reports;
}

Result<void> SqlChangeReports::insert(const ChangeReport& report) {
  return sql::insert_row(session_, kTable, report.record());
}

Result<void> SqlChangeReports::replace(const ChangeReport& report) {
  static const std::string statement =
      sql::update_statement<ChangeReportRecord>(kTable) + " WHERE id = $" +
      std::to_string(sql::column_count<ChangeReportRecord>() + 1) + " AND version = $" +
      std::to_string(sql::column_count<ChangeReportRecord>() + 2);
  sql::Bound bound;
  bound.add_members(report.record());
  bound.add(report->id);
  bound.add(report->version - 1);
  auto written = session_.run_values(statement, bound.values());
  if (!written) return pass_on(written);
  if (*written == 0) return fail(ErrorKind::stale, "change_report.changed_meanwhile");
  return {};
}

Result<ChangeReport> SqlChangeReports::one(const ChangeReportId& id) const {
  auto found = where("id = $1", id);
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, "change_report.not_found");
  return std::move(found->front());
}

Result<std::optional<ChangeReport>> SqlChangeReports::of_receipt(
    const ReceiptNumber& receipt) const {
  auto found = where("receipt = $1", receipt.text());
  if (!found) return pass_on(found);
  if (found->empty()) return std::nullopt;
  return std::move(found->front());
}

Result<std::vector<ChangeReport>> SqlChangeReports::waiting_of(
    const directory::FacilityId& facility, int limit) const {
  return where("facility = $1 AND state = 'received' ORDER BY filed_at, id LIMIT $2", facility,
               limit);
}

Result<std::int64_t> SqlChangeReports::waiting(int most) const {
  std::int64_t count = 0;
  auto read = session_.query(
      "SELECT count(*) FROM (SELECT id FROM change_report WHERE state = 'received' LIMIT $1)"
      " AS waiting",
      [&](const sql::Row& row) -> Result<void> {
        count = row.integer(0);
        return {};
      },
      most);
  if (!read) return pass_on(read);
  return count;
}

Result<std::vector<ChangeReport>> SqlChangeReports::in_state(ReportState state, const Place& after,
                                                             int limit) const {
  return where(
      "state = $1 AND (filed_at > $2 OR (filed_at = $2 AND id > $3)) ORDER BY filed_at, id"
      " LIMIT $4",
      state, after.filed_at, after.id, limit);
}

Result<std::int64_t> waiting_reports_of(sql::Session& session,
                                        const directory::FacilityId& facility) {
  std::int64_t waiting = 0;
  auto read = session.query(
      "SELECT count(*) FROM change_report WHERE facility = $1 AND state = 'received'",
      [&](const sql::Row& row) -> Result<void> {
        waiting = row.integer(0);
        return {};
      },
      facility);
  if (!read) return pass_on(read);
  return waiting;
}

}  // namespace renkei::change_report
