// A value of the directory in words, for putting old and new side by side.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "features/directory_import/directory_import.hpp"

namespace renkei::intake {

// Nothing if the field is not there. Days are written with their Japanese letter, as everywhere.
[[nodiscard]] std::optional<std::string> words_of(const directory_import::ImportedValues& values,
                                                  std::string_view field);

}  // namespace renkei::intake
