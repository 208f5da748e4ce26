#include "features/directory/card_store_sql.hpp"

#include <algorithm>

#include "features/directory/kinds.hpp"

namespace renkei::directory {
namespace {

constexpr std::array<std::size_t, 4> kPaddedTo{1, 10, 50, 200};

std::string where_one_of(std::string_view column, std::size_t count) {
  return std::string{column} + " IN (" + sql::placeholders(1, count) + ")";
}

std::string where_between(std::string_view column, std::size_t /*count*/) {
  return std::string{column} + " BETWEEN $1 AND $2";
}

Assertion assertion_of(RecordSource source) {
  return {.source = std::move(source.source),
          .as_of = source.as_of,
          .confirmed_by = std::move(source.confirmed_by),
          .confirmed_at = source.confirmed_at};
}

}  // namespace

std::string select_from(std::string_view table, const sql::Columns& columns, std::string_view order,
                        std::string_view column, const Selection& selection) {
  return "SELECT " + columns.list() + " FROM " + std::string{table} + " WHERE " +
         selection.where(column, selection.values.size()) + " ORDER BY " + std::string{order} +
         " LIMIT 1000000";
}

Selection these(const std::vector<FacilityId>& ids) {
  Selection selection{where_one_of, {}};
  for (const FacilityId& id : ids) selection.values.emplace_back(std::string_view{id.text()});
  const auto padded = std::find_if(kPaddedTo.begin(), kPaddedTo.end(),
                                   [&](std::size_t size) { return size >= ids.size(); });
  if (padded != kPaddedTo.end() && !ids.empty()) {
    selection.values.resize(*padded, selection.values.back());
  }
  return selection;
}

Selection between(const FacilityId& first, const FacilityId& last) {
  return {where_between, {std::string_view{first.text()}, std::string_view{last.text()}}};
}

const sql::Columns& facility_columns() {
  static const sql::Columns columns = sql::Columns{}
                                          .add("id")
                                          .add("version")
                                          .add_members<FacilityDraft>()
                                          .add_members<FacilityState>()
                                          .add_members<RecordSource>();
  return columns;
}

const sql::Columns& line_columns() {
  static const sql::Columns columns = sql::Columns{}
                                          .add("id")
                                          .add("version")
                                          .add_members<ServiceLineDraft>()
                                          .add("ended_on")
                                          .add("ended_reason")
                                          .add_members<RecordSource>();
  return columns;
}

void read_line(sql::RowReader& reader, LineOnCard& out) {
  out.record.id = reader.next<ServiceLineId>();
  out.record.version = reader.next<std::int64_t>();
  reader.members(out.record.draft);
  out.record.ended_on = reader.next<std::optional<Date>>();
  out.record.ended_reason = reader.next<std::optional<std::string>>();
  RecordSource source;
  reader.members(source);
  out.assertion = assertion_of(std::move(source));
}

FacilityCard* CardReader::card(std::string_view facility) {
  const auto found = std::lower_bound(
      cards_.begin(), cards_.end(), facility,
      [](const FacilityCard& each, std::string_view id) { return each.id.text() < id; });
  return found != cards_.end() && found->id.text() == facility ? &*found : nullptr;
}

LineOnCard* CardReader::line(FacilityCard& on, std::string_view id) {
  const auto found = std::find_if(on.lines.begin(), on.lines.end(), [&](const LineOnCard& each) {
    return each.record.id.text() == id;
  });
  return found != on.lines.end() ? &*found : nullptr;
}

Result<void> CardReader::read_levels() {
  return session_.query("SELECT code, default_level FROM facility_kind ORDER BY code LIMIT 200",
                        [&](const sql::Row& row) -> Result<void> {
                          const auto level = enum_from<Level>(row.text(1));
                          // A level nobody can read must not show anything.
                          kind_levels_[std::string{row.text(0)}] = level.value_or(Level::hub);
                          return {};
                        });
}

Result<void> CardReader::read_facilities(const Selection& selection) {
  const auto keep = [&](const sql::Row& row) -> Result<void> {
    sql::RowReader reader{row};
    FacilityRecord record;
    record.id = reader.next<FacilityId>();
    record.version = reader.next<std::int64_t>();
    reader.members(record.draft);
    reader.members(record.state);
    RecordSource source;
    reader.members(source);
    auto facility = Facility::restore(std::move(record));
    if (!reader.is_sound() || !facility) {
      ++broken_;
      return {};
    }
    FacilityCard& made = cards_.emplace_back();
    made.id = facility->id();
    made.version = facility->version();
    made.facility = facility->record().draft;
    made.state = facility->state();
    made.assertion = assertion_of(std::move(source));
    return {};
  };
  return session_.query_values(select_from("facility", facility_columns(), "id", "id", selection),
                               selection.values, keep);
}

Result<void> CardReader::read_lines(const Selection& selection) {
  const std::string statement =
      select_from("service_line", line_columns(), "facility, service_code", "facility", selection);
  const auto keep = [&](const sql::Row& row) -> Result<void> {
    sql::RowReader reader{row};
    LineOnCard line;
    read_line(reader, line);
    if (!reader.is_sound() || line.record.ended_on) return {};
    if (FacilityCard* on = card(line.record.draft.facility.text()); on != nullptr) {
      on->lines.push_back(std::move(line));
    }
    return {};
  };
  return session_.query_values(statement, selection.values, keep);
}

Result<void> CardReader::read_publication(const Selection& selection) {
  static const sql::Columns columns =
      sql::Columns{}.add("facility").add("subject").add_members<FieldLevel>();
  std::map<std::string, std::vector<FieldLevel>, std::less<>> stated;
  auto read = children("publication", columns, "facility, subject, field", selection,
                       [&](FacilityCard&, sql::RowReader& reader) {
                         const auto subject = reader.next<std::string>();
                         FieldLevel level;
                         level.field = reader.next<std::string>();
                         level.level =
                             enum_from<Level>(reader.next<std::string>()).value_or(Level::hub);
                         stated[subject].push_back(std::move(level));
                       });
  if (!read) return read;
  const auto level_of_kind = [&](std::string_view kind) {
    const auto found = kind_levels_.find(kind);
    return found == kind_levels_.end() ? Level::hub : found->second;
  };
  for (FacilityCard& each : cards_) {
    each.publication = Publication{level_of_kind(each.facility.kind), stated[each.id.text()]};
    for (LineOnCard& line : each.lines) {
      const auto kind = kind_of_service(line.record.draft.service_code);
      line.publication =
          Publication{level_of_kind(kind.value_or("")), stated[line.record.id.text()]};
    }
  }
  return {};
}

Result<void> CardReader::read_assertions(const Selection& selection) {
  static const sql::Columns columns =
      sql::Columns{}.add("facility").add("subject").add_members<Assertion>();
  return children("assertion", columns, "facility, subject, field", selection,
                  [&](FacilityCard& on, sql::RowReader& reader) {
                    const auto subject = reader.next<std::string>();
                    Assertion assertion;
                    reader.members(assertion);
                    if (subject == on.id.text()) {
                      on.field_assertions.push_back(std::move(assertion));
                    } else if (LineOnCard* of = line(on, subject); of != nullptr) {
                      of->field_assertions.push_back(std::move(assertion));
                    }
                  });
}

Result<std::vector<FacilityCard>> CardReader::read(const Selection& selection) {
  cards_.clear();
  for (auto step :
       {&CardReader::read_facilities, &CardReader::read_lines, &CardReader::read_assertions,
        &CardReader::read_children, &CardReader::read_openings, &CardReader::read_names}) {
    if (auto done = (this->*step)(selection); !done) return pass_on(done);
    if (cards_.empty()) return std::vector<FacilityCard>{};
  }
  if (auto levels = read_levels(); !levels) return pass_on(levels);
  if (auto read = read_publication(selection); !read) return pass_on(read);
  return std::move(cards_);
}

}  // namespace renkei::directory
