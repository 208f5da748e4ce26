// Outlines on the map: GeoJSON MultiPolygons, and whether a point lies inside.
#pragma once
#include <string>
#include <vector>

#include "kernel/geo.hpp"
#include "kernel/result.hpp"

namespace renkei::geography {

using Ring = std::vector<Point>;               // closed: the last point is the first
using Parts = std::vector<std::vector<Ring>>;  // of each part the outer ring, then its holes

struct Box {
  double south = 0;
  double west = 0;
  double north = 0;
  double east = 0;
};
// Around all parts; nothing sensible for no points.
[[nodiscard]] Box box_of(const Parts& parts);
[[nodiscard]] bool holds(const Box& box, const Point& point);

// By the even-odd rule, so that holes are outside. A point on the very edge belongs to one side,
// but which one is not promised.
[[nodiscard]] bool holds(const Parts& parts, const Point& point);

inline constexpr std::size_t kOutlinePointsMax = 20'000;  // Hokkaido's largest has 1,900

// Rings of at least four points, closed, in Japan ("geography.outline_wrong").
[[nodiscard]] Result<void> check_outline(const Parts& parts);

}  // namespace renkei::geography
