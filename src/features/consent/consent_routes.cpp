// See consent_routes.hpp.
#include "features/consent/consent_routes.hpp"

#include <utility>

#include "kernel/jst.hpp"

namespace renkei::consent {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;
using http::Versioned;

using Shown = Result<Versioned<ConsentView>>;

struct RequestBody {
  Scope scope = Scope::team_share;
};
RENKEI_DESCRIBE(RequestBody, scope)

struct ReasonBody {
  patient::OptionalText reason;
};
RENKEI_DESCRIBE(ReasonBody, reason)

struct ReviewBody {
  std::optional<Date> next_review;
};
RENKEI_DESCRIBE(ReviewBody, next_review)

struct DueLine {
  patient::OptionalText patient_name;
  ConsentView consent;
};
RENKEI_DESCRIBE(DueLine, patient_name, consent)

struct DueView {
  std::vector<DueLine> items;
};
RENKEI_DESCRIBE(DueView, items)

ConsentView view_of(const GivenConsent& consent, Date today) {
  const ConsentStanding& standing = consent.standing();
  return {.id = standing.id,
          .version = standing.version,
          .patient = standing.patient,
          .state = consent.state_on(today),
          .facilities = standing.facilities,
          .recorded_at = standing.recorded_at,
          .closed_at = standing.closed_at,
          .closed_reason = standing.closed_reason,
          .consent = consent.record().draft};
}

Shown shown(const Result<GivenConsent>& consent, const Call& call, int status = 200) {
  if (!consent) return pass_on(consent);
  const ConsentStanding& standing = consent->standing();
  return Versioned<ConsentView>{
      view_of(*consent, japan_time(call.now).date),
      {.status = status, .version = standing.version, .subject = standing.id.text()}};
}

Result<patient::PatientId> patient_of(const Call& call) {
  return http::path_id<patient::PatientId>(call, "patient.unknown");
}

Result<ConsentId> id_of(const Call& call) {
  return http::path_id<ConsentId>(call, "consent.unknown");
}

Result<http::Target<ConsentId>> target(const Call& call) {
  return http::path_target<ConsentId>(call, "consent.unknown");
}

Result<ConsentsView> see(ConsentActions& verbs, const Call& call) {
  const auto patient = patient_of(call);
  if (!patient) return pass_on(patient);
  const auto seen = verbs.see(*patient, call.actor);
  if (!seen) return pass_on(seen);
  ConsentsView view{.patient = seen->patient,
                    .list_version = seen->list.version,
                    .list_facilities = seen->list.facilities,
                    .consents = {},
                    .blind = {}};
  const Date today = japan_time(call.now).date;
  for (const GivenConsent& each : seen->consents) view.consents.push_back(view_of(each, today));
  for (const care_team::TeamMember& each : seen->blind) {
    view.blind.push_back({each.standing().id, each->facility, each->role});
  }
  return view;
}

Shown one(ConsentActions& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  return shown(verbs.one(*id), call);
}

Result<DueView> due(ConsentActions& verbs, const Call& call) {
  const auto found = verbs.due();
  if (!found) return pass_on(found);
  DueView view;
  const Date today = japan_time(call.now).date;
  for (const DueConsent& each : *found) {
    view.items.push_back({each.patient_name, view_of(each.consent, today)});
  }
  return view;
}

Shown request(ConsentActions& verbs, const Call& call, RequestBody body) {
  const auto patient = patient_of(call);
  if (!patient) return pass_on(patient);
  return shown(verbs.request(*patient, body.scope, call.actor), call, 201);
}

Shown give(ConsentActions& verbs, const Call& call, ConsentDraft draft) {
  const auto patient = patient_of(call);
  if (!patient) return pass_on(patient);
  return shown(verbs.give(*patient, std::move(draft), call.actor), call, 201);
}

Shown decline(ConsentActions& verbs, const Call& call, ReasonBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.decline(at->id, at->version, std::move(body.reason), call.actor), call);
}

Shown withdraw(ConsentActions& verbs, const Call& call, ReasonBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.withdraw(at->id, at->version, std::move(body.reason), call.actor), call);
}

Shown review(ConsentActions& verbs, const Call& call, ReviewBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.review(at->id, at->version, body.next_review, call.actor), call);
}

}  // namespace

http::Routes<ConsentActions> routes() {
  const std::string patient = "/api/consent/patients/{id}";
  const std::string consent = "/api/consent/consents/{id}";
  using View = Personal<ConsentView>;
  return {
      http::get<NoQuery, Personal<ConsentsView>>(
          patient, kSee, "What a patient allowed, and whom it does not cover", see),
      http::get<NoQuery, View>(consent, kKeep, "One consent", one),
      http::get<NoQuery, Personal<DueView>>("/api/consent/due", kKeep,
                                            "Consents to be asked again within thirty days", due),
      http::post<RequestBody, View>(patient + "/requests", kKeep, "Somebody has been asked",
                                    request)
          .without_version(),
      http::post<ConsentDraft, View>(patient + "/consents", kKeep,
                                     "Consent was given for one version of the facility list", give)
          .without_version(),
      http::post<ReasonBody, View>(consent + "/decline", kKeep, "Who was asked says no", decline),
      http::post<ReasonBody, View>(consent + "/withdraw", kKeep,
                                   "It is withdrawn; the next request is refused", withdraw),
      http::post<ReviewBody, View>(consent + "/review", kKeep, "Asked again; it stays in force",
                                   review),
  };
}

}  // namespace renkei::consent
