// See change_report_routes.hpp.
#include "features/change_report/change_report_routes.hpp"

#include <algorithm>
#include <utility>

#include "platform/http/time_list.hpp"

namespace renkei::change_report {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::Personal;
using http::Versioned;

using Shown = Result<Versioned<ReportView>>;

constexpr int kPage = 50;

struct ReportQuery {
  std::optional<ReportState> state;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(ReportQuery, state, limit, cursor)

struct AcceptBody {
  std::vector<std::string> fields;
  std::int64_t facility_version = 0;
};
RENKEI_DESCRIBE(AcceptBody, fields, facility_version)

struct RefuseBody {
  std::string reason;
};
RENKEI_DESCRIBE(RefuseBody, reason)

std::vector<WantedView> fields_beside(const ReportBesideCard& seen) {
  const ReportedValues now = values_of(seen.card.facility);
  std::vector<WantedView> fields;
  for_each_member<ReportedValues>([&](const char* name, auto member) {
    const auto& wanted = seen.report->wanted.*member;
    if (wanted) fields.push_back({name, now.*member, *wanted});
  });
  return fields;
}

ReportView view_of(const ReportBesideCard& seen) {
  const ChangeReportRecord& record = seen.report.record();
  return {.id = record.id,
          .version = record.version,
          .receipt = record.receipt,
          .state = record.state,
          .facility = record.facility,
          .facility_name = seen.card.facility.name,
          .facility_phone = seen.card.facility.phone,
          .facility_version = seen.card.version.value_or(0),
          .topic = record.topic,
          .fields = fields_beside(seen),
          .message = record.message,
          .reporter = record.reporter,
          .reporter_name = record.reporter_name,
          .reporter_contact = record.reporter_contact,
          .filed_at = record.filed_at,
          .from_signed_in = record.filed_by != Actor{}.who,
          .phoned_at = record.phoned_at,
          .decided_at = record.decided_at,
          .accepted_fields = record.accepted_fields,
          .reason = record.reason};
}

Shown shown(const Result<ReportBesideCard>& seen) {
  if (!seen) return pass_on(seen);
  const ChangeReportRecord& record = seen->report.record();
  return Versioned<ReportView>{view_of(*seen),
                               {.version = record.version, .subject = record.id.text()}};
}

Result<ChangeReportId> id_of(const Call& call) {
  return http::path_id<ChangeReportId>(call, "change_report.not_found");
}

Result<http::Target<ChangeReportId>> target(const Call& call) {
  return http::path_target<ChangeReportId>(call, "change_report.not_found");
}

Result<ReportPage> list(ReportVerbs& verbs, const Call& /*call*/, ReportQuery query) {
  const ReportState state = query.state.value_or(ReportState::received);
  const http::TimeList pages{verbs.cursors, "change_report." + std::string{enum_name(state)}};
  const auto after = pages.place<Place>(query.cursor);
  if (!after) return pass_on(after);
  const int limit = std::clamp(query.limit.value_or(kPage), 1, ChangeReportActions::kPageMax);
  const auto seen = verbs.actions.in_state(state, *after, limit + 1);
  if (!seen) return pass_on(seen);
  return pages.page<ReportPage>(*seen, limit, view_of, &ReportView::filed_at);
}

Shown see(ReportVerbs& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  return shown(verbs.actions.one(*id));
}

Shown phoned(ReportVerbs& verbs, const Call& call) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.actions.phoned(at->id, at->version, call.actor));
}

Shown accept(ReportVerbs& verbs, const Call& call, AcceptBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.actions.accept(
      at->id, at->version,
      {.fields = std::move(body.fields), .facility_version = body.facility_version}, call.actor));
}

Shown refuse(ReportVerbs& verbs, const Call& call, RefuseBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.actions.refuse(at->id, at->version, std::move(body.reason), call.actor));
}

}  // namespace

http::Routes<ReportVerbs> routes() {
  const std::string one = "/api/change_report/reports/{id}";
  using View = Personal<ReportView>;
  return {
      http::get<ReportQuery, Personal<ReportPage>>(
          "/api/change_report/reports", kKeep,
          "What people outside the hub say is wrong on a card, longest waiting first", list),
      http::get<NoQuery, View>(one, kKeep, "One report beside its card", see),
      http::post<NoBody, View>(one + "/phoned", kKeep, "Somebody asked back by telephone", phoned),
      http::post<AcceptBody, View>(one + "/accept", kKeep,
                                   "Take over the chosen fields as reported, and close it", accept),
      http::post<RefuseBody, View>(one + "/refuse", kKeep, "Leave the card as it is, and close it",
                                   refuse),
  };
}

}  // namespace renkei::change_report
