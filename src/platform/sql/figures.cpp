// Asks each engine for its size.
#include "platform/sql/figures.hpp"

#include "platform/sql/event_tail.hpp"

namespace renkei::sql {
namespace {

constexpr std::string_view kSqliteBytes =
    "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
constexpr std::string_view kPostgresBytes = "SELECT pg_database_size(current_database())";
constexpr std::string_view kJobs = R"(
  SELECT kind, state, COUNT(*) FROM job WHERE state = $1 OR state = $2
   GROUP BY kind, state ORDER BY kind, state LIMIT 200)";

}  // namespace

Result<Figures> figures(Session& session) {
  Figures figures;
  const bool is_sqlite = session.engine() == Engine::sqlite;
  auto asked =
      session.query(is_sqlite ? kSqliteBytes : kPostgresBytes, [&](const Row& row) -> Result<void> {
        figures.bytes = row.integer(0);
        return {};
      });
  if (!asked) return pass_on(asked);
  const auto newest = newest_event(session);
  if (!newest) return pass_on(newest);
  figures.newest_event = *newest;
  auto counted = session.query(
      kJobs,
      [&](const Row& row) -> Result<void> {
        const auto state = enum_from<JobState>(row.text(1)).value_or(JobState::failed);
        figures.jobs.push_back({std::string{row.text(0)}, state, row.integer(2)});
        return {};
      },
      enum_name(JobState::waiting), enum_name(JobState::failed));
  if (!counted) return pass_on(counted);
  return figures;
}

}  // namespace renkei::sql
