// The lists on a card, and the names of what it points to.
#include <algorithm>

#include "features/directory/card_store_sql.hpp"

namespace renkei::directory {
namespace {

constexpr std::string_view kSuccessors = R"(
  SELECT successor.id, successor.name, kind.default_level, publication.level
    FROM facility AS successor
    JOIN facility_kind AS kind ON kind.code = successor.kind
    LEFT JOIN publication ON publication.facility = successor.id
     AND publication.subject = successor.id AND publication.field = ''
   WHERE successor.id = $1)";

constexpr std::string_view kCorporation = R"(
  SELECT number, name, name_kana FROM corporation WHERE id = $1)";

}  // namespace

Result<void> CardReader::read_children(const Selection& selection) {
  static const SelectTexts identifiers{"facility_identifier",
                                       sql::Columns{}.add("facility").add_members<Identifier>(),
                                       "facility, system, value"};
  auto read = children(identifiers, selection, [](FacilityCard& on, sql::RowReader& reader) {
    Identifier identifier;
    reader.members(identifier);
    if (!reader.is_sound()) return;
    // The database sorts by the systems' names, a draft by the systems.
    auto& list = on.facility.identifiers;
    list.insert(std::upper_bound(list.begin(), list.end(), identifier), std::move(identifier));
  });
  if (!read) return read;
  static const SelectTexts contacts{"facility_contact",
                                    sql::Columns{}.add("facility").add_members<Contact>(),
                                    "facility, position"};
  read = children(contacts, selection, [](FacilityCard& on, sql::RowReader& reader) {
    reader.members(on.facility.contacts.emplace_back());
  });
  if (!read) return read;
  static const SelectTexts capabilities{"facility_capability",
                                        sql::Columns{}.add("facility").add_members<Capability>(),
                                        "facility, code"};
  return children(capabilities, selection, [](FacilityCard& on, sql::RowReader& reader) {
    reader.members(on.facility.capabilities.emplace_back());
    if (!reader.is_sound()) on.facility.capabilities.pop_back();
  });
}

Result<void> CardReader::read_openings(const Selection& selection) {
  // The list of the facility or of the line that owns the row; nothing for an ended line's.
  const auto list_of = [&](FacilityCard& on, const std::string& owner, auto of_facility,
                           auto of_line) {
    auto* list = &(on.facility.*of_facility);
    if (owner == on.id.text()) return list;
    LineOnCard* owning = line(on, owner);
    return owning == nullptr ? nullptr : &(owning->record.draft.*of_line);
  };
  static const SelectTexts hours{
      "opening_hours", sql::Columns{}.add("facility").add("owner").add_members<OpeningHours>(),
      "facility, owner, position"};
  auto read = children(hours, selection, [&](FacilityCard& on, sql::RowReader& reader) {
    OpeningHours row;
    const auto owner = reader.next<std::string>();
    reader.members(row);
    auto* list = list_of(on, owner, &FacilityDraft::hours, &ServiceLineDraft::hours);
    if (list != nullptr && reader.is_sound()) list->push_back(std::move(row));
  });
  if (!read) return read;
  static const SelectTexts rules{
      "closing_rule", sql::Columns{}.add("facility").add("owner").add_members<ClosingRule>(),
      "facility, owner, position"};
  return children(rules, selection, [&](FacilityCard& on, sql::RowReader& reader) {
    ClosingRule row;
    const auto owner = reader.next<std::string>();
    reader.members(row);
    auto* list =
        list_of(on, owner, &FacilityDraft::closing_rules, &ServiceLineDraft::closing_rules);
    if (list != nullptr && reader.is_sound()) list->push_back(std::move(row));
  });
}

Result<void> CardReader::read_corporation(FacilityCard& on) {
  if (!on.facility.corporation) return {};
  const auto made = corporations_.try_emplace(*on.facility.corporation);
  const auto known = made.first;
  if (made.second) {
    auto read = session_.query(
        kCorporation,
        [&](const sql::Row& row) -> Result<void> {
          sql::RowReader reader{row};
          reader.members(known->second);
          return {};
        },
        *on.facility.corporation);
    if (!read) return read;
  }
  on.corporation = known->second;
  return {};
}

Result<void> CardReader::read_successor(FacilityCard& on) {
  if (!on.state.successor) return {};
  return session_.query(
      kSuccessors,
      [&](const sql::Row& row) -> Result<void> {
        const auto kind_level = enum_from<Level>(row.text(2)).value_or(Level::hub);
        const auto stated =
            row.is_null(3) ? Level::public_ : enum_from<Level>(row.text(3)).value_or(Level::hub);
        on.successor = Successor{FacilityId{std::string{row.text(0)}}, std::string{row.text(1)},
                                 narrowest(kind_level, stated)};
        return {};
      },
      *on.state.successor);
}

Result<void> CardReader::read_names(const Selection& /*selection*/) {
  const auto has_area = [](const FacilityCard& each) { return each.facility.area.has_value(); };
  std::vector<geography::AreaName> areas;
  if (std::any_of(cards_.begin(), cards_.end(), has_area)) {
    auto all = geography::places(session_)->areas();
    if (!all) return pass_on(all);
    areas = std::move(*all);
  }
  for (FacilityCard& each : cards_) {
    if (auto read = read_corporation(each); !read) return read;
    if (auto read = read_successor(each); !read) return read;
    const auto area = std::find_if(areas.begin(), areas.end(), [&](const auto& candidate) {
      return candidate.id == each.facility.area;
    });
    if (area != areas.end()) each.area = *area;
  }
  return {};
}

}  // namespace renkei::directory
