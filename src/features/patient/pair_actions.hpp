// What the hub does with two records that may be one person.
#pragma once
#include <vector>

#include "features/patient/patient_actions.hpp"

namespace renkei::patient {

// Both records beside each other, for a person to judge.
struct PairBeside {
  PatientPair pair;
  Patient one;
  Patient other;
};

class PairActions {
 public:
  static constexpr int kPageMax = 100;

  explicit PairActions(const Means& means) : means_(means) {}

  [[nodiscard]] Result<std::vector<PairBeside>> in_state(PairState state, const PairPlace& after,
                                                         int limit) const;
  [[nodiscard]] Result<PairBeside> one(const PatientPairId& id) const;
  // Somebody says that these are one; a pair that is known is given back as it is.
  [[nodiscard]] Result<PairBeside> propose(const PatientId& one, const PatientId& other);

  // The other record stays as it is and points at the kept one; team and consent of both count.
  // `conflict` ("patient.others_merged_here") if a third record was merged into the one given up.
  [[nodiscard]] Result<PairBeside> merge(const PatientPairId& id, std::int64_t version,
                                         const PatientId& keep, const Actor& by);
  [[nodiscard]] Result<PairBeside> call_distinct(const PatientPairId& id, std::int64_t version,
                                                 const Actor& by);
  // Takes a decision back; the records of a merged pair are two again, and the history says why:
  // `invalid` ("patient.wrong") without a reason.
  [[nodiscard]] Result<PairBeside> reopen(const PatientPairId& id, std::int64_t version,
                                          const OptionalText& reason, const Actor& by);

 private:
  [[nodiscard]] Result<PairBeside> seen(const PatientPairId& id, std::int64_t version) const;
  [[nodiscard]] Result<PairBeside> beside(PatientPair pair) const;
  [[nodiscard]] Result<PairBeside> store(const Result<PatientPair>& next);
  [[nodiscard]] Result<void> give_up(const Patient& patient, const Patient& kept, const Actor& by);
  [[nodiscard]] Result<void> replace(const Result<Patient>& next, const Patient& before,
                                     const Actor& by, OptionalText reason = {});
  Means means_;
};

}  // namespace renkei::patient
