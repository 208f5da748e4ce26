// Letting somebody in whose phone and codes are lost: asked by one person, approved by another.
#pragma once
#include "features/second_factor/second_factor_actions.hpp"

namespace renkei::second_factor {

// An account the asker has made himself approves nothing of his until it is this old.
inline constexpr std::chrono::hours kOwnMakingCountsAfter{30 * 24};

struct ApprovedEmergency {
  EmergencyAccess access;
  std::string code;  // to be told by voice, shown this once
};

class EmergencyActions {
 public:
  EmergencyActions(const Means& means, const Stores& stores) : means_(means), stores_(stores) {}

  [[nodiscard]] Result<std::vector<EmergencyAccess>> list() const;
  [[nodiscard]] Result<EmergencyAccess> ask(const Actor& by, EmergencyDraft draft);
  // `forbidden` ("second_factor.needs_another_person", "second_factor.needs_independent_person"),
  // `stale`, `conflict`.
  [[nodiscard]] Result<ApprovedEmergency> approve(const Actor& by, const EmergencyId& id,
                                                  std::int64_t version);
  [[nodiscard]] Result<EmergencyAccess> refuse(const EmergencyId& id, std::int64_t version);

 private:
  // Neither may be the other's making: one person with two accounts is not two.
  [[nodiscard]] Result<void> check_independent(const std::string& asker,
                                               const std::string& approver) const;
  [[nodiscard]] Result<EmergencyAccess> read(const EmergencyId& id, std::int64_t version) const;
  [[nodiscard]] Result<void> keep(const EmergencyAccess& next);

  Means means_;
  Stores stores_;
};

}  // namespace renkei::second_factor
