// What is done with a care team: seen, joined, changed, left.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/care_team/team_store.hpp"

namespace renkei::care_team {

struct Means {
  TeamStore& store;
  const patient::PatientRecords& patients;
  const patient::PatientSight& sight;
  const directory::FacilityCards& cards;
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

// A member beside its facility. The team knows each other's names, also of a facility that is
// hidden from the public; how it is reached is what its card shows to the viewer.
struct MemberBeside {
  TeamMember member;
  std::string facility_name;
  std::optional<std::string> facility_phone;
  bool is_on_today = false;
};

struct TeamSeen {
  patient::PatientId patient;
  TeamList list;
  std::vector<MemberBeside> members;  // by contact order; those who left, too
};

// A facility's last day, and why: it has closed.
struct FacilityEnd {
  directory::FacilityId facility;
  Date last_day;
  patient::Text reason;
};

class TeamActions {
 public:
  static constexpr std::size_t kRolesAtOnce = 40;  // a write is short

  explicit TeamActions(const Means& means) : means_(means) {}

  // For those who may see the patient; hidden and unknown are the same ("patient.unknown").
  [[nodiscard]] Result<TeamSeen> see(const patient::PatientId& patient, const Actor& by) const;
  // `conflict`: "care_team.member_already" (the same role of the same facility and person at the
  // same time), "care_team.main_doctor_taken", "patient.frozen", "patient.merged".
  [[nodiscard]] Result<MemberBeside> add(const patient::PatientId& patient, TeamMemberDraft draft,
                                         const Actor& by);
  [[nodiscard]] Result<MemberBeside> replace(const TeamMemberId& id, std::int64_t version,
                                             TeamMemberDraft draft, const Actor& by);
  // Sight ends with the last day; what the member wrote stays his.
  [[nodiscard]] Result<MemberBeside> end(const TeamMemberId& id, std::int64_t version,
                                         Date last_day, patient::Text reason, const Actor& by);

  // Facilities that somebody's team counts on.
  [[nodiscard]] Result<std::vector<directory::FacilityId>> facilities() const {
    return means_.store.facilities_from(today());
  }
  // What a facility is on teams beyond its last day. The team of one who died, or of a record
  // merged into another, is not changed any more and is not counted.
  [[nodiscard]] Result<std::int64_t> roles_after(const directory::FacilityId& facility,
                                                 Date last_day) const;
  // All of these end with its last day; gives how many.
  [[nodiscard]] Result<std::int64_t> end_roles(const FacilityEnd& end, const Actor& by);

 private:
  // Those of roles_after, kRolesAtOnce at most.
  [[nodiscard]] Result<std::vector<TeamMember>> going_on(const directory::FacilityId& facility,
                                                         Date last_day) const;
  [[nodiscard]] Date today() const;
  [[nodiscard]] Result<void> may_change(const patient::PatientId& patient) const;
  [[nodiscard]] Result<void> fits(const TeamMember& member) const;
  [[nodiscard]] Result<TeamMember> read(const TeamMemberId& id, std::int64_t version) const;
  [[nodiscard]] Result<MemberBeside> store(const Result<TeamMember>& next, const TeamMember& before,
                                           const Actor& by);
  [[nodiscard]] Result<MemberBeside> announce(const TeamMember& member, const Actor& by);
  [[nodiscard]] Result<MemberBeside> beside(TeamMember member, const Actor& by) const;
  Means means_;
};

}  // namespace renkei::care_team
