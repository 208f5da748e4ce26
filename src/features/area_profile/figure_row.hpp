// One row of a pasted table, before it is matched with an area.
#pragma once
#include <cstdint>
#include <string>

#include "features/area_profile/area_figure.hpp"

namespace renkei::area_profile {

struct FigureRow {
  std::int64_t line = 0;  // of the table, for what is wrong with it
  std::string area;       // the area's name or code
  AreaFigureDraft draft;
};

}  // namespace renkei::area_profile
