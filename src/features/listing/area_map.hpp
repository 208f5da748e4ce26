// The small map of a section: the outline of its area with the numbers of its facilities, as the
// parts of an SVG in millimetres.
#pragma once
#include <string>
#include <vector>

#include "kernel/geo.hpp"

#include "features/geography/geography.hpp"
#include "features/listing/booklet.hpp"

namespace renkei::listing {

struct MapPin {
  double x = 0;  // of its middle
  double y = 0;
  double width = 0;
  std::string label;  // 7, or 7・12 where two stand too close, or 7ほか3
};

struct AreaMap {
  double width = 0;  // millimetres
  double height = 0;
  std::vector<std::string> paths;  // of the outline, for <path d="…">
  std::vector<MapPin> pins;
  double scale_width = 0;   // of the bar that is `scale_kilometres` long
  std::string scale_label;  // 2km

  [[nodiscard]] bool is_drawn() const { return !pins.empty(); }
};

inline constexpr double kMapWidth = 180;
inline constexpr double kMapHeightMax = 96;

// Without outline the map frames the points; nothing is drawn if there are none.
[[nodiscard]] AreaMap draw_map(const BookletSection& section,
                               const std::vector<geography::AreaRow>& areas);

}  // namespace renkei::listing
