// Decode, one verb, view.
#include "features/agreement/agreement_routes.hpp"

namespace renkei::agreement {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;
using http::Versioned;

struct PolicyView {
  PolicyId id;
  std::int64_t number = 0;
  Instant published_at;
  Date last_day_of_grace;
  PolicyDraft policy;
};
RENKEI_DESCRIBE(PolicyView, id, number, published_at, last_day_of_grace, policy)

struct PolicyList {
  std::vector<PolicyView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(PolicyList, items, total)

struct AgreementView {
  std::int64_t policy_number = 0;
  Date agreed_on;
  Private<std::string> signed_by;
  std::string post;
  AgreementForm form = AgreementForm::electronic;
};
RENKEI_DESCRIBE(AgreementView, policy_number, agreed_on, signed_by, post, form)

struct FacilityStandingView {
  std::string facility;
  std::string name;
  Standing standing = Standing::not_asked;
  std::optional<Date> until;
  std::optional<AgreementView> newest;
};
RENKEI_DESCRIBE(FacilityStandingView, facility, name, standing, until, newest)

struct FacilityStandingList {
  std::vector<FacilityStandingView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(FacilityStandingList, items, total)

struct OwnStandingView {
  FacilityStandingView facility;
  std::optional<PolicyView> edition;
  bool may_sign = false;
};
RENKEI_DESCRIBE(OwnStandingView, facility, edition, may_sign)

PolicyView view_of(const Policy& policy) {
  const PolicyRecord& record = policy.record();
  return {record.id, record.number, record.published_at, policy.last_day_of_grace(), record.draft};
}

FacilityStandingView view_of(const FacilityStanding& found) {
  FacilityStandingView view{.facility = found.facility,
                            .name = found.name,
                            .standing = found.standing,
                            .until = found.until,
                            .newest = std::nullopt};
  if (const auto& newest = found.newest) {
    view.newest = AgreementView{newest->policy_number, newest->agreed_on, newest->signed_by,
                                newest->post, newest->form};
  }
  return view;
}

Result<PolicyList> editions(AgreementActions& verbs, const Call& /*call*/) {
  const auto all = verbs.editions();
  if (!all) return pass_on(all);
  PolicyList list{.total = static_cast<std::int64_t>(all->size())};
  for (auto each = all->rbegin(); each != all->rend(); ++each) list.items.push_back(view_of(*each));
  return list;
}

Result<Versioned<PolicyView>> publish(AgreementActions& verbs, const Call& call,
                                      PolicyDraft draft) {
  const auto policy = verbs.publish(std::move(draft), call.actor);
  if (!policy) return pass_on(policy);
  return Versioned<PolicyView>{
      view_of(*policy),
      {.status = 201, .version = policy->record().number, .subject = policy->record().id.text()}};
}

Result<FacilityStandingList> facilities(AgreementActions& verbs, const Call& /*call*/) {
  const auto all = verbs.standings().facilities();
  if (!all) return pass_on(all);
  FacilityStandingList list{.total = static_cast<std::int64_t>(all->size())};
  for (const FacilityStanding& each : *all) list.items.push_back(view_of(each));
  return list;
}

Result<OwnStandingView> own(AgreementActions& verbs, const Call& call) {
  const auto found = verbs.standings().own(call.actor);
  if (!found) return pass_on(found);
  OwnStandingView view{
      .facility = view_of(found->facility), .edition = std::nullopt, .may_sign = found->may_sign};
  if (found->edition) view.edition = view_of(*found->edition);
  return view;
}

Result<FacilityStandingView> shown(const Result<FacilityStanding>& standing) {
  if (!standing) return pass_on(standing);
  return view_of(*standing);
}

Result<FacilityStandingView> sign(AgreementActions& verbs, const Call& call, Signature signature) {
  return shown(verbs.sign(std::move(signature), call.actor));
}

Result<FacilityStandingView> record(AgreementActions& verbs, const Call& call,
                                    Signature signature) {
  const std::string facility{call.request.path_value("id")};
  return shown(verbs.record(facility, std::move(signature), call.actor));
}

}  // namespace

http::Routes<AgreementActions> routes() {
  const std::string feature = "/api/agreement";
  return {
      http::get<NoQuery, PolicyList>(feature + "/policies", kRead,
                                     "All editions of the rules, the newest first", editions),
      http::post<PolicyDraft, PolicyView>(feature + "/policies", kPublish,
                                          "Publish an edition of the rules", publish),
      http::get<NoQuery, Personal<FacilityStandingList>>(
          feature + "/facilities", kKeep, "Who has agreed to the rules and who has not",
          facilities),
      http::post<Signature, Personal<FacilityStandingView>>(
          feature + "/facilities/{id}/papers", kKeep, "A signed paper has reached the hub", record)
          .without_version(),
      http::get<NoQuery, Personal<OwnStandingView>>(
          feature + "/own", kOwn, "How the own facility stands to the rules", own),
      http::post<Signature, Personal<FacilityStandingView>>(
          feature + "/own/signatures", kOwn, "Agree to the rules for the own facility", sign),
  };
}

}  // namespace renkei::agreement
