// See consent_actions.hpp.
#include "features/consent/consent_actions.hpp"

#include <set>
#include <utility>

#include "kernel/jst.hpp"

namespace renkei::consent {
namespace {

bool is_open(const GivenConsent& consent) {
  const ConsentState state = consent.standing().state;
  return state == ConsentState::requested || state == ConsentState::active;
}

}  // namespace

Date ConsentActions::today() const { return japan_time(means_.clock.now()).date; }

Result<ConsentsSeen> ConsentActions::see(const patient::PatientId& patient, const Actor& by) const {
  means_.trace.touch(patient.text());
  const auto ground = means_.sight.ground_of(by, patient);
  if (!ground) return pass_on(ground);
  if (!*ground) return fail(ErrorKind::not_found, "patient.unknown");
  const auto records = means_.patients.of_one_person(patient);
  if (!records) return pass_on(records);
  auto consents = means_.store.of(*records);
  if (!consents) return pass_on(consents);
  auto list = means_.teams.list_of(patient);
  if (!list) return pass_on(list);
  const auto team = means_.teams.on(*records, today());
  if (!team) return pass_on(team);
  std::vector<GivenConsent> shared = *consents;
  std::erase_if(shared, [](const GivenConsent& each) { return each->scope != Scope::team_share; });
  return ConsentsSeen{.patient = patient,
                      .list = *std::move(list),
                      .consents = *std::move(consents),
                      .blind = uncovered(shared, *team, today())};
}

Result<GivenConsent> ConsentActions::one(const ConsentId& id) const {
  auto found = means_.store.one(id);
  if (found) means_.trace.touch(found->standing().patient.text());
  return found;
}

Result<std::vector<DueConsent>> ConsentActions::due() const {
  auto found = means_.store.due(today().plus_days(kDueDays), kDueMax);
  if (!found) return pass_on(found);
  std::set<std::string> patients;
  for (const GivenConsent& each : *found) patients.insert(each.standing().patient.text());
  const auto names = means_.names.of(patients);
  if (!names) return pass_on(names);
  std::vector<DueConsent> due;
  for (GivenConsent& each : *found) {
    const std::string patient = each.standing().patient.text();
    means_.trace.touch(patient);
    due.push_back({std::move(each), patient::known_in(*names, patient)});
  }
  return due;
}

Result<void> ConsentActions::may_change(const patient::PatientId& patient) const {
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

void ConsentActions::announce(const GivenConsent& consent) {
  means_.trace.touch(consent.standing().patient.text());
  means_.trace.touch(consent.standing().id.text());
  means_.trace.change(std::string{enum_name(consent->scope)});
  means_.outbox.add({kConsentChanged, consent.standing().patient.text()});
}

Result<GivenConsent> ConsentActions::add(Result<GivenConsent> consent) {
  if (!consent) return consent;
  if (auto added = means_.store.add(*consent); !added) return pass_on(added);
  announce(*consent);
  return consent;
}

Result<GivenConsent> ConsentActions::store(Result<GivenConsent> next) {
  if (!next) return next;
  if (auto replaced = means_.store.replace(*next); !replaced) return pass_on(replaced);
  announce(*next);
  return next;
}

Result<void> ConsentActions::replace_open(const patient::PatientId& patient, Scope scope,
                                          const Actor& by) {
  const auto consents = means_.store.of({patient});
  if (!consents) return pass_on(consents);
  for (const GivenConsent& each : *consents) {
    if (each->scope != scope || !is_open(each)) continue;
    auto replaced = means_.store.replace(each.replaced({by.who, means_.clock.now()}));
    if (!replaced) return replaced;
  }
  return {};
}

Result<GivenConsent> ConsentActions::request(const patient::PatientId& patient, Scope scope,
                                             const Actor& by) {
  if (auto may = may_change(patient); !may) return pass_on(may);
  const auto consents = means_.store.of({patient});
  if (!consents) return pass_on(consents);
  for (const GivenConsent& each : *consents) {
    // Asking twice is asking once. What is in force stays so until there is an answer.
    if (each->scope == scope && each.standing().state == ConsentState::requested) return each;
  }
  const auto list = means_.teams.list_of(patient);
  if (!list) return pass_on(list);
  return add(GivenConsent::requested(
      {means_.ids.make<GivenConsent>(), patient, by.who, means_.clock.now()}, scope, *list));
}

Result<care_team::TeamList> ConsentActions::list_on_paper(const patient::PatientId& patient,
                                                          std::int64_t version) const {
  if (version == 0) return care_team::TeamList{.patient = patient, .at = {}, .facilities = {}};
  auto list = means_.teams.list(patient, version);
  if (!list) return pass_on(list);
  if (!*list) return fail(ErrorKind::invalid, "consent.list_unknown");
  return **std::move(list);
}

Result<GivenConsent> ConsentActions::give(const patient::PatientId& patient, ConsentDraft draft,
                                          const Actor& by) {
  if (auto may = may_change(patient); !may) return pass_on(may);
  const auto list = list_on_paper(patient, draft.list_version);
  if (!list) return pass_on(list);
  const Scope scope = draft.scope;
  auto given =
      GivenConsent::make({means_.ids.make<GivenConsent>(), patient, by.who, means_.clock.now()},
                         std::move(draft), *list);
  if (!given) return given;
  if (auto replaced = replace_open(patient, scope, by); !replaced) return pass_on(replaced);
  return add(std::move(given));
}

Result<GivenConsent> ConsentActions::read(const ConsentId& id, std::int64_t version) const {
  auto consent = one(id);
  if (!consent) return consent;
  const std::int64_t present = consent->standing().version;
  if (present != version) {
    return fail(ErrorKind::stale, "consent.changed_meanwhile", {{"version", present}});
  }
  return consent;
}

Result<GivenConsent> ConsentActions::decline(const ConsentId& id, std::int64_t version,
                                             patient::OptionalText reason, const Actor& by) {
  auto before = read(id, version);
  if (!before) return before;
  return store(before->declined({by.who, means_.clock.now(), std::move(reason)}));
}

// Also after death: a family may say that it ends.
Result<GivenConsent> ConsentActions::withdraw(const ConsentId& id, std::int64_t version,
                                              patient::OptionalText reason, const Actor& by) {
  auto before = read(id, version);
  if (!before) return before;
  return store(before->withdrawn({by.who, means_.clock.now(), std::move(reason)}));
}

Result<GivenConsent> ConsentActions::review(const ConsentId& id, std::int64_t version,
                                            std::optional<Date> next_review, const Actor& /*by*/) {
  auto before = read(id, version);
  if (!before) return before;
  return store(before->reviewed(next_review));
}

}  // namespace renkei::consent
