// What the lists for desks need of storage. Good for one transaction.
#pragma once
#include <optional>
#include <vector>

#include "features/desk_lists/handover.hpp"
#include "features/desk_lists/opinion_letters.hpp"

namespace renkei::desk_lists {

class DeskListStore {
 public:
  static constexpr int kRankedMax = 1'000;

  virtual ~DeskListStore() = default;
  // Of a fiscal year, most letters first.
  [[nodiscard]] virtual Result<std::vector<OpinionLetterCount>> of_year(int fiscal_year) const = 0;
  // Of a facility, newest year first.
  [[nodiscard]] virtual Result<std::vector<OpinionLetterCount>> of_facility(
      const directory::FacilityId& facility) const = 0;
  // Years of which there are counts, newest first.
  [[nodiscard]] virtual Result<std::vector<int>> years() const = 0;
  // In the place of the one of the same facility and year, which is kept as a former count.
  [[nodiscard]] virtual Result<void> set(const OpinionLetterCount& count) = 0;
  // The count was an error: nothing is known. `not_found` ("desk_lists.count_unknown").
  [[nodiscard]] virtual Result<void> withdraw(const directory::FacilityId& facility,
                                              int fiscal_year, Instant at) = 0;

  [[nodiscard]] virtual Result<void> add(const HandoverRecord& handover) = 0;
  // Of `from` up to but without `to`, by month in Japan.
  [[nodiscard]] virtual Result<std::vector<HandoverMonth>> handovers(Instant from,
                                                                     Instant to) const = 0;
};

}  // namespace renkei::desk_lists
