// A value of the directory in words, for putting old and new side by side.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "features/directory/directory.hpp"

namespace renkei::intake {

// Nothing if the field is not there. Days are written with their Japanese letter, as everywhere.
[[nodiscard]] std::optional<std::string> words_of(const directory::ImportedValues& values,
                                                  std::string_view field);

}  // namespace renkei::intake
