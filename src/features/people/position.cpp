// See position.hpp.
#include "features/people/position.hpp"

namespace renkei::people {

bool is_at_a_facility(Position position) {
  switch (position) {
    case Position::main_doctor:
    case Position::sub_doctor:
    case Position::oncall_member:
    case Position::specialist:
    case Position::district_liaison_doctor:
    case Position::hospital_liaison:
    case Position::ward_nurse:
    case Position::cancer_hub:
    case Position::hospice:
    case Position::visiting_nurse:
    case Position::vns_manager:
    case Position::dentist:
    case Position::dental_hygienist:
    case Position::pharmacist:
    case Position::physical_therapist:
    case Position::occupational_therapist:
    case Position::speech_therapist:
    case Position::dietitian:
    case Position::care_manager:
    case Position::care_staff:
    case Position::chiiki_hokatsu:
      return true;
    default:
      return false;
  }
}

// The C22 matrix of the domain's papers: whoever works at a facility keeps its own card.
std::optional<Role> role_of(Position position) {
  switch (position) {
    case Position::coordinator:
      return Role::coordinator;
    case Position::hub_clerk:
      return Role::clerk;
    case Position::chiiki_hokatsu:
      return Role::desk_member;
    case Position::municipality:
      return Role::city_member;
    case Position::health_center:
    case Position::prefecture:
    case Position::assoc_officer:
    case Position::pref_assoc:
      return Role::professional;
    case Position::device_vendor:
    case Position::fire_dept:
    case Position::patient:
    case Position::family:
    case Position::sysadmin:
      return std::nullopt;
    case Position::auditor:
      return Role::auditor;
    default:
      return Role::facility_member;
  }
}

bool may_give(const Actor& by, Position position) {
  const auto role = role_of(position);
  return !role || level_of(*role) <= by.level();
}

}  // namespace renkei::people
