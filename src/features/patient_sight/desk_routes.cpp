// See desk_routes.hpp.
#include "features/patient_sight/desk_routes.hpp"

namespace renkei::patient_sight {
namespace {

using http::Call;
using http::NoQuery;
using http::NoReply;

struct DeskRuleList {
  std::vector<DeskRule> items;
};
RENKEI_DESCRIBE(DeskRuleList, items)

struct DeskStandingView {
  directory::FacilityId facility;
  std::string name;
  std::optional<std::string> corporation;
  DeskRelation relation = DeskRelation::unknown_entity;
  DeskSharing sharing = DeskSharing::consent;
};
RENKEI_DESCRIBE(DeskStandingView, facility, name, corporation, relation, sharing)

struct DeskStandingList {
  std::optional<Date> since;  // of the rule that holds; nothing while there is none
  std::vector<DeskStandingView> items;
};
RENKEI_DESCRIBE(DeskStandingList, since, items)

Result<DeskRuleList> rules(DeskActions& verbs, const Call& /*call*/) {
  auto all = verbs.rules();
  if (!all) return pass_on(all);
  return DeskRuleList{*std::move(all)};
}

Result<void> add_rule(DeskActions& verbs, const Call& call, DeskRuleDraft draft) {
  return verbs.add_rule(std::move(draft), call.actor);
}

Result<DeskStandingList> desks(DeskActions& verbs, const Call& call) {
  const auto found = verbs.standings(call.actor);
  if (!found) return pass_on(found);
  DeskStandingList list;
  if (found->rule) list.since = found->rule->draft.valid_from;
  for (const DeskStanding& each : found->desks) {
    list.items.push_back({each.facility, each.name, each.corporation, each.relation, each.sharing});
  }
  return list;
}

}  // namespace

http::Routes<DeskActions> routes() {
  const std::string feature = "/api/patient_sight";
  return {
      http::get<NoQuery, DeskStandingList>(
          feature + "/desks", kSeeDesks,
          "Consultation desks: of the hub's entity or another, and what that allows", desks),
      http::get<NoQuery, DeskRuleList>(feature + "/desk_rules", kSeeDesks,
                                       "What desks see, from which day on", rules),
      http::post<DeskRuleDraft, NoReply>(feature + "/desk_rules", kRuleDesks,
                                         "Decide what desks see from a day on", add_rule),
  };
}

}  // namespace renkei::patient_sight
