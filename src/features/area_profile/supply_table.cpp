#include "features/area_profile/supply_table.hpp"

#include <set>

namespace renkei::area_profile {
namespace {

std::optional<std::int64_t> required_of(const std::vector<std::string>& places,
                                        const std::string& supply, Date day,
                                        const std::vector<RequiredNumberRecord>& numbers) {
  std::optional<std::int64_t> sum;
  for (const std::string& place : places) {
    if (place == kUnplaced) continue;  // nothing can be required of no area
    const RequiredNumberRecord* number = in_force(numbers, place, supply, day);
    if (number == nullptr) return std::nullopt;
    sum = sum.value_or(0) + number->draft.required;
  }
  return sum;
}

OutlookFigure own_figure(const AreaFigureRecord& figure) {
  return {.place = figure.draft.area.text(),
          .measure = figure.draft.measure,
          .year = figure.draft.year,
          .value = figure.draft.value,
          .basis = figure.draft.basis,
          .as_of = figure.draft.as_of,
          .sources = {figure.draft.source},
          .id = figure.id,
          .version = figure.version,
          .note = figure.draft.note};
}

std::vector<std::string> areas_of(const Place& place) {
  std::vector<std::string> areas = place.members;
  std::erase(areas, std::string{kUnplaced});
  return areas;
}

}  // namespace

SupplyCell cell_of(const Place& place, const std::string& supply, const SupplyTally& tally,
                   const std::vector<RequiredNumberRecord>& numbers) {
  const Count count = tally.of(place.members, supply);
  SupplyCell cell{.place = place.id,
                  .actual = known_actual(supply, count),
                  .prospects = count.prospects,
                  .stated = count.stated};
  if (place.kind == PlaceKind::unplaced || place.kind == PlaceKind::outside) return cell;
  cell.required = required_of(place.members, supply, tally.day(), numbers);
  if (cell.required && cell.actual) cell.gap = *cell.required - *cell.actual;
  if (place.kind == PlaceKind::area) {
    if (const auto* number = in_force(numbers, place.id, supply, tally.day())) {
      cell.behind = RequiredBehind{number->id, number->version, number->draft.valid_from,
                                   number->draft.source, number->draft.note};
    }
  }
  return cell;
}

std::vector<OutlookFigure> outlook_figures(const std::vector<Place>& places,
                                           const std::vector<AreaFigureRecord>& figures) {
  std::vector<OutlookFigure> all;
  std::set<std::pair<int, Measure>> asked;
  for (const AreaFigureRecord& each : figures) {
    all.push_back(own_figure(each));
    asked.emplace(each.draft.year, each.draft.measure);
  }
  for (const Place& place : places) {
    if (place.kind != PlaceKind::merged && place.kind != PlaceKind::total) continue;
    const auto areas = areas_of(place);
    for (const auto& [year, measure] : asked) {
      auto sum = sum_of(figures, areas, measure, year);
      if (!sum) continue;
      all.push_back({.place = place.id,
                     .measure = measure,
                     .year = year,
                     .value = sum->value,
                     .basis = sum->basis,
                     .as_of = sum->as_of,
                     .sources = std::move(sum->sources)});
    }
  }
  return all;
}

}  // namespace renkei::area_profile
