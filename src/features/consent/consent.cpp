// See consent.hpp.
#include "features/consent/consent.hpp"

#include <algorithm>

namespace renkei::consent {

std::vector<care_team::TeamMember> uncovered(const std::vector<GivenConsent>& consents,
                                             const std::vector<care_team::TeamMember>& team,
                                             Date day) {
  std::vector<care_team::TeamMember> blind;
  for (const care_team::TeamMember& member : team) {
    const bool is_covered =
        std::any_of(consents.begin(), consents.end(), [&](const GivenConsent& each) {
          return each.covers(member->facility, {member->role}, day);
        });
    if (!is_covered) blind.push_back(member);
  }
  return blind;
}

}  // namespace renkei::consent
