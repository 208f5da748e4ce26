// Opinion letters and handed-over lists as tables.
#pragma once
#include "platform/sql/session.hpp"

#include "features/desk_lists/desk_lists_store.hpp"

namespace renkei::desk_lists {

class SqlDeskLists final : public DeskListStore {
 public:
  explicit SqlDeskLists(sql::Session& session) : session_(session) {}
  Result<std::vector<OpinionLetterCount>> of_year(int fiscal_year) const override;
  Result<std::vector<OpinionLetterCount>> of_facility(
      const directory::FacilityId& facility) const override;
  Result<std::vector<int>> years() const override;
  Result<void> set(const OpinionLetterCount& count) override;
  Result<void> withdraw(const directory::FacilityId& facility, int fiscal_year,
                        Instant at) override;
  Result<void> add(const HandoverRecord& handover) override;
  Result<std::vector<HandoverMonth>> handovers(Instant from, Instant to) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::desk_lists
