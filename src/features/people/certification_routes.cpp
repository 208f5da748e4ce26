// The yearly certification over HTTP.
#include "features/people/people_routes.hpp"
#include "features/people/people_views_routes.hpp"

namespace renkei::people {
namespace {

using http::Call;
using http::NoQuery;
using http::NoReply;
using http::Personal;

struct CertificationRuleList {
  std::vector<CertificationRule> items;
};
RENKEI_DESCRIBE(CertificationRuleList, items)

struct FacilityCertificationView {
  std::string facility;
  std::optional<std::string> facility_name;  // of one that is not closed
  std::int64_t asked = 0;
  std::int64_t answered = 0;
  std::int64_t suspended = 0;  // for want of an answer
  CertificationStanding standing = CertificationStanding::open;
  std::optional<Instant> done_at;
};
RENKEI_DESCRIBE(FacilityCertificationView, facility, facility_name, asked, answered, suspended,
                standing, done_at)

struct CertificationOverviewView {
  std::optional<CertificationRound> round;  // nothing as long as none has opened
  std::vector<FacilityCertificationView> items;
};
RENKEI_DESCRIBE(CertificationOverviewView, round, items)

struct CertificationRowView {
  EnrolmentView enrolment;
  std::optional<CertificationAnswer> answer;
  std::optional<Instant> answered_at;
  bool may_change = false;  // role and leaving, by the one who looks
};
RENKEI_DESCRIBE(CertificationRowView, enrolment, answer, answered_at, may_change)

struct CertificationSheetView {
  std::optional<CertificationRound> round;
  FacilityCertificationView facility;
  std::vector<CertificationRowView> rows;
};
RENKEI_DESCRIBE(CertificationSheetView, round, facility, rows)

FacilityCertificationView view_of(const CertificationProgress& progress,
                                  CertificationStanding standing, std::optional<std::string> name) {
  return {.facility = progress.facility,
          .facility_name = std::move(name),
          .asked = progress.asked,
          .answered = progress.answered,
          .suspended = progress.suspended,
          .standing = standing,
          .done_at = progress.done_at};
}

Result<CertificationSheetView> sheet_shown(PeopleVerbs& verbs,
                                           const Result<CertificationSheet>& sheet) {
  if (!sheet) return pass_on(sheet);
  FacilityNames names{verbs.facility_name};
  auto name = names.of(sheet->progress.facility);
  if (!name) return pass_on(name);
  CertificationSheetView view{.round = sheet->round,
                              .facility = view_of(sheet->progress, sheet->standing, *name),
                              .rows = {}};
  for (const SheetRow& each : sheet->rows) {
    CertificationRowView row{.enrolment = view_of(SeenEnrolment{each.row.enrolled, {}}),
                             .answer = {},
                             .answered_at = {},
                             .may_change = each.may_change};
    row.enrolment.facility_name = *name;
    if (each.row.said) {
      row.answer = each.row.said->answer;
      row.answered_at = each.row.said->at;
    }
    view.rows.push_back(std::move(row));
  }
  return view;
}

Result<std::string> facility_of(const Call& call) {
  const std::string id{call.request.path_value("id")};
  if (!is_uuid(id)) return fail(ErrorKind::not_found, "people.facility_unknown");
  return id;
}

Result<CertificationOverviewView> overview(PeopleVerbs& verbs, const Call& /*call*/) {
  const auto found = verbs.certifications.overview();
  if (!found) return pass_on(found);
  CertificationOverviewView view{.round = found->round, .items = {}};
  FacilityNames names{verbs.facility_name};
  for (const FacilityCertification& each : found->facilities) {
    auto name = names.of(each.progress.facility);
    if (!name) return pass_on(name);
    view.items.push_back(view_of(each.progress, each.standing, *std::move(name)));
  }
  return view;
}

Result<CertificationSheetView> certification_sheet(PeopleVerbs& verbs, const Call& call) {
  const auto facility = facility_of(call);
  if (!facility) return pass_on(facility);
  return sheet_shown(verbs, verbs.certifications.sheet(call.actor, *facility));
}

Result<CertificationSheetView> finish(PeopleVerbs& verbs, const Call& call) {
  const auto facility = facility_of(call);
  if (!facility) return pass_on(facility);
  return sheet_shown(verbs, verbs.certifications.finish(call.actor, *facility));
}

Result<CertificationSheetView> answer(PeopleVerbs& verbs, const Call& call, AnswerGiven given) {
  const auto target = http::path_target<EnrolmentId>(call, "people.enrolment_unknown");
  if (!target) return pass_on(target);
  return sheet_shown(verbs,
                     verbs.certifications.answer(call.actor, target->id, target->version, given));
}

Result<CertificationRuleList> certification_rules(PeopleVerbs& verbs, const Call& /*call*/) {
  auto rules = verbs.certifications.rules();
  if (!rules) return pass_on(rules);
  return CertificationRuleList{*std::move(rules)};
}

Result<void> add_certification_rule(PeopleVerbs& verbs, const Call& call,
                                    CertificationRuleDraft draft) {
  return verbs.certifications.add_rule(std::move(draft), call.actor);
}

}  // namespace

http::Routes<PeopleVerbs> certification_routes() {
  const std::string certifications = "/api/people/certifications";
  const std::string rules = "/api/people/certification_rules";
  return {
      http::get<NoQuery, CertificationOverviewView>(
          certifications, kKeep, "How far each facility is this year, those behind first",
          overview),
      http::get<NoQuery, Personal<CertificationSheetView>>(
          certifications + "/{id}", kEnrol, "A facility's list of this year", certification_sheet),
      http::post<http::NoBody, Personal<CertificationSheetView>>(
          certifications + "/{id}/finish", kEnrol, "A facility's list is done", finish)
          .without_version(),
      http::post<AnswerGiven, Personal<CertificationSheetView>>(
          "/api/people/enrolments/{id}/certification", kEnrol,
          "Say of one person: still here, in another role, or left", answer),
      http::get<NoQuery, CertificationRuleList>(rules, kSee, "When the hub asks each year",
                                                certification_rules),
      http::post<CertificationRuleDraft, NoReply>(rules, kRule, "Ask on another day from a day on",
                                                  add_certification_rule),
  };
}

}  // namespace renkei::people
