// Front door of the care team: who is on a patient's team on a day, and whose patients somebody
// has.
#pragma once
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"

#include "features/care_team/team_member.hpp"

namespace renkei::care_team {

// A team is another; subject: the patient's id.
inline constexpr std::string_view kTeamChanged = "care_team.changed";

// Whether somebody works for a facility today.
class FacilityMembers {
 public:
  virtual ~FacilityMembers() = default;
  [[nodiscard]] virtual bool is_member_today(const Actor& actor,
                                             const directory::FacilityId& facility) const = 0;
};

// By the membership the session acts as, which identity looks at anew at every request.
class SessionMembers final : public FacilityMembers {
 public:
  [[nodiscard]] bool is_member_today(const Actor& actor,
                                     const directory::FacilityId& facility) const override {
    return !facility.empty() && actor.is_signed_in() && actor.facility == facility.text();
  }
};

// What other features read of teams. Good for one transaction; asks nobody's right.
class Teams {
 public:
  virtual ~Teams() = default;
  // Those on the team that day, of all records of one person, by contact order.
  [[nodiscard]] virtual Result<std::vector<TeamMember>> on(
      const std::vector<patient::PatientId>& records, Date day) const = 0;
  // Patients on whose team this facility is that day, those who joined last first.
  [[nodiscard]] virtual Result<std::vector<patient::PatientId>> patients_of(
      const directory::FacilityId& facility, Date day, int most) const = 0;
  // The facility list in force; version 0 without facilities if there is none.
  [[nodiscard]] virtual Result<TeamList> list_of(const patient::PatientId& patient) const = 0;
  // A version of it, also a former one; nothing if there is none.
  [[nodiscard]] virtual Result<std::optional<TeamList>> list(const patient::PatientId& patient,
                                                             std::int64_t version) const = 0;
};
[[nodiscard]] std::unique_ptr<Teams> teams(sql::Session& session);

}  // namespace renkei::care_team
