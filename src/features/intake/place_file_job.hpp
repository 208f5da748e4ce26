// Files of places, handed over to geography: town points (町の位置) and outlines (行政区域).
#pragma once
#include <filesystem>

#include "features/intake/intake.hpp"

namespace renkei::intake {

// By its first character: these are JSON, tables are not.
[[nodiscard]] bool is_place_file(const std::filesystem::path& path);

// Town points lie in a folder with the prefecture's name and are called after their city; anything
// else is read as outlines. `created` counts the rows that are new or different.
[[nodiscard]] Result<FileReport> import_place_file(const Means& means, const ImportOrder& order,
                                                   const std::filesystem::path& path);

}  // namespace renkei::intake
