// See sight_actions.hpp.
#include "features/patient_sight/sight_actions.hpp"

#include <algorithm>
#include <utility>

#include "kernel/jst.hpp"

namespace renkei::patient_sight {
namespace {

using care_team::MemberRole;
using care_team::TeamMember;
using patient::Ground;
using patient::PatientId;

// Whose work it may be to care for a patient. The city commissions the hub and is told numbers.
bool may_be_on_a_team(Role role) {
  switch (role) {
    case Role::desk_member:
    case Role::facility_member:
    case Role::professional:
      return true;
    case Role::coordinator:
    case Role::clerk:
    case Role::city_member:
    case Role::city_operator:
    case Role::auditor:
    case Role::public_:
      break;
  }
  return false;
}

// In which roles the actor's facility is on the team: his own, where a row names him; else all of
// the facility's, for a station stands in for each of its nurses.
std::vector<MemberRole> roles_of(const Actor& by, const std::vector<TeamMember>& of_facility) {
  std::vector<MemberRole> own;
  std::vector<MemberRole> all;
  for (const TeamMember& each : of_facility) {
    all.push_back(each->role);
    if (each->account && each->account->text() == by.who) own.push_back(each->role);
  }
  return own.empty() ? all : own;
}

}  // namespace

Result<bool> TodaysSight::is_covered(const Records& records, const directory::FacilityId& facility,
                                     const std::vector<MemberRole>& roles, Date today) const {
  const auto consents = means_.consents.in_force(records, consent::Scope::team_share, today);
  if (!consents) return pass_on(consents);
  return std::any_of(consents->begin(), consents->end(), [&](const consent::GivenConsent& each) {
    return each.covers(facility, roles, today);
  });
}

Result<std::optional<Ground>> TodaysSight::team_ground(const Actor& by, const Records& records,
                                                       DeskSharing sharing, Date today) const {
  if (sharing == DeskSharing::nothing) return std::nullopt;
  auto team = means_.teams.on(records, today);
  if (!team) return pass_on(team);
  std::erase_if(*team, [&](const TeamMember& each) {
    return !means_.members.is_member_today(by, each->facility);
  });
  if (team->empty()) return std::nullopt;
  const auto roles = roles_of(by, *team);
  const directory::FacilityId& facility = team->front()->facility;
  if (sharing == DeskSharing::consent) {
    const auto covered = is_covered(records, facility, roles, today);
    if (!covered) return pass_on(covered);
    if (!*covered) return std::nullopt;
  }
  const auto is_bound = means_.agreements.is_bound(facility.text(), today);
  if (!is_bound) return pass_on(is_bound);
  if (!*is_bound) return std::nullopt;
  const bool is_medical = std::any_of(roles.begin(), roles.end(), care_team::is_medical);
  return is_medical ? Ground::medical_team : Ground::care_team;
}

Result<std::optional<Ground>> TodaysSight::ground_on(const Actor& by, const Records& records,
                                                     DeskSharing sharing) const {
  const Instant now = means_.clock.now();
  auto ground = team_ground(by, records, sharing, japan_time(now).date);
  if (!ground || *ground) return ground;
  const auto is_open = means_.emergencies.has_open(by, records, now);
  if (!is_open) return pass_on(is_open);
  if (*is_open) return Ground::emergency;
  return std::nullopt;
}

Result<std::optional<Ground>> TodaysSight::ground_of(const Actor& by, const PatientId& id) const {
  if (!by.is_hub_staff() && !may_be_on_a_team(by.role)) return std::nullopt;
  const auto records = means_.patients.of_one_person(id);
  if (!records) return pass_on(records);
  if (records->empty()) return std::nullopt;
  if (by.is_hub_staff()) return Ground::office;
  const auto sharing = means_.desks.sharing_of(by, japan_time(means_.clock.now()).date);
  if (!sharing) return pass_on(sharing);
  return ground_on(by, *records, *sharing);
}

Result<std::optional<std::vector<PatientId>>> TodaysSight::seen_by(const Actor& by) const {
  if (by.is_hub_staff()) return std::nullopt;
  std::vector<PatientId> seen;
  if (!may_be_on_a_team(by.role)) return seen;
  const Instant now = means_.clock.now();
  const auto sharing = means_.desks.sharing_of(by, japan_time(now).date);
  if (!sharing) return pass_on(sharing);
  auto candidates = means_.emergencies.opened_by(by, now);
  if (!candidates) return pass_on(candidates);
  if (!by.facility.empty()) {
    const auto of_team = means_.teams.patients_of(directory::FacilityId{by.facility},
                                                  japan_time(now).date, kPatientsMax);
    if (!of_team) return pass_on(of_team);
    candidates->insert(candidates->end(), of_team->begin(), of_team->end());
  }
  for (const PatientId& each : *candidates) {
    const auto records = means_.patients.of_one_person(each);
    if (!records) return pass_on(records);
    if (records->empty()) continue;
    const auto ground = ground_on(by, *records, *sharing);
    if (!ground) return pass_on(ground);
    const PatientId& in_use = records->front();
    const bool is_new = std::find(seen.begin(), seen.end(), in_use) == seen.end();
    if (*ground && is_new) seen.push_back(in_use);
  }
  return seen;
}

}  // namespace renkei::patient_sight
