// See incident_routes.hpp.
#include "features/incident/incident_routes.hpp"

#include <algorithm>
#include <utility>

#include "platform/http/time_list.hpp"

#include "features/incident/incident_views_routes.hpp"

namespace renkei::incident {
namespace {

using http::AnyReply;
using http::Call;
using http::NoBody;
using http::NoQuery;
using http::NoReply;
using http::Personal;
using http::Versioned;

using Shown = Result<Versioned<IncidentView>>;

constexpr int kPage = 50;

struct ReportBody {
  IncidentReport report;
  std::vector<std::string> facilities;
  bool names_checked = false;  // the text seems to name somebody and does not
};
RENKEI_DESCRIBE(ReportBody, report, facilities, names_checked)

struct AcknowledgeBody {
  Answer is_owed = Answer::unclear;
  OptionalText note;
};
RENKEI_DESCRIBE(AcknowledgeBody, is_owed, note)

struct TellBody {
  std::vector<std::string> facilities;
};
RENKEI_DESCRIBE(TellBody, facilities)

struct MeasureBody {
  Text measures;
  bool names_checked = false;
};
RENKEI_DESCRIBE(MeasureBody, measures, names_checked)

struct FileBody {
  Filing filing = Filing::preliminary;
  Date on;
};
RENKEI_DESCRIBE(FileBody, filing, on)

struct CloseBody {
  OptionalText note;
  bool names_checked = false;
};
RENKEI_DESCRIBE(CloseBody, note, names_checked)

struct IncidentQuery {
  std::optional<Which> which;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(IncidentQuery, which, limit, cursor)

struct IncidentPage {
  std::vector<IncidentLineView> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(IncidentPage, items, next)

struct RuleList {
  std::vector<DeadlineRule> items;
};
RENKEI_DESCRIBE(RuleList, items)

Names checked(bool names_checked) { return names_checked ? Names::none_meant : Names::unchecked; }

Shown shown(const Result<IncidentSeen>& seen, int status = 200) {
  if (!seen) return pass_on(seen);
  const IncidentRecord& record = seen->incident.record();
  return Versioned<IncidentView>{
      view_of(*seen), {.status = status, .version = record.version, .subject = record.id.text()}};
}

Result<IncidentId> id_of(const Call& call) {
  return http::path_id<IncidentId>(call, "incident.unknown");
}

Result<IncidentActions::Read> target(const Call& call) {
  auto id = id_of(call);
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return IncidentActions::Read{*std::move(id), *version};
}

Shown report(IncidentVerbs& verbs, const Call& call, ReportBody body) {
  return shown(verbs.actions.report({std::move(body.report), std::move(body.facilities),
                                     checked(body.names_checked)},
                                    call.actor),
               201);
}

Shown see(IncidentVerbs& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  return shown(verbs.actions.one(*id, call.actor));
}

Shown acknowledge(IncidentVerbs& verbs, const Call& call, AcknowledgeBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.actions.acknowledge(*at, {body.is_owed, std::move(body.note)}, call.actor));
}

Shown tell(IncidentVerbs& verbs, const Call& call, TellBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.actions.tell(*at, body.facilities, call.actor));
}

Shown saw(IncidentVerbs& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  return shown(verbs.actions.saw(*id, call.actor));
}

Shown measure(IncidentVerbs& verbs, const Call& call, MeasureBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.actions.measure(*at, std::move(body.measures), checked(body.names_checked),
                                     call.actor));
}

Shown file(IncidentVerbs& verbs, const Call& call, FileBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.actions.file(*at, body.filing, body.on, call.actor));
}

Shown close(IncidentVerbs& verbs, const Call& call, CloseBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(
      verbs.actions.close(*at, std::move(body.note), checked(body.names_checked), call.actor));
}

Result<IncidentPage> list(IncidentVerbs& verbs, const Call& call, IncidentQuery query) {
  const Which which = query.which.value_or(Which::open);
  const http::TimeList pages{verbs.cursors, "incident." + std::string{enum_name(which)}};
  const auto after = pages.place<ListPlace>(query.cursor);
  if (!after) return pass_on(after);
  const int limit = std::clamp(query.limit.value_or(kPage), 1, IncidentActions::kPageMax);
  const auto found = verbs.actions.list(which, *after, limit + 1, call.actor);
  if (!found) return pass_on(found);
  return pages.page<IncidentPage>(*found, limit, line_of, &IncidentLineView::reported_at);
}

Result<http::Reply> csv(IncidentVerbs& verbs, const Call& call) {
  std::vector<IncidentLine> all;
  for (const Which which : {Which::open, Which::closed}) {
    auto found = verbs.actions.list(which, {}, IncidentActions::kFileMax, call.actor);
    if (!found) return pass_on(found);
    std::move(found->begin(), found->end(), std::back_inserter(all));
  }
  return http::Reply{
      .content_type = "text/csv; charset=utf-8",
      .body = csv_of(all),
      .headers = {{"content-disposition", "attachment; filename=\"incidents.csv\""}}};
}

Result<RuleList> rules(IncidentVerbs& verbs, const Call& /*call*/) {
  auto all = verbs.actions.rules();
  if (!all) return pass_on(all);
  return RuleList{*std::move(all)};
}

Result<void> add_rule(IncidentVerbs& verbs, const Call& /*call*/, DeadlineRule rule) {
  return verbs.actions.add_rule(std::move(rule));
}

}  // namespace

http::Routes<IncidentVerbs> routes() {
  const std::string all = "/api/incident/incidents";
  const std::string one = all + "/{id}";
  using View = Personal<IncidentView>;
  return {
      http::post<ReportBody, View>(all, kReport, "Report an accident with personal data", report)
          .shown_again_by(see),
      http::get<IncidentQuery, IncidentPage>(
          all, kReport, "Accidents one reported or was told of, for the hub all; latest first",
          list),
      http::get<NoQuery, View>(one, kReport, "One accident", see),
      http::post<AcknowledgeBody, View>(one + "/acknowledge", kKeep,
                                        "The hub takes it over and decides the duty to report",
                                        acknowledge),
      http::post<TellBody, View>(one + "/tell", kKeep, "Tell the facilities it touches", tell),
      http::post<NoBody, View>(one + "/saw", kReport, "One's facility has seen it", saw)
          .without_version(),
      http::post<MeasureBody, View>(one + "/measures", kKeep, "Say what is done so that it stops",
                                    measure),
      http::post<FileBody, View>(one + "/file", kKeep,
                                 "It was reported to the authorities or to the persons", file),
      http::post<CloseBody, View>(one + "/close", kKeep, "All that had to be done is done", close),
      http::get<NoQuery, AnyReply>("/api/incident/incidents.csv", kKeep,
                                   "The register as a file, without texts", csv),
      http::get<NoQuery, RuleList>("/api/incident/rules", kReport,
                                   "Deadlines by the day an accident is noticed", rules),
      http::post<DeadlineRule, NoReply>("/api/incident/rules", kRule,
                                        "Other deadlines from a day on", add_rule),
  };
}

}  // namespace renkei::incident
