// The open hub: its file, its tails, its rows, its chain.
#include "platform/sql/audit_check.hpp"
#include "platform/sql/sqlite_copy.hpp"
#include "platform/sql/upkeep.hpp"

#include "app/doctor/checks.hpp"

namespace renkei::app {
namespace {

constexpr std::chrono::minutes kTailPatience{1};

void look_at_file(const HubPlace& place, Findings& found) {
  const auto* file = std::get_if<sql::SqliteLocation>(&place.location);
  if (file == nullptr) return;
  if (const auto sound = sql::check_sqlite(file->path, file->key); !sound) {
    found.push_back({.check = "file",
                     .health = Health::bad,
                     .found = sound.error().reason,
                     .todo = Reason{"doctor.file_todo"}});
    return;
  }
  found.push_back({.check = "file", .found = "doctor.file_sound"});
}

void look_at_tails(const sql::Upkeep& upkeep, Instant now, Findings& found) {
  const bool stuck = upkeep.oldest_unsealed && now - *upkeep.oldest_unsealed > kTailPatience;
  Finding tail{.check = "tail",
               .found = "doctor.tail",
               .args = {{"unsealed", upkeep.unsealed}, {"unnumbered", upkeep.unnumbered}}};
  if (stuck) {
    tail.health = Health::bad;
    tail.todo = Reason{"doctor.tail_todo"};
  }
  found.push_back(std::move(tail));
  Finding jobs{.check = "jobs",
               .found = "doctor.jobs",
               .args = {{"failed", upkeep.failed_jobs}, {"late", upkeep.late_jobs}}};
  if (upkeep.failed_jobs > 0 || upkeep.late_jobs > 0) {
    jobs.health = Health::watch;
    jobs.todo = Reason{"doctor.jobs_todo"};
  }
  found.push_back(std::move(jobs));
}

Reason sentence_of(sql::AuditFault fault) {
  switch (fault) {
    case sql::AuditFault::changed:
      return "doctor.audit_changed";
    case sql::AuditFault::missing:
      return "doctor.audit_missing";
    case sql::AuditFault::moved:
      return "doctor.audit_moved";
    case sql::AuditFault::end_missing:
      return "doctor.audit_end_missing";
    case sql::AuditFault::added:
      break;
  }
  return "doctor.audit_added";
}

}  // namespace

void check_database(const HubPlace& place, Hub& hub, Findings& found) {
  const Instant now = hub.system_clock().now();
  const auto upkeep = sql::read_for<sql::Upkeep>(
      hub.database(), [&](sql::Session& session) { return sql::look_after(session, now); });
  if (!upkeep) {
    found.push_back({.check = "database", .health = Health::bad, .found = upkeep.error().reason});
    return;
  }
  const bool postgres = hub.config().is_postgresql();
  found.push_back(
      {.check = "database",
       .found = postgres ? Reason{"doctor.database_postgresql"} : Reason{"doctor.database_sqlite"},
       .args = {{"mib", upkeep->bytes >> 20U}},
       .detail = upkeep->version});
  found.push_back({.check = "schema", .found = "doctor.schema_right"});  // it could be opened
  look_at_file(place, found);
  look_at_tails(*upkeep, now, found);
}

void check_audit_chain(Hub& hub, Findings& found) {
  const auto report = sql::read_for<sql::AuditReport>(
      hub.database(), [](sql::Session& session) { return sql::check_audit(session); });
  if (!report) {
    found.push_back({.check = "audit", .health = Health::bad, .found = report.error().reason});
    return;
  }
  for (const sql::AuditFinding& fault : report->findings) {
    found.push_back({.check = "audit",
                     .health = Health::bad,
                     .found = sentence_of(fault.fault),
                     .args = {{"seq", fault.seq}, {"until", fault.until}},
                     .todo = Reason{"doctor.audit_todo"}});
  }
  if (report->is_sound()) {
    found.push_back({.check = "audit",
                     .found = "doctor.audit_sound",
                     .args = {{"rows", report->rows}, {"unsealed", report->unsealed}},
                     .detail = report->head_hash});
  }
}

}  // namespace renkei::app
