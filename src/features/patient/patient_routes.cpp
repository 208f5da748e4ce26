// See patient_routes.hpp.
#include "features/patient/patient_routes.hpp"

#include <algorithm>
#include <utility>

#include "kernel/jst.hpp"

namespace renkei::patient {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;
using http::Versioned;

using Shown = Result<Versioned<PatientView>>;

struct EndBody {
  EndReason reason = EndReason::other;
  Date ended_on;
};
RENKEI_DESCRIBE(EndBody, reason, ended_on)

struct DeathBody {
  Date died_on;
};
RENKEI_DESCRIBE(DeathBody, died_on)

struct ReopenBody {
  Text reason;
};
RENKEI_DESCRIBE(ReopenBody, reason)

struct HistoryQuery {
  std::optional<std::int64_t> before;
};
RENKEI_DESCRIBE(HistoryQuery, before)

struct FormerView {
  std::int64_t version = 0;
  Instant replaced_at;
  std::string replaced_by;
  OptionalText reason;
  std::optional<PatientDraft> patient;
};
RENKEI_DESCRIBE(FormerView, version, replaced_at, replaced_by, reason, patient)

struct HistoryView {
  std::vector<FormerView> items;
};
RENKEI_DESCRIBE(HistoryView, items)

PatientView view_of(const SeenPatient& seen, Date today) {
  const PatientStanding& standing = seen.patient.standing();
  PatientView view{.id = standing.id,
                   .version = standing.version,
                   .state = standing.state,
                   .ended_on = standing.ended_on,
                   .end_reason = standing.end_reason,
                   .merged_into = standing.merged_into,
                   .ground = seen.ground,
                   .birth_date_text = wareki_of(seen.patient->birth_date),
                   .age = age_of(seen.patient->birth_date, today),
                   .care_level = care_level_on(seen.patient->care_levels, today),
                   .patient = shown_in(seen.patient.draft(), seen.screen)};
  const auto& diagnoses = view.patient.diagnoses;
  view.shows_undisclosed =
      std::any_of(diagnoses.begin(), diagnoses.end(),
                  [](const Diagnosis& each) { return each.disclosure == Disclosure::undisclosed; });
  return view;
}

Shown shown(const Result<SeenPatient>& seen, const Call& call, int status = 200) {
  if (!seen) return pass_on(seen);
  const PatientStanding& standing = seen->patient.standing();
  return Versioned<PatientView>{
      view_of(*seen, japan_time(call.now).date),
      {.status = status, .version = standing.version, .subject = standing.id.text()}};
}

Result<PatientId> id_of(const Call& call) {
  return http::path_id<PatientId>(call, "patient.unknown");
}

Result<http::Target<PatientId>> target(const Call& call) {
  return http::path_target<PatientId>(call, "patient.unknown");
}

Shown see(PatientVerbs& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  return shown(verbs.patients.see(*id, call.actor), call);
}

Shown enrol(PatientVerbs& verbs, const Call& call, PatientDraft draft) {
  return shown(verbs.patients.enrol(std::move(draft), call.actor), call, 201);
}

Shown replace(PatientVerbs& verbs, const Call& call, PatientDraft draft) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.patients.replace(at->id, at->version, std::move(draft), call.actor), call);
}

Shown end(PatientVerbs& verbs, const Call& call, EndBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.patients.end(at->id, at->version, {body.reason, body.ended_on}, call.actor),
               call);
}

Shown record_death(PatientVerbs& verbs, const Call& call, DeathBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.patients.record_death(at->id, at->version, body.died_on, call.actor), call);
}

Shown reopen(PatientVerbs& verbs, const Call& call, ReopenBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.patients.reopen(at->id, at->version, std::move(body.reason), call.actor),
               call);
}

Result<HistoryView> history(PatientVerbs& verbs, const Call& call, HistoryQuery query) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  const auto former = verbs.patients.former(*id, query.before.value_or(0), call.actor);
  if (!former) return pass_on(former);
  HistoryView view;
  for (const FormerPatient& each : *former) {
    FormerView& shown = view.items.emplace_back(
        FormerView{each.version, each.replaced_at, each.replaced_by, each.reason, {}});
    if (each.record) shown.patient = each.record->draft;
  }
  return view;
}

}  // namespace

http::Routes<PatientVerbs> routes() {
  const std::string all = "/api/patient/patients";
  const std::string one = all + "/{id}";
  using View = Personal<PatientView>;
  return {
      http::get<NoQuery, View>(one, kSee, "One patient, as the asker may see the record now", see),
      http::post<PatientDraft, View>(all, kKeep, "Enrol a patient", enrol).shown_again_by(see),
      http::put<PatientDraft, View>(one, kEdit, "Replace what is known of a patient", replace),
      http::post<EndBody, View>(one + "/end", kKeep, "Care by this region ends", end),
      http::post<DeathBody, View>(one + "/death", kKeep, "The patient died; the record freezes",
                                  record_death),
      http::post<ReopenBody, View>(one + "/reopen", kKeep,
                                   "Care goes on, or an end was entered by mistake", reopen),
      http::get<HistoryQuery, Personal<HistoryView>>(one + "/history", kLookBack,
                                                     "What the record said before", history),
  };
}

}  // namespace renkei::patient
