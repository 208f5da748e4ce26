// The table of a region's care: what is there against what is needed, per place and supply.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/date.hpp"
#include "kernel/describe.hpp"

#include "features/area_profile/area_figure.hpp"
#include "features/area_profile/place.hpp"
#include "features/area_profile/required_number.hpp"
#include "features/area_profile/supply.hpp"

namespace renkei::area_profile {

// The number in force behind a cell of one area, for editing it.
struct RequiredBehind {
  RequiredNumberId id;
  std::int64_t version = 1;
  Date valid_from;
  std::string source;
  std::optional<std::string> note;
};
RENKEI_DESCRIBE(RequiredBehind, id, version, valid_from, source, note)

struct SupplyCell {
  std::string place;
  std::optional<std::int64_t> actual;  // absent: nobody has said
  std::int64_t prospects = 0;
  std::int64_t stated = 0;               // how many said yes or no
  std::optional<std::int64_t> required;  // of a sum only if every part has one
  std::optional<std::int64_t> gap;       // required − actual; above 0 is missing
  std::optional<RequiredBehind> behind;
};
RENKEI_DESCRIBE(SupplyCell, place, actual, prospects, stated, required, gap, behind)

enum class SupplyGroup : std::uint8_t { home_care, kind, capability };
RENKEI_DESCRIBE_ENUM(SupplyGroup, home_care, kind, capability)

struct SupplyRow {
  std::string code;
  SupplyGroup group = SupplyGroup::home_care;
  std::optional<std::string> name;  // of the hub's own lists; home care is named by the screen
  std::vector<SupplyCell> cells;
};
RENKEI_DESCRIBE(SupplyRow, code, group, name, cells)

struct SupplyTable {
  Date on;
  bool counts_hidden = false;  // 非公表 is in the figures
  std::vector<Place> places;
  std::vector<SupplyRow> rows;
};
RENKEI_DESCRIBE(SupplyTable, on, counts_hidden, places, rows)

[[nodiscard]] SupplyCell cell_of(const Place& place, const std::string& supply,
                                 const SupplyTally& tally,
                                 const std::vector<RequiredNumberRecord>& numbers);

// One facility behind a cell.
struct FacilityBehind {
  directory::FacilityId id;
  std::string name;
  std::string kind;
  std::optional<std::string> area;
  bool prospect = false;
  std::optional<Level> level;  // where the viewer may know it, and it is not public
};
RENKEI_DESCRIBE(FacilityBehind, id, name, kind, area, prospect, level)

// A figure of the outlook: of an area as it was entered, of a sum as it adds up.
struct OutlookFigure {
  std::string place;
  Measure measure = Measure::population;
  int year = 0;
  std::int64_t value = 0;
  Basis basis = Basis::counted;
  Date as_of;
  std::vector<std::string> sources;
  std::optional<AreaFigureId> id;  // of an area's own figure
  std::optional<std::int64_t> version;
  std::optional<std::string> note;
};
RENKEI_DESCRIBE(OutlookFigure, place, measure, year, value, basis, as_of, sources, id, version,
                note)

// What the directory says of the last day of a fiscal year that has begun (today, in this one).
struct OutlookSupply {
  std::string place;
  int year = 0;
  Date on;
  std::optional<std::int64_t> institutions;  // 在宅医療機関
  std::int64_t nurse_stations = 0;
  std::optional<std::int64_t> beds;
};
RENKEI_DESCRIBE(OutlookSupply, place, year, on, institutions, nurse_stations, beds)

struct DescriptionView {
  std::int64_t version = 1;
  AreaDescription text;
};
RENKEI_DESCRIBE(DescriptionView, version, text)

struct Outlook {
  bool counts_hidden = false;
  std::vector<Place> places;
  std::vector<OutlookFigure> figures;
  std::vector<OutlookSupply> supply;
  std::vector<DescriptionView> descriptions;
};
RENKEI_DESCRIBE(Outlook, counts_hidden, places, figures, supply, descriptions)

[[nodiscard]] std::vector<OutlookFigure> outlook_figures(
    const std::vector<Place>& places, const std::vector<AreaFigureRecord>& figures);

}  // namespace renkei::area_profile
