// Service lines, and the finding by numbers.
#include <algorithm>
#include <map>

#include "platform/sql/described.hpp"

#include "features/directory/card_store_sql.hpp"
#include "features/directory/facility_store_sql.hpp"
#include "features/directory/lists_store_sql.hpp"
#include "features/directory/rewrite_store_sql.hpp"

namespace renkei::directory {
namespace {

constexpr std::size_t kNumbersAtOnce = 100;

void bind_line(sql::Bound& bound, const ServiceLineRecord& record) {
  bound.add(record.id).add(record.version).add_members(record.draft);
  bound.add(record.ended_on).add(record.ended_reason);
}

const sql::Columns& written_columns() {
  static const sql::Columns columns = sql::Columns{}
                                          .add("id")
                                          .add("version")
                                          .add_members<ServiceLineDraft>()
                                          .add("ended_on")
                                          .add("ended_reason");
  return columns;
}

// The row, with its hours and rules.
Result<std::optional<ServiceLineRecord>> read_one(sql::Session& session, std::string_view where,
                                                  std::string_view first, std::string_view second) {
  std::optional<ServiceLineRecord> found;
  const auto keep = [&](const sql::Row& row) -> Result<void> {
    sql::RowReader reader{row};
    LineOnCard line;
    read_line(reader, line);
    if (!reader.is_sound()) return fail(ErrorKind::fault, "directory.service_line_row_broken");
    found = std::move(line.record);
    return {};
  };
  const std::string statement = "SELECT " + line_columns().list() + " FROM service_line WHERE " +
                                std::string{where} + " ORDER BY id LIMIT 1";
  auto read = second.empty() ? session.query(statement, keep, first)
                             : session.query(statement, keep, first, second);
  if (!read) return pass_on(read);
  if (!found) return found;
  const auto openings = [&](std::string_view table, auto list) {
    using Row = typename std::remove_cvref_t<decltype(found->draft.*list)>::value_type;
    return session.query(
        "SELECT " + sql::Columns{}.add_members<Row>().list() + " FROM " + std::string{table} +
            " WHERE facility = $1 AND owner = $2 ORDER BY position LIMIT 1000",
        [&](const sql::Row& row) -> Result<void> {
          sql::RowReader reader{row};
          reader.members((found->draft.*list).emplace_back());
          return {};
        },
        found->draft.facility, found->id);
  };
  if (read = openings("opening_hours", &ServiceLineDraft::hours); !read) return pass_on(read);
  if (read = openings("closing_rule", &ServiceLineDraft::closing_rules); !read)
    return pass_on(read);
  return found;
}

}  // namespace

Result<void> SqlFacilityStore::add_lines(std::span<const NewLine> lines) {
  auto written = sql::insert_rows(session_, "service_line", line_columns(), lines,
                                  [](sql::Bound& bound, const NewLine& each) {
                                    bind_line(bound, each.line.record());
                                    bound.add(each.assertion.source)
                                        .add(each.assertion.as_of)
                                        .add(each.assertion.confirmed_by)
                                        .add(each.assertion.confirmed_at);
                                  });
  if (!written && written.error().reason == Reason{"sql.unique"}) {
    return fail(ErrorKind::conflict, "directory.service_line_exists");
  }
  if (!written) return written;
  std::vector<const ServiceLineRecord*> records;
  for (const NewLine& each : lines) records.push_back(&each.line.record());
  return FacilityLists{session_}.add_openings(records);
}

Result<void> SqlFacilityStore::replace_line(const ServiceLine& line,
                                            const ServiceLineRecord& before, const Change& change) {
  sql::Bound bound;
  bind_line(bound, line.record());
  bound.add(before.version);
  auto written = rewrite(session_, "service_line", written_columns(), bound);
  if (!written) return written;
  FacilityLists lists{session_};
  if (auto kept = lists.keep(before, change); !kept) return kept;
  return lists.replace_openings(line.record(), before);
}

Result<std::optional<ServiceLineRecord>> SqlFacilityStore::line(const ServiceLineId& id) const {
  return read_one(session_, "id = $1", id.text(), {});
}

Result<std::optional<ServiceLineRecord>> SqlFacilityStore::line_of(
    const FacilityId& facility, std::string_view service_code) const {
  return read_one(session_, "facility = $1 AND service_code = $2", facility.text(), service_code);
}

Result<std::vector<std::optional<FacilityId>>> SqlFacilityStore::find(
    std::span<const Identifier> identifiers) const {
  std::map<Identifier, FacilityId> found;
  for (std::size_t at = 0; at < identifiers.size(); at += kNumbersAtOnce) {
    // One text for every batch: the last number fills the places that are left. The same value of
    // another system is read too and not looked at.
    static const std::string statement =
        "SELECT system, value, facility FROM facility_identifier WHERE value IN (" +
        sql::placeholders(1, kNumbersAtOnce) + ") ORDER BY value, system LIMIT 1000";
    sql::Bound bound;
    for (std::size_t i = 0; i < kNumbersAtOnce; ++i) {
      bound.add(identifiers[std::min(at + i, identifiers.size() - 1)].value);
    }
    auto read =
        session_.query_values(statement, bound.values(), [&](const sql::Row& row) -> Result<void> {
          const auto system = enum_from<IdentifierSystem>(row.text(0));
          if (!system) return fail(ErrorKind::fault, "directory.facility_row_broken");
          found.insert({{*system, std::string{row.text(1)}}, FacilityId{std::string{row.text(2)}}});
          return {};
        });
    if (!read) return pass_on(read);
  }
  std::vector<std::optional<FacilityId>> answer;
  for (const Identifier& each : identifiers) {
    const auto at = found.find(each);
    answer.push_back(at == found.end() ? std::nullopt : std::optional{at->second});
  }
  return answer;
}

}  // namespace renkei::directory
