// What agreement needs of storage. Good for one transaction.
#pragma once
#include <map>

#include "features/agreement/facility_agreement.hpp"

namespace renkei::agreement {

class AgreementStore {
 public:
  static constexpr int kEditionsMax = 100;
  static constexpr int kAgreementsMax = 2000;

  virtual ~AgreementStore() = default;
  // All editions, the first one first.
  [[nodiscard]] virtual Result<std::vector<Policy>> editions() const = 0;
  [[nodiscard]] virtual Result<void> publish(const Policy& policy) = 0;

  // The newest edition this facility has agreed to.
  [[nodiscard]] virtual Result<std::optional<FacilityAgreement>> newest_of(
      std::string_view facility) const = 0;
  // The same of every facility that has agreed to any.
  [[nodiscard]] virtual Result<std::map<std::string, FacilityAgreement>> newest_of_all() const = 0;
  // `conflict` ("agreement.agreed_already") if it has agreed to this edition.
  [[nodiscard]] virtual Result<void> add(const FacilityAgreement& agreement) = 0;
};

}  // namespace renkei::agreement
