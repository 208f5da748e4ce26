// Counts facet values while hits are looked through, and says whether a document has the wanted
// ones.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "platform/search/query.hpp"
#include "platform/search/rows.hpp"

namespace renkei::search {

class FacetCounter {
 public:
  FacetCounter(const Schema& schema, const std::vector<Wanted>& wanted);
  // Counts the document, which meets all but the facets; gives whether it meets these too.
  [[nodiscard]] bool count(const Rows& rows, std::uint32_t row);
  [[nodiscard]] std::vector<FacetCount> counts() const;

 private:
  // The index of the only choice the document does not meet; kMet if none, kMissed if several.
  [[nodiscard]] std::size_t missed_choice(const Rows& rows, std::uint32_t row) const;

  struct Choice {
    std::uint16_t group;
    FacetMode mode;
    std::vector<std::uint16_t> packed;  // sorted
  };
  std::vector<Choice> choices_;
  std::vector<std::uint32_t> counts_;  // by packed facet
};

}  // namespace renkei::search
