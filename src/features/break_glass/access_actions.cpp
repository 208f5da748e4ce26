// See access_actions.hpp.
#include "features/break_glass/access_actions.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "kernel/jst.hpp"
#include "kernel/wareki.hpp"

namespace renkei::break_glass {

Result<std::vector<AccessSeen>> AccessActions::with_names(
    std::vector<EmergencyAccess> accesses) const {
  std::set<std::string> accounts;
  for (const EmergencyAccess& each : accesses) accounts.insert(each->who);
  const auto names = means_.names.of(accounts);
  if (!names) return pass_on(names);
  std::vector<AccessSeen> seen;
  for (EmergencyAccess& each : accesses) {
    means_.trace.touch(each->patient.text());
    const auto name = names->find(each->who);
    patient::OptionalText doer;
    if (name != names->end()) doer = name->second;
    seen.push_back({std::move(each), std::move(doer), {}});
  }
  return seen;
}

Result<AccessSeen> AccessActions::with_name(const EmergencyAccess& access) const {
  auto seen = with_names({access});
  if (!seen) return pass_on(seen);
  return std::move(seen->front());
}

Result<patient::PatientId> AccessActions::sought_patient(const Sought& sought,
                                                         const Actor& by) const {
  const auto birth_date = parse_any_date(sought.birth_date.reveal());
  if (!birth_date) {
    FieldErrors errors;
    errors.add("birth_date", birth_date.error().reason, birth_date.error().args);
    if (auto well = errors.result("break_glass.wrong"); !well) return pass_on(well);
  }
  const auto found = means_.patients.exactly(sought.kana.reveal(), *birth_date);
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, "break_glass.nobody");
  if (found->size() > 1) return fail(ErrorKind::conflict, "break_glass.several");
  const auto ground = means_.sight.ground_of(by, found->front());
  if (!ground) return pass_on(ground);
  if (*ground) return fail(ErrorKind::conflict, "break_glass.needless");
  return found->front();
}

Result<void> AccessActions::may_try(const Actor& by, Instant now) const {
  const auto before = means_.store.of(by.who, now - std::chrono::hours{24});
  if (!before) return pass_on(before);
  if (before->size() >= static_cast<std::size_t>(kADayMax)) {
    return fail(ErrorKind::too_many, "break_glass.too_many");
  }
  const auto tries = means_.store.tries(by.who, now - kTriesCountFor);
  if (!tries) return pass_on(tries);
  if (tries->size() < kTriesAnHourMax) return {};
  const Instant again = (*tries)[tries->size() - kTriesAnHourMax] + kTriesCountFor;
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(again - now);
  const auto minutes = std::chrono::ceil<std::chrono::minutes>(seconds);
  return fail(ErrorKind::too_many, "break_glass.tries_over",
              {{"minutes", minutes.count()}, {"seconds", seconds.count()}});
}

Result<Attempt> AccessActions::open(const Sought& sought, const Actor& by) {
  const Instant now = means_.clock.now();
  if (auto may = may_try(by, now); !may) return pass_on(may);
  auto patient = sought_patient(sought, by);
  if (!patient) {
    // A date nobody can read was no try.
    if (patient.error().kind == ErrorKind::invalid) return pass_on(patient);
    if (auto counted = means_.store.tried(by.who, now); !counted) return pass_on(counted);
    return Attempt{pass_on(patient)};
  }
  const auto access = EmergencyAccess::open(
      {means_.ids.make<EmergencyAccess>(), *std::move(patient), sought.threat, sought.reason}, by,
      now);
  if (!access) return pass_on(access);
  if (auto added = means_.store.add(*access); !added) return pass_on(added);
  if (auto told = tell_team(*access); !told) return pass_on(told);
  means_.trace.touch((*access)->id.text());
  means_.outbox.add({kGlassBroken, (*access)->id.text()});
  return Attempt{with_name(*access)};
}

Result<void> AccessActions::tell_team(const EmergencyAccess& access) {
  const auto records = means_.patients.of_one_person(access->patient);
  if (!records) return pass_on(records);
  const auto team = means_.teams.on(*records, japan_time(access->opened_at).date);
  if (!team) return pass_on(team);
  std::set<std::string> facilities;
  for (const care_team::TeamMember& each : *team) facilities.insert(each->facility.text());
  for (const std::string& facility : facilities) {
    auto told = means_.store.tell(
        {.access = access->id, .facility = facility, .seen_by = {}, .seen_at = {}});
    if (!told) return told;
  }
  return {};
}

Result<AccessSeen> AccessActions::one(const EmergencyAccessId& id, const Actor& by) const {
  const auto access = means_.store.one(id);
  if (!access) return pass_on(access);
  if (!access->is_of(by) && !by.is_hub_staff()) {
    return fail(ErrorKind::not_found, "break_glass.unknown");
  }
  return with_name(*access);
}

Result<AccessSeen> AccessActions::store(const EmergencyAccess& next) {
  if (auto replaced = means_.store.replace(next); !replaced) return pass_on(replaced);
  means_.trace.touch(next->id.text());
  means_.outbox.add({kGlassBroken, next->id.text()});
  return with_name(next);
}

Result<AccessSeen> AccessActions::end(const EmergencyAccessId& id, const Actor& by) {
  auto seen = one(id, by);
  if (!seen) return seen;
  if (!seen->access.is_of(by)) return fail(ErrorKind::not_found, "break_glass.unknown");
  return store(seen->access.ended(means_.clock.now()));
}

Result<std::vector<AccessSeen>> AccessActions::list(Which which, const Place& after,
                                                    int limit) const {
  auto found = means_.store.list(which, after, std::clamp(limit, 1, kPageMax + 1));
  if (!found) return pass_on(found);
  auto seen = with_names(*std::move(found));
  if (!seen) return seen;
  std::set<std::string> patients;
  for (const AccessSeen& each : *seen) patients.insert(each.access->patient.text());
  const auto names = means_.patient_names.of(patients);
  if (!names) return pass_on(names);
  for (AccessSeen& each : *seen) {
    each.patient_name = patient::known_in(*names, each.access->patient.text());
  }
  return seen;
}

Result<AccessSeen> AccessActions::review(const EmergencyAccessId& id, std::int64_t version,
                                         EmergencyAccess::Review review, const Actor& by) {
  const auto access = means_.store.one(id);
  if (!access) return pass_on(access);
  const std::int64_t present = (*access)->version;
  if (present != version) {
    return fail(ErrorKind::stale, "break_glass.changed_meanwhile", {{"version", present}});
  }
  const Instant now = means_.clock.now();
  const bool is_unjustified = review.verdict == Verdict::unjustified;
  const auto next = access->reviewed(std::move(review), by, now);
  if (!next) return pass_on(next);
  if (!is_unjustified || !next->is_open(now)) return store(*next);
  if (auto judged = store(*next); !judged) return judged;
  return store(next->ended(now));
}

Result<std::vector<AccessSeen>> AccessActions::told(const Actor& by) const {
  if (by.facility.empty()) return std::vector<AccessSeen>{};
  auto found = means_.store.told(by.facility, kNoticesMax);
  if (!found) return pass_on(found);
  return with_names(*std::move(found));
}

Result<void> AccessActions::saw(const EmergencyAccessId& id, const Actor& by) {
  means_.trace.touch(id.text());
  return means_.store.saw(
      {.access = id, .facility = by.facility, .seen_by = by.who, .seen_at = means_.clock.now()});
}

}  // namespace renkei::break_glass
