// What consents need of storage. Good for one transaction.
#pragma once
#include <vector>

#include "features/consent/consent.hpp"

namespace renkei::consent {

class ConsentStore {
 public:
  static constexpr int kConsentsMax = 500;  // of a patient, closed ones too

  virtual ~ConsentStore() = default;
  // `not_found` ("consent.unknown").
  [[nodiscard]] virtual Result<GivenConsent> one(const ConsentId& id) const = 0;
  // Of all records of one person, the newest first.
  [[nodiscard]] virtual Result<std::vector<GivenConsent>> of(
      const std::vector<patient::PatientId>& records) const = 0;
  [[nodiscard]] virtual Result<void> add(const GivenConsent& consent) = 0;
  // `stale` ("consent.changed_meanwhile"). What it said before stays in its row: only state,
  // closing and the day of review ever change.
  [[nodiscard]] virtual Result<void> replace(const GivenConsent& next) = 0;
  // In force, and to be asked again or over by that day; the most urgent first.
  [[nodiscard]] virtual Result<std::vector<GivenConsent>> due(Date by, int most) const = 0;
};

}  // namespace renkei::consent
