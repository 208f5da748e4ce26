// Makes the values of a row such that a card can hold them.
#pragma once
#include <string>
#include <vector>

#include "kernel/clock.hpp"

#include "features/directory_import/directory_import.hpp"

namespace renkei::directory_import {

// Trims texts and sorts sets as an edit would, so that a row is equal to what it became.
void tidy_values(ImportedValues& values);

// The same, and empties what would be refused. Gives the names of the emptied fields.
[[nodiscard]] std::vector<std::string> make_holdable(ImportedValues& values, Instant now);

}  // namespace renkei::directory_import
