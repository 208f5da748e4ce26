// What desks look up and hand over, and what the hub enters for them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/trace.hpp"

#include "features/desk_lists/desk_lists_store.hpp"

namespace renkei::desk_lists {

struct Means {
  DeskListStore& store;
  const directory::FacilityCards& cards;
  IdSource& ids;
  const Clock& clock;
  Trace& trace;
};

// One line of the ranking, with what is needed to call.
struct RankedClinic {
  directory::FacilityId facility;
  std::string name;
  std::optional<std::string> address;
  std::optional<std::string> phone;
  std::optional<std::string> area;
  int letters = 0;
  std::optional<int> letters_before;  // of the year before
  LetterSource source = LetterSource::city_assessment;
  Instant entered_at;
};
RENKEI_DESCRIBE(RankedClinic, facility, name, address, phone, area, letters, letters_before, source,
                entered_at)

class DeskListActions {
 public:
  explicit DeskListActions(const Means& means) : means_(means) {}

  // Most letters first, as far as this viewer may see the facilities.
  [[nodiscard]] Result<std::vector<RankedClinic>> ranking(int fiscal_year, const Actor& by) const;
  [[nodiscard]] Result<std::vector<int>> years() const { return means_.store.years(); }
  // `not_found` ("directory.facility_unknown") also for a hidden one.
  [[nodiscard]] Result<std::vector<OpinionLetterCount>> of_facility(
      const directory::FacilityId& facility, const Actor& by) const;
  // Without letters the count is withdrawn.
  [[nodiscard]] Result<void> enter(const directory::FacilityId& facility, int fiscal_year,
                                   std::optional<int> letters, LetterSource source,
                                   const Actor& by);

  [[nodiscard]] Result<HandoverId> hand_over(HandoverDraft draft, const Actor& by);
  // By month of a fiscal year.
  [[nodiscard]] Result<std::vector<HandoverMonth>> handovers(int fiscal_year) const;

 private:
  [[nodiscard]] Result<directory::FacilityCard> seen(const directory::FacilityId& facility,
                                                     const Actor& by) const;
  Means means_;
};

}  // namespace renkei::desk_lists
