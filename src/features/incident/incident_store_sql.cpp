#include "features/incident/incident_store_sql.hpp"

#include <utility>

#include "platform/sql/described_table.hpp"

namespace renkei::incident {
namespace {

constexpr std::string_view kTable = "incident";

}  // namespace

template <class... A>
Result<std::vector<Incident>> SqlIncidents::where(std::string_view condition,
                                                  const A&... arguments) const {
  return sql::list_nouns<Incident, IncidentRecord>(
      session_, sql::select_from<IncidentRecord>(kTable, "WHERE " + std::string{condition}),
      arguments...);
}

Result<std::int64_t> SqlIncidents::next_serial(std::int64_t year) const {
  std::int64_t last = 0;
  auto read = session_.query(
      "SELECT COALESCE(max(serial), 0) FROM incident WHERE year = $1",
      [&](const sql::Row& row) -> Result<void> {
        last = row.integer(0);
        return {};
      },
      year);
  if (!read) return pass_on(read);
  return last + 1;
}

Result<void> SqlIncidents::add(const Incident& incident) {
  return sql::insert_row(session_, kTable, incident.record());
}

Result<Incident> SqlIncidents::one(const IncidentId& id) const {
  auto found = where("id = $1", id);
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, "incident.unknown");
  return std::move(found->front());
}

Result<void> SqlIncidents::replace(const Incident& next) {
  return sql::replace_row(session_, kTable, next.record(), "incident.changed_meanwhile");
}

Result<std::vector<Incident>> SqlIncidents::list(Which which, const Viewer& viewer,
                                                 const ListPlace& after, int limit) const {
  std::string condition = which == Which::closed ? "state = 'closed'" : "state <> 'closed'";
  condition += " AND (reported_at < $1 OR (reported_at = $1 AND id < $2))";
  if (viewer.sees_all) {
    return where(condition + " ORDER BY reported_at DESC, id DESC LIMIT $3", after.reported_at,
                 after.id, limit);
  }
  return where(condition +
                   " AND (who = $4 OR id IN (SELECT incident FROM incident_facility"
                   " WHERE facility = $5 AND told_at IS NOT NULL))"
                   " ORDER BY reported_at DESC, id DESC LIMIT $3",
               after.reported_at, after.id, limit, viewer.who, viewer.facility);
}

Result<void> SqlIncidents::touch(const TouchedFacility& facility) {
  auto written = session_.run(
      "INSERT INTO incident_facility (incident, facility, told_at) VALUES ($1, $2, $3)"
      " ON CONFLICT (incident, facility) DO UPDATE"
      " SET told_at = COALESCE(incident_facility.told_at, excluded.told_at)",
      facility.incident, facility.facility, facility.told_at);
  if (!written) return pass_on(written);
  return {};
}

Result<void> SqlIncidents::saw(const TouchedFacility& facility) {
  auto seen = session_.run(
      "UPDATE incident_facility SET seen_by = COALESCE(seen_by, $3),"
      " seen_at = COALESCE(seen_at, $4)"
      " WHERE incident = $1 AND facility = $2 AND told_at IS NOT NULL",
      facility.incident, facility.facility, facility.seen_by, facility.seen_at);
  if (!seen) return pass_on(seen);
  if (*seen == 0) return fail(ErrorKind::not_found, "incident.unknown");
  return {};
}

Result<std::vector<TouchedFacility>> SqlIncidents::touched(
    const std::vector<IncidentId>& incidents) const {
  std::vector<TouchedFacility> all;
  for (const IncidentId& each : incidents) {
    auto of_one = sql::rows_of<TouchedFacility>(session_, "incident_facility",
                                                "WHERE incident = $1 ORDER BY facility LIMIT $2",
                                                each, kFacilitiesMax);
    if (!of_one) return of_one;
    std::move(of_one->begin(), of_one->end(), std::back_inserter(all));
  }
  return all;
}

Result<void> SqlIncidents::add_step(const IncidentStep& step) {
  return sql::insert_row(session_, "incident_step", step);
}

Result<std::vector<IncidentStep>> SqlIncidents::steps(const IncidentId& id) const {
  return sql::rows_of<IncidentStep>(session_, "incident_step",
                                    "WHERE incident = $1 ORDER BY at, id LIMIT $2", id, kStepsMax);
}

Result<std::optional<DeadlineRule>> SqlIncidents::rule_on(Date day) const {
  auto found = sql::rows_of<DeadlineRule>(
      session_, "incident_rule", "WHERE valid_from <= $1 ORDER BY valid_from DESC LIMIT 1", day);
  if (!found) return pass_on(found);
  if (found->empty()) return std::nullopt;
  return std::move(found->front());
}

Result<std::vector<DeadlineRule>> SqlIncidents::rules() const {
  return sql::rows_of<DeadlineRule>(session_, "incident_rule", "ORDER BY valid_from DESC LIMIT $1",
                                    kRulesMax);
}

Result<void> SqlIncidents::add_rule(const DeadlineRule& rule) {
  auto added = sql::insert_new(session_, "incident_rule", rule);
  if (!added) return pass_on(added);
  if (!*added) return fail(ErrorKind::conflict, "incident.rule_there");
  return {};
}

}  // namespace renkei::incident
