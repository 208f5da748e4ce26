// What the report reads of the audit. Good for one transaction.
#pragma once
#include <string>
#include <vector>

#include "features/access_report/look.hpp"
#include "features/patient/patient.hpp"

namespace renkei::access_report {

struct Span {
  Instant from;
  Instant until;  // before this
};

// Newest first.
struct LookPlace {
  Instant at = Instant::max();
  std::string id;
};

class LookStore {
 public:
  virtual ~LookStore() = default;
  // Of all records of one person.
  [[nodiscard]] virtual Result<std::vector<Look>> of(const std::vector<patient::PatientId>& records,
                                                     const Span& span, const LookPlace& before,
                                                     int most) const = 0;
};

}  // namespace renkei::access_report
