// What reports need of storage.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/change_report/change_report.hpp"

namespace renkei::change_report {

// Oldest first: who waits longest comes first.
struct Place {
  Instant filed_at = Instant::min();
  std::string id;
};

class ChangeReports {
 public:
  virtual ~ChangeReports() = default;
  [[nodiscard]] virtual Result<void> insert(const ChangeReport& report) = 0;
  // `stale` ("change_report.changed_meanwhile") unless the stored version is the one before.
  [[nodiscard]] virtual Result<void> replace(const ChangeReport& report) = 0;
  // `not_found` ("change_report.not_found").
  [[nodiscard]] virtual Result<ChangeReport> one(const ChangeReportId& id) const = 0;
  [[nodiscard]] virtual Result<std::optional<ChangeReport>> of_receipt(
      const ReceiptNumber& receipt) const = 0;
  // The undecided ones of a facility, oldest first.
  [[nodiscard]] virtual Result<std::vector<ChangeReport>> waiting_of(
      const directory::FacilityId& facility, int limit) const = 0;
  // How many wait in all; counted no further than `most`.
  [[nodiscard]] virtual Result<std::int64_t> waiting(int most) const = 0;
  [[nodiscard]] virtual Result<std::vector<ChangeReport>> in_state(ReportState state,
                                                                   const Place& after,
                                                                   int limit) const = 0;
};

}  // namespace renkei::change_report
