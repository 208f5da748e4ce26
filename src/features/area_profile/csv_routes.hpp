// The table of a region's care as a file for a spreadsheet.
#pragma once
#include <string>

#include "features/area_profile/supply_table.hpp"

namespace renkei::area_profile {

// UTF-8 with a byte order mark, CRLF; what is unknown is an empty cell. A cell that would start a
// formula is led by an apostrophe.
[[nodiscard]] std::string csv_of(const SupplyTable& table);

}  // namespace renkei::area_profile
