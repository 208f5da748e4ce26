// See grid.hpp.
#include "platform/search/grid.hpp"

#include <algorithm>
#include <numbers>

namespace renkei::search {
namespace {

constexpr double kCellDegrees = 0.02;
constexpr double kRadiusMetres = 6'371'008.8;
constexpr double kRadians = std::numbers::pi / 180;
constexpr std::uint32_t kNoCell = 0xFFFFFFFF;

std::uint32_t row_at(double latitude) {
  return static_cast<std::uint32_t>(std::clamp((latitude + 90) / kCellDegrees, 0.0, 8999.0));
}
std::uint32_t column_at(double longitude) {
  return static_cast<std::uint32_t>(std::clamp((longitude + 180) / kCellDegrees, 0.0, 17999.0));
}
constexpr std::uint32_t cell_at(std::uint32_t row, std::uint32_t column) {
  return row << 16U | column;
}

// Sorted and apart.
std::vector<SlotRange> joined(std::vector<SlotRange> ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const SlotRange& one, const SlotRange& other) { return one.from < other.from; });
  std::vector<SlotRange> apart;
  for (const SlotRange& range : ranges) {
    if (range.from == range.to) continue;
    if (!apart.empty() && range.from <= apart.back().to) {
      apart.back().to = std::max(apart.back().to, range.to);
    } else {
      apart.push_back(range);
    }
  }
  return apart;
}

}  // namespace

std::uint32_t cell_of(Spot spot) {
  if (spot == kNowhere) return kNoCell;
  const Place place = spot.place();
  return cell_at(row_at(place.latitude), column_at(place.longitude));
}

DistanceFrom::DistanceFrom(const Place& from)
    : latitude_(from.latitude * kRadians),
      longitude_(from.longitude * kRadians),
      cosine_(std::cos(latitude_)) {}

std::uint32_t DistanceFrom::metres(Spot to) const {
  const Place place = to.place();
  const double latitude = place.latitude * kRadians;
  const double north = std::sin((latitude - latitude_) / 2);
  const double east = std::sin((place.longitude * kRadians - longitude_) / 2);
  const double half = north * north + cosine_ * std::cos(latitude) * east * east;
  return static_cast<std::uint32_t>(
      std::lround(2 * kRadiusMetres * std::asin(std::min(1.0, std::sqrt(half)))));
}

Grid::Grid(const Rows& rows) : size_(rows.size()) {
  for (std::uint32_t slot = 0; slot < rows.size(); ++slot) {
    const std::uint32_t cell = cell_of(rows.spot(slot));
    if (cells_.empty() || cells_.back().cell != cell) cells_.push_back({cell, slot});
  }
  for (const auto& each : rows.further()) further_.push_back({cell_of(each.spot), each.row});
  std::sort(further_.begin(), further_.end(),
            [](const FurtherIn& one, const FurtherIn& other) { return one.cell < other.cell; });
}

std::uint32_t Grid::first_slot_from(std::uint32_t cell) const {
  const auto found =
      std::lower_bound(cells_.begin(), cells_.end(), cell,
                       [](const Cell& each, std::uint32_t wanted) { return each.cell < wanted; });
  return found == cells_.end() ? size_ : found->first_slot;
}

std::vector<SlotRange> Grid::around(const Place& centre, std::uint32_t metres) const {
  const double north = (metres + 1.0) / kRadiusMetres / kRadians;
  const double widest = std::min(89.0, std::abs(centre.latitude) + north);
  const double east = std::min(180.0, north / std::cos(widest * kRadians));
  const std::uint32_t west_column = column_at(centre.longitude - east);
  const std::uint32_t east_column = column_at(centre.longitude + east);
  std::vector<SlotRange> ranges;
  const std::uint32_t last_row = row_at(centre.latitude + north);
  for (std::uint32_t row = row_at(centre.latitude - north); row <= last_row; ++row) {
    const std::uint32_t west = cell_at(row, west_column);
    const std::uint32_t beyond = cell_at(row, east_column) + 1;
    ranges.push_back({first_slot_from(west), first_slot_from(beyond)});
    auto each = std::lower_bound(
        further_.begin(), further_.end(), west,
        [](const FurtherIn& place, std::uint32_t wanted) { return place.cell < wanted; });
    for (; each != further_.end() && each->cell < beyond; ++each) {
      ranges.push_back({each->slot, each->slot + 1});
    }
  }
  return joined(std::move(ranges));
}

}  // namespace renkei::search
