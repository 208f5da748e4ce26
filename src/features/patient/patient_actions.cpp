// See patient_actions.hpp.
#include "features/patient/patient_actions.hpp"

#include <algorithm>
#include <utility>

#include "kernel/wareki.hpp"

namespace renkei::patient {

Result<SeenPatient> PatientActions::enrol(PatientDraft draft, const Actor& by) {
  auto made = Patient::make(means_.ids.make<Patient>(), std::move(draft), means_.clock.now());
  if (!made) return pass_on(made);
  if (auto added = means_.patients.add(*made); !added) return pass_on(added);
  const PatientId& id = made->standing().id;
  means_.trace.touch(id.text());
  means_.outbox.add({kPatientChanged, id.text()});
  if (auto proposed = propose_twins(*made); !proposed) return pass_on(proposed);
  return SeenPatient{*std::move(made), Ground::office, screen_of(Ground::office, by)};
}

Result<SeenPatient> PatientActions::see(const PatientId& id, const Actor& by) const {
  // Before the question: a refused look names whom it was about.
  means_.trace.touch(id.text());
  const auto ground = means_.sight.ground_of(by, id);
  if (!ground) return pass_on(ground);
  if (!*ground) return fail(ErrorKind::not_found, "patient.unknown");
  auto patient = means_.patients.one(id);
  if (!patient) return pass_on(patient);
  return SeenPatient{*std::move(patient), **ground, screen_of(**ground, by)};
}

Result<SeenPatient> PatientActions::seen(const PatientId& id, std::int64_t version,
                                         const Actor& by) const {
  auto found = see(id, by);
  if (!found) return found;
  const std::int64_t present = found->patient.standing().version;
  if (present != version) {
    return fail(ErrorKind::stale, "patient.changed_meanwhile", {{"version", present}});
  }
  return found;
}

Result<SeenPatient> PatientActions::store(const Result<Patient>& next, const SeenPatient& before,
                                          const Actor& by, OptionalText reason) {
  if (!next) return pass_on(next);
  auto replaced =
      means_.patients.replace(*next, before.patient, {means_.clock.now(), by, std::move(reason)});
  if (!replaced) return pass_on(replaced);
  for (std::string& name : changed_members(before.patient.draft(), next->draft())) {
    means_.trace.change(std::move(name));
  }
  if (next->standing().state != before.patient.standing().state) means_.trace.change("state");
  means_.outbox.add({kPatientChanged, next->standing().id.text()});
  return SeenPatient{*next, before.ground, before.screen};
}

Result<SeenPatient> PatientActions::replace(const PatientId& id, std::int64_t version,
                                            PatientDraft draft, const Actor& by) {
  auto before = seen(id, version, by);
  if (!before) return before;
  if (before->ground == Ground::emergency) {
    return fail(ErrorKind::forbidden, "patient.emergency_reads_only");
  }
  keep_unseen(draft, before->patient.draft(), before->screen);
  if (before->ground != Ground::office) {
    const auto& marked = before->patient.draft().no_fax;
    draft.no_fax.insert(draft.no_fax.end(), marked.begin(), marked.end());
  }
  auto next = before->patient.replaced(std::move(draft), means_.clock.now());
  auto stored = store(next, *before, by);
  if (!stored) return stored;
  if (auto proposed = propose_twins(stored->patient); !proposed) return pass_on(proposed);
  return stored;
}

Result<SeenPatient> PatientActions::end(const PatientId& id, std::int64_t version, Ending ending,
                                        const Actor& by) {
  auto before = seen(id, version, by);
  if (!before) return before;
  return store(before->patient.ended(ending.reason, ending.on, means_.clock.now()), *before, by);
}

Result<SeenPatient> PatientActions::record_death(const PatientId& id, std::int64_t version, Date on,
                                                 const Actor& by) {
  auto before = seen(id, version, by);
  if (!before) return before;
  return store(before->patient.deceased(on, means_.clock.now()), *before, by);
}

Result<SeenPatient> PatientActions::reopen(const PatientId& id, std::int64_t version, Text reason,
                                           const Actor& by) {
  FieldErrors errors;
  check_needed(reason, "reason", errors);
  if (auto well = errors.result("patient.wrong"); !well) return pass_on(well);
  auto before = seen(id, version, by);
  if (!before) return before;
  return store(before->patient.reopened(means_.clock.now()), *before, by, std::move(reason));
}

Result<std::vector<FoundPatient>> PatientActions::find(const Typed& typed, const Place& after,
                                                       int limit, const Actor& by) const {
  Wanted wanted;
  FieldErrors errors;
  if (typed.name) wanted.names = typed_names(typed.name->reveal());
  if (typed.birth_date) {
    const auto date = parse_any_date(typed.birth_date->reveal());
    if (date) {
      wanted.birth_date = *date;
    } else {
      errors.add("birth_date", date.error().reason, date.error().args);
    }
  }
  if (typed.phone) {
    wanted.phone = typed_phone(typed.phone->reveal());
    if (!wanted.phone) errors.add("phone", "patient.four_digits_needed");
  }
  if (auto well = errors.result("patient.wrong"); !well) return pass_on(well);
  auto among = means_.sight.seen_by(by);
  if (!among) return pass_on(among);
  wanted.among = *std::move(among);
  auto found =
      means_.patients.find(wanted, after, std::clamp(limit, 1, PatientStore::kPageMax + 1));
  if (!found) return found;
  for (const FoundPatient& each : *found) means_.trace.touch(each.id.text());
  return found;
}

Result<std::vector<FormerPatient>> PatientActions::former(const PatientId& id, std::int64_t before,
                                                          const Actor& by) const {
  if (const auto found = see(id, by); !found) return pass_on(found);
  return means_.patients.former(id, before);
}

Result<void> PatientActions::propose_twins(const Patient& patient) {
  const auto others = means_.patients.alike(patient);
  if (!others) return pass_on(others);
  for (const Patient& other : *others) {
    if (other.standing().state == PatientState::merged) continue;
    if (!may_be_one_person(agreements_of(patient.draft(), other.draft()))) continue;
    const auto pair =
        PatientPair::make(means_.ids.make<PatientPair>(), patient, other, means_.clock.now());
    if (!pair) return pass_on(pair);
    if (auto proposed = means_.pairs.propose(*pair); !proposed) return proposed;
    means_.outbox.add({kPairsChanged, (*pair)->id.text()});
  }
  return {};
}

}  // namespace renkei::patient
