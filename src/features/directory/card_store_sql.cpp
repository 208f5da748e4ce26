#include "features/directory/card_store_sql.hpp"

#include <algorithm>
#include <set>

#include "features/directory/kinds.hpp"

namespace renkei::directory {
namespace {

constexpr std::size_t kKindsAtOnce = 4;

Assertion assertion_of(RecordSource source) {
  return {.source = std::move(source.source),
          .as_of = source.as_of,
          .confirmed_by = std::move(source.confirmed_by),
          .confirmed_at = source.confirmed_at};
}

}  // namespace

SelectTexts::SelectTexts(std::string_view table, const sql::Columns& columns,
                         std::string_view order, std::string_view column) {
  for (std::size_t shape = 0; shape < Selection::kShapes; ++shape) {
    const std::string chosen =
        shape == Selection::kSpan
            ? " BETWEEN $1 AND $2"
            : " IN (" + sql::placeholders(1, Selection::kPaddedTo[shape]) + ")";
    texts_[shape] = "SELECT " + columns.list() + " FROM " + std::string{table} + " WHERE " +
                    std::string{column} + chosen + " ORDER BY " + std::string{order} +
                    " LIMIT 1000000";
  }
}

Selection these(const std::vector<FacilityId>& ids) {
  Selection selection;
  const auto padded = std::find_if(Selection::kPaddedTo.begin(), Selection::kPaddedTo.end() - 1,
                                   [&](std::size_t size) { return size >= ids.size(); });
  selection.shape = static_cast<std::size_t>(padded - Selection::kPaddedTo.begin());
  selection.values.reserve(*padded);
  for (const FacilityId& id : ids) selection.values.emplace_back(std::string_view{id.text()});
  if (!ids.empty()) selection.values.resize(*padded, selection.values.back());
  return selection;
}

Selection between(const FacilityId& first, const FacilityId& last) {
  return {Selection::kSpan, {std::string_view{first.text()}, std::string_view{last.text()}}};
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

// Of the kinds that occur: for one card that is one row and not the whole list.
Result<void> CardReader::read_levels() {
  static const std::string statement =
      "SELECT code, default_level FROM facility_kind WHERE code IN (" +
      sql::placeholders(1, kKindsAtOnce) + ") ORDER BY code LIMIT 200";
  std::set<std::string_view> kinds;
  for (const FacilityCard& each : cards_) {
    kinds.insert(each.facility.kind);
    for (const LineOnCard& line : each.lines) {
      if (const auto kind = kind_of_service(line.record.draft.service_code)) kinds.insert(*kind);
    }
  }
  const auto keep = [&](const sql::Row& row) -> Result<void> {
    const auto level = enum_from<Level>(row.text(1));
    // A level nobody can read must not show anything.
    kind_levels_[std::string{row.text(0)}] = level.value_or(Level::hub);
    return {};
  };
  std::vector<sql::Value> some;
  for (auto kind = kinds.begin(); kind != kinds.end();) {
    some.emplace_back(*kind);
    if (++kind != kinds.end() && some.size() < kKindsAtOnce) continue;
    some.resize(kKindsAtOnce, some.back());
    if (auto read = session_.query_values(statement, some, keep); !read) return read;
    some.clear();
  }
  return {};
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
  static const SelectTexts texts{"facility", facility_columns(), "id", "id"};
  return session_.query_values(texts.of(selection), selection.values, keep);
}

Result<void> CardReader::read_lines(const Selection& selection) {
  static const SelectTexts texts{"service_line", line_columns(), "facility, service_code"};
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
  return session_.query_values(texts.of(selection), selection.values, keep);
}

Result<void> CardReader::read_publication(const Selection& selection) {
  static const SelectTexts texts{
      "publication", sql::Columns{}.add("facility").add("subject").add_members<FieldLevel>(),
      "facility, subject, field"};
  std::map<std::string, std::vector<FieldLevel>, std::less<>> stated;
  auto read = children(texts, selection, [&](FacilityCard&, sql::RowReader& reader) {
    const auto subject = reader.next<std::string>();
    FieldLevel level;
    level.field = reader.next<std::string>();
    level.level = enum_from<Level>(reader.next<std::string>()).value_or(Level::hub);
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
  static const SelectTexts texts{
      "assertion", sql::Columns{}.add("facility").add("subject").add_members<Assertion>(),
      "facility, subject, field"};
  return children(texts, selection, [&](FacilityCard& on, sql::RowReader& reader) {
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
