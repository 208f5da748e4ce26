// The drawn outlines of the demo city, read from the binary.
#pragma once
#include <vector>

#include "kernel/result.hpp"

#include "app/demo/city.hpp"

namespace renkei::app::demo {

[[nodiscard]] Result<std::vector<CityArea>> city_areas();

}  // namespace renkei::app::demo
