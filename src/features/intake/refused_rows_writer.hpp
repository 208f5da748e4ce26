// The rows of an import that were not taken, as a table for whoever mends the file.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "features/intake/staged_row.hpp"

namespace renkei::intake {

// A reason's key as a sentence in Japanese.
using SentenceOf = std::function<std::string(std::string_view key)>;

// CSV in UTF-8 with its mark: line of the file, whom the row means, column, reason. Opens in a
// spreadsheet; what looks like a formula is a text there.
[[nodiscard]] std::string refused_rows_csv(const std::vector<RowNote>& rows,
                                           const SentenceOf& sentence);

}  // namespace renkei::intake
