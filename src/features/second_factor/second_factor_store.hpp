// What second factors need of storage. Good for one transaction.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "features/second_factor/emergency_access.hpp"
#include "features/second_factor/second_factor.hpp"

namespace renkei::second_factor {

class FactorStore {
 public:
  static constexpr int kEmergenciesMax = 100;

  virtual ~FactorStore() = default;
  [[nodiscard]] virtual Result<std::optional<SecondFactor>> factor_of(
      const identity::AccountId& account) const = 0;
  [[nodiscard]] virtual Result<void> add(const SecondFactor& factor) = 0;
  // `stale` ("second_factor.changed_meanwhile") unless the version before is the one stored: of two
  // requests with one code the later one is refused.
  [[nodiscard]] virtual Result<void> replace(const SecondFactor& next) = 0;
  // The app, confirmed or begun; nothing if there is none.
  [[nodiscard]] virtual Result<void> remove_app(const identity::AccountId& account) = 0;

  // In place of all there were.
  [[nodiscard]] virtual Result<void> set_codes(const identity::AccountId& account,
                                               const std::vector<std::string>& hashes,
                                               Instant now) = 0;
  // True if it was there and not used: it is now.
  [[nodiscard]] virtual Result<bool> use_code(const identity::AccountId& account,
                                              std::string_view hash, Instant now) = 0;
  [[nodiscard]] virtual Result<std::int64_t> codes_left(
      const identity::AccountId& account) const = 0;

  [[nodiscard]] virtual Result<void> add(const EmergencyAccess& access) = 0;
  [[nodiscard]] virtual Result<void> replace(const EmergencyAccess& next) = 0;
  // `not_found` ("second_factor.emergency_unknown").
  [[nodiscard]] virtual Result<EmergencyAccess> emergency(const EmergencyId& id) const = 0;
  [[nodiscard]] virtual Result<std::optional<EmergencyAccess>> emergency_of_code(
      const identity::AccountId& account, std::string_view hash) const = 0;
  // The newest first, over ones too: they are looked through afterwards.
  [[nodiscard]] virtual Result<std::vector<EmergencyAccess>> emergencies() const = 0;
};

}  // namespace renkei::second_factor
