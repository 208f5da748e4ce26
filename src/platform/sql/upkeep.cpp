// A few counts, each by an index or over a short tail.
#include "platform/sql/upkeep.hpp"

#include "platform/sql/jobs.hpp"

namespace renkei::sql {
namespace {

constexpr std::chrono::minutes kLate{10};

template <class... A>
Result<std::int64_t> number(Session& session, std::string_view statement, const A&... arguments) {
  std::int64_t found = 0;
  auto read = session.query(
      statement,
      [&](const Row& row) -> Result<void> {
        found = row.integer(0);
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return found;
}

Result<void> look_at_server(Session& session, Upkeep& upkeep) {
  const bool sqlite = session.engine() == Engine::sqlite;
  return session.query(
      sqlite ? "SELECT sqlite_version(), (SELECT page_count FROM pragma_page_count)"
               " * (SELECT page_size FROM pragma_page_size)"
             : "SELECT current_setting('server_version'), pg_database_size(current_database())",
      [&](const Row& row) -> Result<void> {
        upkeep.version = row.text(0);
        upkeep.bytes = row.integer(1);
        return {};
      });
}

}  // namespace

Result<Upkeep> look_after(Session& session, Instant now) {
  Upkeep upkeep;
  if (auto looked = look_at_server(session, upkeep); !looked) return pass_on(looked);
  auto tail = session.query("SELECT count(*), min(at) FROM audit WHERE seq IS NULL",
                            [&](const Row& row) -> Result<void> {
                              upkeep.unsealed = row.integer(0);
                              if (!row.is_null(1)) {
                                upkeep.oldest_unsealed = instant_of(row.integer(1));
                              }
                              return {};
                            });
  if (!tail) return pass_on(tail);
  const auto unnumbered = number(session, "SELECT count(*) FROM outbox WHERE seq IS NULL");
  if (!unnumbered) return pass_on(unnumbered);
  upkeep.unnumbered = *unnumbered;
  const auto failed =
      number(session, "SELECT count(*) FROM job WHERE state = $1", JobState::failed);
  if (!failed) return pass_on(failed);
  upkeep.failed_jobs = *failed;
  const auto late = number(session,
                           "SELECT count(*) FROM job WHERE state = $1 AND run_at < $2"
                           " AND (lease_until IS NULL OR lease_until < $3)",
                           JobState::waiting, now - kLate, now);
  if (!late) return pass_on(late);
  upkeep.late_jobs = *late;
  return upkeep;
}

}  // namespace renkei::sql
