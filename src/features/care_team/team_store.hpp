// What the care team needs of storage. Good for one transaction.
#pragma once
#include <vector>

#include "features/care_team/care_team.hpp"

namespace renkei::care_team {

// Who changes something and when; goes into the history.
struct Change {
  Instant at;
  const Actor& by;
};

class TeamStore {
 public:
  static constexpr int kMembersMax = 200;  // of a patient, former ones too
  static constexpr int kFacilitiesMax = 2'000;

  virtual ~TeamStore() = default;
  // `not_found` ("care_team.unknown").
  [[nodiscard]] virtual Result<TeamMember> one(const TeamMemberId& id) const = 0;
  // Everybody who is or was on the team, by contact order and first day.
  [[nodiscard]] virtual Result<std::vector<TeamMember>> of(
      const std::vector<patient::PatientId>& records) const = 0;
  // What this facility is on teams after that day, in the order of ids.
  [[nodiscard]] virtual Result<std::vector<TeamMember>> after(const directory::FacilityId& facility,
                                                              Date last_day,
                                                              const TeamMemberId& from,
                                                              int most) const = 0;
  // Facilities on somebody's team on that day or later, in the order of ids; at most
  // kFacilitiesMax.
  [[nodiscard]] virtual Result<std::vector<directory::FacilityId>> facilities_from(
      Date day) const = 0;
  [[nodiscard]] virtual Result<void> add(const TeamMember& member) = 0;
  // `stale` ("care_team.changed_meanwhile").
  [[nodiscard]] virtual Result<void> replace(const TeamMember& next, const TeamMember& before,
                                             const Change& change) = 0;
  [[nodiscard]] virtual Result<TeamList> list_of(const patient::PatientId& patient) const = 0;
  // `stale` if that version exists.
  [[nodiscard]] virtual Result<void> add_list(const TeamList& list) = 0;
};

}  // namespace renkei::care_team
