#include "features/geography/polygon.hpp"

#include <algorithm>

namespace renkei::geography {
namespace {

constexpr std::size_t kRingMin = 4;  // a triangle and its closing point

template <class Visit>
void for_each_point(const Parts& parts, Visit&& visit) {
  for (const auto& part : parts) {
    for (const Ring& ring : part) {
      for (const Point& point : ring) visit(point);
    }
  }
}

// How often a ray to the east crosses the ring.
std::size_t crossings(const Ring& ring, const Point& point) {
  std::size_t count = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const Point& from = ring[i - 1];
    const Point& to = ring[i];
    if ((from.latitude > point.latitude) == (to.latitude > point.latitude)) continue;
    const double share = (point.latitude - from.latitude) / (to.latitude - from.latitude);
    const double longitude = from.longitude + share * (to.longitude - from.longitude);
    if (point.longitude < longitude) ++count;
  }
  return count;
}

}  // namespace

Box box_of(const Parts& parts) {
  Box box{90, 180, -90, -180};
  for_each_point(parts, [&](const Point& point) {
    box.south = std::min(box.south, point.latitude);
    box.north = std::max(box.north, point.latitude);
    box.west = std::min(box.west, point.longitude);
    box.east = std::max(box.east, point.longitude);
  });
  return box;
}

bool holds(const Box& box, const Point& point) {
  return point.latitude >= box.south && point.latitude <= box.north &&
         point.longitude >= box.west && point.longitude <= box.east;
}

bool holds(const Parts& parts, const Point& point) {
  std::size_t count = 0;
  for (const auto& part : parts) {
    for (const Ring& ring : part) count += crossings(ring, point);
  }
  return count % 2 == 1;
}

Result<void> check_outline(const Parts& parts) {
  std::size_t points = 0;
  bool well = !parts.empty();
  for (const auto& part : parts) {
    well = well && !part.empty();
    for (const Ring& ring : part) {
      well = well && ring.size() >= kRingMin && ring.front() == ring.back();
    }
  }
  for_each_point(parts, [&](const Point& point) {
    ++points;
    well = well && make_point(point.latitude, point.longitude).has_value();
  });
  if (!well || points > kOutlinePointsMax) {
    return fail(ErrorKind::invalid, "geography.outline_wrong");
  }
  return {};
}

}  // namespace renkei::geography
