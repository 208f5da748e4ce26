#include "features/area_profile/supply_actions.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "kernel/jst.hpp"

namespace renkei::area_profile {
namespace {

constexpr std::array kHomeCareRows{kInstitution, kHours24, kHomeDeath, kAccepting, kBackupHospital};
constexpr std::size_t kYearsMax = 12;

// Whether the facility is in the cell, and if so whether as a prospect.
std::optional<bool> counted_as_prospect(const directory::FacilityCard& card,
                                        const std::string& supply, Date day) {
  const Standing standing = standing_on(card, day);
  if (standing == Standing::gone) return std::nullopt;
  const auto said = statements_of(card);
  const bool given = std::any_of(said.begin(), said.end(), [&](const Statement& each) {
    return each.given && each.supply == supply;
  });
  if (given) return standing == Standing::prospect;
  if (supply == kInstitution && standing == Standing::open && is_entering(card)) return true;
  return std::nullopt;
}

FacilityBehind behind_of(const directory::FacilityCard& card, bool prospect, bool whole) {
  FacilityBehind facility{
      .id = card.id, .name = card.facility.name, .kind = card.facility.kind, .prospect = prospect};
  if (card.area) facility.area = card.area->name;
  const Level level = card.publication.of_record();
  if (whole && level != Level::public_) facility.level = level;
  return facility;
}

}  // namespace

Date SupplyActions::today() const { return japan_time(means_.clock.now()).date; }

Result<std::vector<Place>> SupplyActions::places() const {
  const auto areas = means_.region.areas();
  if (!areas) return pass_on(areas);
  const auto merged = means_.region.merged_areas();
  if (!merged) return pass_on(merged);
  return places_of(*areas, *merged);
}

Result<std::vector<SupplyRow>> SupplyActions::rows() const {
  const auto kinds = means_.region.kinds();
  if (!kinds) return pass_on(kinds);
  const auto capabilities = means_.region.capability_codes();
  if (!capabilities) return pass_on(capabilities);
  std::vector<SupplyRow> rows;
  rows.reserve(kHomeCareRows.size() + kinds->size() + capabilities->size());
  for (const std::string_view code : kHomeCareRows) {
    rows.push_back({.code = std::string{code}, .group = SupplyGroup::home_care});
  }
  for (const directory::Kind& kind : *kinds) {
    rows.push_back(
        {.code = std::string{kKind} + kind.code, .group = SupplyGroup::kind, .name = kind.name});
  }
  for (const directory::CapabilityCode& each : *capabilities) {
    rows.push_back({.code = std::string{kCapability} + each.code,
                    .group = SupplyGroup::capability,
                    .name = each.name});
  }
  return rows;
}

Result<SupplyTable> SupplyActions::table(const Actor& by, std::optional<Date> on) const {
  SupplyTable table{.on = on.value_or(today()), .counts_hidden = by.level() == Level::hub};
  auto all_places = places();
  if (!all_places) return pass_on(all_places);
  auto all_rows = rows();
  if (!all_rows) return pass_on(all_rows);
  const auto numbers = means_.store.required_numbers();
  if (!numbers) return pass_on(numbers);
  SupplyTally tally{table.on};
  auto counted = means_.region.each_card(by.level(), [&](const auto& card) { tally.add(card); });
  if (!counted) return pass_on(counted);
  table.places = *std::move(all_places);
  table.rows = *std::move(all_rows);
  for (SupplyRow& row : table.rows) {
    for (const Place& place : table.places) {
      row.cells.push_back(cell_of(place, row.code, tally, *numbers));
    }
  }
  return table;
}

Result<std::vector<FacilityBehind>> SupplyActions::behind(const Actor& by, const std::string& place,
                                                          const std::string& supply,
                                                          std::optional<Date> on) const {
  const auto all_places = places();
  if (!all_places) return pass_on(all_places);
  const auto found = std::find_if(all_places->begin(), all_places->end(),
                                  [&](const Place& each) { return each.id == place; });
  if (found == all_places->end()) return fail(ErrorKind::not_found, "area_profile.place_unknown");
  const Date day = on.value_or(today());
  std::vector<FacilityBehind> facilities;
  const auto& members = found->members;
  auto read = means_.region.each_card(by.level(), [&](const directory::FacilityCard& card) {
    if (std::find(members.begin(), members.end(), place_of(card)) == members.end()) return;
    const auto prospect = counted_as_prospect(card, supply, day);
    if (!prospect || facilities.size() == kBehindMax) return;
    facilities.push_back(behind_of(card, *prospect, by.level() == Level::hub));
  });
  if (!read) return pass_on(read);
  std::sort(facilities.begin(), facilities.end(), [](const auto& one, const auto& other) {
    return std::tie(one.name, one.id) < std::tie(other.name, other.id);
  });
  return facilities;
}

Result<void> SupplyActions::add_supply(Outlook& outlook, Level viewer) const {
  std::set<int> years;
  const int this_year = fiscal_year(today());
  years.insert(this_year);
  for (const OutlookFigure& each : outlook.figures) {
    if (each.year <= this_year && years.size() < kYearsMax) years.insert(each.year);
  }
  std::vector<SupplyTally> tallies;
  for (const int year : years) {
    const Date end = first_day_of_fiscal_year(year + 1).plus_days(-1);
    tallies.emplace_back(std::min(end, today()));
  }
  auto counted = means_.region.each_card(viewer, [&](const auto& card) {
    for (SupplyTally& tally : tallies) tally.add(card);
  });
  if (!counted) return counted;
  auto tally = tallies.begin();
  for (const int year : years) {
    for (const Place& place : outlook.places) {
      outlook.supply.push_back(
          {.place = place.id,
           .year = year,
           .on = tally->day(),
           .institutions = known_actual(kInstitution, tally->of(place.members, kInstitution)),
           .nurse_stations = tally->of(place.members, "kind.visiting_nurse_station").actual,
           .beds = tally->beds(place.members)});
    }
    ++tally;
  }
  return {};
}

Result<Outlook> SupplyActions::outlook(const Actor& by) const {
  Outlook outlook{.counts_hidden = by.level() == Level::hub};
  auto all_places = places();
  if (!all_places) return pass_on(all_places);
  const auto figures = means_.store.figures();
  if (!figures) return pass_on(figures);
  const auto descriptions = means_.store.descriptions();
  if (!descriptions) return pass_on(descriptions);
  outlook.places = *std::move(all_places);
  outlook.figures = outlook_figures(outlook.places, *figures);
  for (const DescriptionRecord& each : *descriptions) {
    outlook.descriptions.push_back({each.version, each.text});
  }
  if (auto added = add_supply(outlook, by.level()); !added) return pass_on(added);
  return outlook;
}

}  // namespace renkei::area_profile
