// The version of this program, as `renkei version`, the API's description and backups give it.
#pragma once
#include <string_view>

namespace renkei::app {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace renkei::app
