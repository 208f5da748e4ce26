// The open hub: its file, its tails, its jobs.
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

}  // namespace renkei::app
