// Which facilities of 見本市 care for the demo's patients.
#pragma once
#include <string_view>
#include <vector>

#include "features/care_team/team_member.hpp"
#include "features/directory/directory.hpp"

#include "app/demo/patient_cast.hpp"

namespace renkei::app::demo {

// The city's open facilities by kind, in a lasting order.
class TeamPool {
 public:
  [[nodiscard]] static Result<TeamPool> of(const directory::FacilityCards& cards);

  // The team of the patient at this position, as it was entered on the first day.
  [[nodiscard]] std::vector<care_team::TeamMemberDraft> team_of(const CastPatient& patient,
                                                                std::size_t position) const;
  // One who joined afterwards.
  [[nodiscard]] care_team::TeamMemberDraft joining(std::size_t position, Date first_day) const;

 private:
  struct Place {
    std::string_view kind;
    care_team::MemberRole role;
    std::string_view pattern;
  };
  struct Seat {
    std::string kind;
    std::vector<directory::FacilityId> facilities;
  };
  [[nodiscard]] care_team::TeamMemberDraft member(const Place& place, std::size_t position,
                                                  Date first_day) const;
  [[nodiscard]] const std::vector<directory::FacilityId>& facilities_of(
      std::string_view kind) const;

  std::vector<Seat> seats_;
  // Where those work who can sign in: the station cares for every other patient, the clinic for
  // every third.
  directory::FacilityId station_;
  directory::FacilityId clinic_;
};

}  // namespace renkei::app::demo
