// See access_routes.hpp.
#include "features/break_glass/access_routes.hpp"

#include <algorithm>
#include <utility>

#include "platform/http/time_list.hpp"

namespace renkei::break_glass {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::NoReply;
using http::Personal;
using http::Versioned;

using Shown = Result<Versioned<AccessView>>;

constexpr int kPage = 50;

struct OpenBody {
  patient::Text kana;
  patient::Text birth_date;
  Threat threat = Threat::life;
  patient::Text reason;
};
RENKEI_DESCRIBE(OpenBody, kana, birth_date, threat, reason)

struct ReviewBody {
  Verdict verdict = Verdict::justified;
  patient::OptionalText note;
};
RENKEI_DESCRIBE(ReviewBody, verdict, note)

struct AccessQuery {
  std::optional<Which> which;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(AccessQuery, which, limit, cursor)

struct AccessPage {
  std::vector<AccessView> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(AccessPage, items, next)

// What the team's facilities are told. The reason and what the review said are for the hub: either
// may name an illness that this facility, or the patient, is not to know of.
struct NoticeView {
  EmergencyAccessId id;
  patient::PatientId patient;
  patient::OptionalText doer;
  std::optional<std::string> facility;
  Threat threat = Threat::life;
  Instant opened_at;
  Instant until;
  bool is_open = false;
};
RENKEI_DESCRIBE(NoticeView, id, patient, doer, facility, threat, opened_at, until, is_open)

struct NoticeList {
  std::vector<NoticeView> items;
};
RENKEI_DESCRIBE(NoticeList, items)

NoticeView notice_of(const AccessSeen& seen, Instant now) {
  const EmergencyAccessRecord& record = seen.access.record();
  return {.id = record.id,
          .patient = record.patient,
          .doer = seen.doer,
          .facility = record.facility,
          .threat = record.threat,
          .opened_at = record.opened_at,
          .until = record.until,
          .is_open = seen.access.is_open(now)};
}

AccessView view_of(const AccessSeen& seen, Instant now) {
  const EmergencyAccessRecord& record = seen.access.record();
  return {.id = record.id,
          .version = record.version,
          .patient = record.patient,
          .patient_name = seen.patient_name,
          .who = record.who,
          .doer = seen.doer,
          .facility = record.facility,
          .threat = record.threat,
          .reason = record.reason,
          .opened_at = record.opened_at,
          .until = record.until,
          .is_open = seen.access.is_open(now),
          .ended_at = record.ended_at,
          .verdict = record.verdict,
          .reviewed_at = record.reviewed_at,
          .review_note = record.review_note};
}

Shown shown(const Result<AccessSeen>& seen, const Call& call, int status = 200) {
  if (!seen) return pass_on(seen);
  const EmergencyAccessRecord& record = seen->access.record();
  return Versioned<AccessView>{
      view_of(*seen, call.now),
      {.status = status, .version = record.version, .subject = record.id.text()}};
}

Result<EmergencyAccessId> id_of(const Call& call) {
  return http::path_id<EmergencyAccessId>(call, "break_glass.unknown");
}

Shown open(AccessVerbs& verbs, const Call& call, OpenBody body) {
  const auto attempt = verbs.actions.open({.kana = std::move(body.kana),
                                           .birth_date = std::move(body.birth_date),
                                           .threat = body.threat,
                                           .reason = std::move(body.reason)},
                                          call.actor);
  if (!attempt) return pass_on(attempt);
  if (!*attempt) return Versioned<AccessView>{{}, {.refusal = attempt->error()}};
  return shown(*attempt, call, 201);
}

Shown see(AccessVerbs& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  return shown(verbs.actions.one(*id, call.actor), call);
}

Shown end(AccessVerbs& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  return shown(verbs.actions.end(*id, call.actor), call);
}

Shown review(AccessVerbs& verbs, const Call& call, ReviewBody body) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown(
      verbs.actions.review(*id, *version, {body.verdict, std::move(body.note)}, call.actor), call);
}

Result<AccessPage> list(AccessVerbs& verbs, const Call& call, AccessQuery query) {
  const Which which = query.which.value_or(Which::unreviewed);
  const http::TimeList pages{verbs.cursors, "break_glass." + std::string{enum_name(which)}};
  const auto after = pages.place<Place>(query.cursor);
  if (!after) return pass_on(after);
  const int limit = std::clamp(query.limit.value_or(kPage), 1, AccessActions::kPageMax);
  const auto found = verbs.actions.list(which, *after, limit + 1);
  if (!found) return pass_on(found);
  const auto shown_now = [&](const AccessSeen& each) { return view_of(each, call.now); };
  return pages.page<AccessPage>(*found, limit, shown_now, &AccessView::opened_at);
}

Result<NoticeList> told(AccessVerbs& verbs, const Call& call) {
  const auto found = verbs.actions.told(call.actor);
  if (!found) return pass_on(found);
  NoticeList list;
  for (const AccessSeen& each : *found) list.items.push_back(notice_of(each, call.now));
  return list;
}

Result<void> saw(AccessVerbs& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  return verbs.actions.saw(*id, call.actor);
}

}  // namespace

http::Routes<AccessVerbs> routes() {
  const std::string all = "/api/break_glass/accesses";
  const std::string one = all + "/{id}";
  using View = Personal<AccessView>;
  return {
      http::post<OpenBody, View>(all, kOpen, "Open a patient's record in an emergency", open)
          .shown_again_by(see),
      http::get<NoQuery, View>(one, kOwn, "One emergency access, one's own or for the hub", see),
      http::post<NoBody, View>(one + "/end", kOpen, "It is no longer needed", end)
          .without_version(),
      http::get<AccessQuery, Personal<AccessPage>>(
          all, kReview, "Emergency accesses to be looked at, longest ago first", list),
      http::post<ReviewBody, View>(one + "/review", kReview,
                                   "Say whether it was justified; not one's own", review),
      http::get<NoQuery, Personal<NoticeList>>(
          "/api/break_glass/notices", kOwn, "What one's facility was told and has not seen", told),
      http::post<NoBody, NoReply>("/api/break_glass/notices/{id}/saw", kOwn,
                                  "One's facility has seen it", saw)
          .without_version(),
  };
}

}  // namespace renkei::break_glass
