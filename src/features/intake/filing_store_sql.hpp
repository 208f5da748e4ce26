// Filings of facilities and the table of symbols; good for one transaction.
#pragma once
#include <vector>

#include "platform/sql/session.hpp"

#include "features/intake/intake_store.hpp"

namespace renkei::intake {

// At most 1,000.
[[nodiscard]] Result<StandardSymbols> standard_symbols(sql::Session& session);

class SqlFilings final : public Filings {
 public:
  static constexpr std::size_t kOfOneMax = 500;

  explicit SqlFilings(sql::Session& session) : session_(session) {}
  // The latest list stands: what an earlier one said of the facility is replaced.
  [[nodiscard]] Result<void> replace(const directory::FacilityId& facility,
                                     const std::vector<Filing>& filings, const ImportRun& run);
  Result<FilingList> of(const directory::FacilityId& facility) const override;
  [[nodiscard]] Result<void> drop(const ImportRunId& import);

 private:
  sql::Session& session_;
};

}  // namespace renkei::intake
