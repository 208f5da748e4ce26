// The report of a CP932 file: which characters it could not hold, where they stood, and what stands
// there now.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "kernel/describe.hpp"

namespace renkei::listing {

struct SubstitutionRow {
  std::int64_t row = 0;  // below the header, from 1
  std::string name;      // of the facility, by which people look it up
  std::string column;
  std::string character;
  std::string replacement;
};
RENKEI_DESCRIBE(SubstitutionRow, row, name, column, character, replacement)

inline constexpr std::size_t kSubstitutionsShown = 1000;

struct Substitutions {
  std::int64_t total = 0;
  std::vector<SubstitutionRow> items;  // the first thousand

  void add(SubstitutionRow row) {
    ++total;
    if (items.size() < kSubstitutionsShown) items.push_back(std::move(row));
  }
};
RENKEI_DESCRIBE(Substitutions, total, items)

}  // namespace renkei::listing
