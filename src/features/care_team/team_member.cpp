// See team_member.hpp.
#include "features/care_team/team_member.hpp"

#include <utility>

namespace renkei::care_team {
namespace {

Result<TeamMemberDraft> checked(TeamMemberDraft draft) {
  FieldErrors errors;
  patient::check_line(draft.person_name, "person_name", errors);
  patient::check_line(draft.visit_pattern, "visit_pattern", errors);
  const auto order = draft.contact_order;
  if (order && (*order < 1 || *order > TeamMember::kContactOrderMax)) {
    errors.add("contact_order", "care_team.order_out_of_range");
  }
  if (draft.last_day && *draft.last_day < draft.first_day) {
    errors.add("last_day", "care_team.ends_before_it_begins");
  }
  if (auto well = errors.result("care_team.wrong"); !well) return pass_on(well);
  return draft;
}

}  // namespace

bool is_medical(MemberRole role) {
  switch (role) {
    case MemberRole::main_doctor:
    case MemberRole::sub_doctor:
    case MemberRole::specialist:
    case MemberRole::dentist:
    case MemberRole::pharmacist:
    case MemberRole::visiting_nurse:
    case MemberRole::ward_nurse:
    case MemberRole::district_liaison_doctor:
      return true;
    default:
      return false;
  }
}

Result<TeamMember> TeamMember::make(Place place, TeamMemberDraft draft, Instant now) {
  auto well = checked(std::move(draft));
  if (!well) return pass_on(well);
  TeamMemberRecord record;
  record.standing.id = std::move(place.id);
  record.standing.patient = std::move(place.patient);
  record.standing.changed_at = now;
  record.draft = *std::move(well);
  return TeamMember{std::move(record)};
}

// A last day before the first is what an immediate end on the first day leaves.
Result<TeamMember> TeamMember::restore(TeamMemberRecord record) {
  const bool is_sound = !record.standing.id.empty() && record.standing.version >= 1 &&
                        !record.standing.patient.empty() && !record.draft.facility.empty();
  if (!is_sound) return fail(ErrorKind::fault, "care_team.unreadable");
  return TeamMember{std::move(record)};
}

Result<TeamMember> TeamMember::replaced(TeamMemberDraft draft, Instant now) const {
  if (draft.facility != record_.draft.facility) {
    return fail(ErrorKind::invalid, "care_team.other_facility");
  }
  auto well = checked(std::move(draft));
  if (!well) return pass_on(well);
  TeamMember member = *this;
  ++member.record_.standing.version;
  member.record_.standing.changed_at = now;
  member.record_.draft = *std::move(well);
  return member;
}

Result<TeamMember> TeamMember::ended(Date last_day, patient::Text reason, Instant now) const {
  FieldErrors errors;
  patient::check_needed(reason, "reason", errors);
  if (last_day < record_.draft.first_day.plus_days(-1)) {
    errors.add("last_day", "care_team.ends_before_it_begins");
  }
  if (auto well = errors.result("care_team.wrong"); !well) return pass_on(well);
  TeamMember member = *this;
  ++member.record_.standing.version;
  member.record_.standing.changed_at = now;
  member.record_.standing.ended_reason = std::move(reason);
  member.record_.draft.last_day = last_day;
  return member;
}

bool TeamMember::overlaps(const TeamMember& other) const {
  const auto ends_before = [](const TeamMemberDraft& one, const TeamMemberDraft& next) {
    return one.last_day && *one.last_day < next.first_day;
  };
  return !ends_before(record_.draft, other.record_.draft) &&
         !ends_before(other.record_.draft, record_.draft);
}

bool TeamMember::doubles(const TeamMember& other) const {
  const TeamMemberDraft& one = record_.draft;
  const TeamMemberDraft& two = other.record_.draft;
  return one.facility == two.facility && one.role == two.role && one.account == two.account &&
         one.person_name == two.person_name && overlaps(other);
}

}  // namespace renkei::care_team
