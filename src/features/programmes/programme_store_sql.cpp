#include "features/programmes/programme_store_sql.hpp"

#include "platform/json/json.hpp"
#include "platform/sql/described.hpp"
#include "platform/sql/history.hpp"

namespace renkei::programmes {
namespace {

// `draft` is nested: its columns have no prefix, so the record is bound by hand.
struct ProgrammeRow {
  ProgrammeId id;
  std::int64_t version = 1;
  Instant confirmed_at;
  std::optional<Date> ended_on;
  std::optional<std::string> ended_reason;
};
RENKEI_DESCRIBE(ProgrammeRow, id, version, confirmed_at, ended_on, ended_reason)

const sql::Columns& columns() {
  static const sql::Columns all =
      sql::Columns{}.add_members<ProgrammeRow>().add_members<ProgrammeDraft>();
  return all;
}

void bind(sql::Bound& bound, const ProgrammeRecord& record) {
  bound.add(record.id)
      .add(record.version)
      .add(record.confirmed_at)
      .add(record.ended_on)
      .add(record.ended_reason)
      .add_members(record.draft);
}

Result<Programme> programme_from(const sql::Row& row) {
  sql::RowReader reader{row};
  ProgrammeRow own;
  ProgrammeRecord record;
  reader.members(own);
  reader.members(record.draft);
  if (!reader.is_sound()) return fail(ErrorKind::fault, "programmes.row_broken");
  record.id = std::move(own.id);
  record.version = own.version;
  record.confirmed_at = own.confirmed_at;
  record.ended_on = own.ended_on;
  record.ended_reason = std::move(own.ended_reason);
  return Programme::restore(std::move(record));
}

}  // namespace

Result<std::vector<Programme>> SqlProgrammes::all() const {
  static const std::string statement =
      "SELECT " + columns().list() + " FROM programme ORDER BY name, id LIMIT $1";
  std::vector<Programme> found;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto programme = programme_from(row);
        if (programme) found.push_back(*std::move(programme));
        return {};
      },
      kMax);
  if (!read) return pass_on(read);
  return found;
}

Result<Programme> SqlProgrammes::one(const ProgrammeId& id) const {
  static const std::string statement =
      "SELECT " + columns().list() + " FROM programme WHERE id = $1";
  Result<Programme> found = fail(ErrorKind::not_found, "programmes.unknown");
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        found = programme_from(row);
        return {};
      },
      id);
  if (!read) return pass_on(read);
  return found;
}

Result<void> SqlProgrammes::add(const Programme& programme) {
  static const std::string statement = columns().insert("programme", 1);
  sql::Bound bound;
  bind(bound, programme.record());
  auto added = session_.run_values(statement, bound.values());
  if (!added) return pass_on(added);
  return {};
}

Result<void> SqlProgrammes::replace(const Programme& next, const Programme& before,
                                    const Change& change) {
  static const std::string statement = "UPDATE programme SET " + columns().assignments() +
                                       " WHERE id = $1 AND version = $" +
                                       std::to_string(columns().names().size() + 1);
  sql::Bound bound;
  bind(bound, next.record());
  bound.add(before.record().version);
  auto changed = session_.run_values(statement, bound.values());
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "programmes.changed_meanwhile");
  const sql::Replacement replacement{.subject = before.record().id.text(),
                                     .version = before.record().version,
                                     .at = change.at,
                                     .actor = change.by.who,
                                     .membership = change.by.membership};
  return sql::keep_version(session_, replacement,
                           Private<std::string>{json::write(before.record())});
}

}  // namespace renkei::programmes
