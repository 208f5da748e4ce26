// What proposals of duplicates need of storage. Good for one transaction.
#pragma once
#include <string>
#include <vector>

#include "features/patient/patient_pair.hpp"

namespace renkei::patient {

// Longest waiting first.
struct PairPlace {
  Instant found_at = Instant::min();
  std::string id;
};

class PairStore {
 public:
  virtual ~PairStore() = default;
  // Leaves a pair that is known as it is.
  [[nodiscard]] virtual Result<void> propose(const PatientPair& pair) = 0;
  // `not_found` ("patient.pair_unknown").
  [[nodiscard]] virtual Result<PatientPair> one(const PatientPairId& id) const = 0;
  [[nodiscard]] virtual Result<std::optional<PatientPair>> of(const PatientId& one,
                                                              const PatientId& other) const = 0;
  // `stale` ("patient.changed_meanwhile").
  [[nodiscard]] virtual Result<void> replace(const PatientPair& next) = 0;
  [[nodiscard]] virtual Result<std::vector<PatientPair>> in_state(PairState state,
                                                                  const PairPlace& after,
                                                                  int limit) const = 0;
};

}  // namespace renkei::patient
