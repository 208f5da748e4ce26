// A table of figures as it is pasted from a spreadsheet: 圏域, 年, 項目, 値, 出典, 時点 and, if it
// likes, 区分 (実績 or 推計) and 備考.
#pragma once
#include <string_view>
#include <vector>

#include "features/area_profile/figure_row.hpp"

namespace renkei::area_profile {

// Says of all lines at once what cannot be read ("area_profile.table_wrong").
[[nodiscard]] Result<std::vector<FigureRow>> read_figures(std::string_view text);

}  // namespace renkei::area_profile
