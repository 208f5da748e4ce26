// One cell of a table on its way out: nothing, a text, or a number of ours.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace renkei::tabular {

// A text may have been typed by anyone, so writers treat it as text only; numbers are ours.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double>;
using Cells = std::vector<Cell>;

}  // namespace renkei::tabular
