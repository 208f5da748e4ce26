// See team_actions.hpp.
#include "features/care_team/team_actions.hpp"

#include <algorithm>
#include <utility>

#include "kernel/jst.hpp"

namespace renkei::care_team {
namespace {

// Those who are on the team or will be: the facilities a consent is asked for.
std::vector<std::string> facilities_of(const std::vector<TeamMember>& members, Date today) {
  std::vector<std::string> facilities;
  for (const TeamMember& each : members) {
    const bool has_left = each->last_day && *each->last_day < today;
    if (!has_left) facilities.push_back(each->facility.text());
  }
  std::sort(facilities.begin(), facilities.end());
  facilities.erase(std::unique(facilities.begin(), facilities.end()), facilities.end());
  return facilities;
}

// The next version of the facility list, if the set is another than before.
Result<void> renew_list(TeamStore& store, const patient::PatientId& patient, Instant now) {
  const auto members = store.of({patient});
  if (!members) return pass_on(members);
  auto list = store.list_of(patient);
  if (!list) return pass_on(list);
  auto facilities = facilities_of(*members, japan_time(now).date);
  if (facilities == list->facilities) return {};
  return store.add_list({patient, list->version + 1, now, std::move(facilities)});
}

}  // namespace

Date TeamActions::today() const { return japan_time(means_.clock.now()).date; }

Result<MemberBeside> TeamActions::beside(TeamMember member, const Actor& by) const {
  const auto card = means_.cards.one(member->facility);
  if (!card) return pass_on(card);
  MemberBeside beside{.member = std::move(member), .facility_name = {}, .facility_phone = {}};
  beside.is_on_today = beside.member.is_on(today());
  if (!*card) return beside;
  beside.facility_name = (*card)->facility.name;
  if (const auto shown = directory::redact(**card, by.level())) {
    beside.facility_phone = shown->facility.phone;
  }
  return beside;
}

Result<TeamSeen> TeamActions::see(const patient::PatientId& patient, const Actor& by) const {
  means_.trace.touch(patient.text());
  const auto ground = means_.sight.ground_of(by, patient);
  if (!ground) return pass_on(ground);
  if (!*ground) return fail(ErrorKind::not_found, "patient.unknown");
  const auto records = means_.patients.of_one_person(patient);
  if (!records) return pass_on(records);
  auto members = means_.store.of(*records);
  if (!members) return pass_on(members);
  auto list = means_.store.list_of(patient);
  if (!list) return pass_on(list);
  TeamSeen team{.patient = patient, .list = *std::move(list), .members = {}};
  for (TeamMember& each : *members) {
    auto member = beside(std::move(each), by);
    if (!member) return pass_on(member);
    team.members.push_back(*std::move(member));
  }
  return team;
}

Result<void> TeamActions::may_change(const patient::PatientId& patient) const {
  const auto found = means_.patients.find(patient);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "patient.unknown");
  switch ((*found)->standing().state) {
    case patient::PatientState::deceased:
      return fail(ErrorKind::conflict, "patient.frozen");
    case patient::PatientState::merged:
      return fail(ErrorKind::conflict, "patient.merged");
    case patient::PatientState::active:
    case patient::PatientState::ended:
      break;
  }
  return {};
}

Result<void> TeamActions::fits(const TeamMember& member) const {
  const auto others = means_.store.of({member.standing().patient});
  if (!others) return pass_on(others);
  if (others->size() >= static_cast<std::size_t>(TeamStore::kMembersMax)) {
    return fail(ErrorKind::conflict, "care_team.full");
  }
  for (const TeamMember& each : *others) {
    if (each.standing().id == member.standing().id) continue;
    if (each.doubles(member)) return fail(ErrorKind::conflict, "care_team.member_already");
    const bool both_main =
        each->role == MemberRole::main_doctor && member->role == MemberRole::main_doctor;
    if (both_main && each.overlaps(member)) {
      return fail(ErrorKind::conflict, "care_team.main_doctor_taken");
    }
  }
  return {};
}

Result<MemberBeside> TeamActions::announce(const TeamMember& member, const Actor& by) {
  const patient::PatientId& patient = member.standing().patient;
  auto renewed = renew_list(means_.store, patient, means_.clock.now());
  if (!renewed) return pass_on(renewed);
  means_.trace.touch(patient.text());
  means_.trace.touch(member.standing().id.text());
  means_.outbox.add({kTeamChanged, patient.text()});
  return beside(member, by);
}

Result<MemberBeside> TeamActions::add(const patient::PatientId& patient, TeamMemberDraft draft,
                                      const Actor& by) {
  if (auto may = may_change(patient); !may) return pass_on(may);
  const auto card = means_.cards.one(draft.facility);
  if (!card) return pass_on(card);
  if (!*card) return fail(ErrorKind::invalid, "care_team.facility_unknown");
  const auto member = TeamMember::make({means_.ids.make<TeamMember>(), patient}, std::move(draft),
                                       means_.clock.now());
  if (!member) return pass_on(member);
  if (auto well = fits(*member); !well) return pass_on(well);
  if (auto added = means_.store.add(*member); !added) return pass_on(added);
  return announce(*member, by);
}

Result<TeamMember> TeamActions::read(const TeamMemberId& id, std::int64_t version) const {
  auto member = means_.store.one(id);
  if (!member) return member;
  const std::int64_t present = member->standing().version;
  if (present != version) {
    return fail(ErrorKind::stale, "care_team.changed_meanwhile", {{"version", present}});
  }
  if (auto may = may_change(member->standing().patient); !may) return pass_on(may);
  return member;
}

Result<MemberBeside> TeamActions::store(const Result<TeamMember>& next, const TeamMember& before,
                                        const Actor& by) {
  if (!next) return pass_on(next);
  if (auto well = fits(*next); !well) return pass_on(well);
  auto replaced = means_.store.replace(*next, before, {means_.clock.now(), by});
  if (!replaced) return pass_on(replaced);
  return announce(*next, by);
}

Result<MemberBeside> TeamActions::replace(const TeamMemberId& id, std::int64_t version,
                                          TeamMemberDraft draft, const Actor& by) {
  const auto before = read(id, version);
  if (!before) return pass_on(before);
  return store(before->replaced(std::move(draft), means_.clock.now()), *before, by);
}

Result<MemberBeside> TeamActions::end(const TeamMemberId& id, std::int64_t version, Date last_day,
                                      patient::Text reason, const Actor& by) {
  const auto before = read(id, version);
  if (!before) return pass_on(before);
  return store(before->ended(last_day, std::move(reason), means_.clock.now()), *before, by);
}

}  // namespace renkei::care_team
