// See desk_actions.hpp.
#include "features/patient_sight/desk_actions.hpp"

#include "kernel/jst.hpp"

namespace renkei::patient_sight {

Result<DeskSharing> DeskSight::sharing_of(const Actor& by, Date day) const {
  if (by.role != Role::desk_member || by.facility.empty()) return DeskSharing::consent;
  const auto rules = store_.rules();
  if (!rules) return pass_on(rules);
  const auto rule = rule_on(*rules, day);
  if (!rule) return DeskSharing::consent;
  const auto card = cards_.one(directory::FacilityId{by.facility});
  if (!card) return pass_on(card);
  if (!*card) return DeskSharing::nothing;
  return sharing_by(*rule, relation_of((*card)->facility.corporation, *rule));
}

Result<void> DeskActions::add_rule(DeskRuleDraft draft, const Actor& by) {
  const Instant now = means_.clock.now();
  if (auto well = check_rule(draft, japan_time(now).date); !well) return well;
  const auto present = means_.store.rules();
  if (!present) return pass_on(present);
  if (present->size() >= static_cast<std::size_t>(DeskRuleStore::kRulesMax)) {
    return fail(ErrorKind::conflict, "patient_sight.too_many_rules");
  }
  DeskRule rule{
      .id = means_.ids.next(), .decided_at = now, .decided_by = by.who, .draft = std::move(draft)};
  means_.trace.touch(rule.id);
  means_.outbox.add({kDeskRuleChanged, rule.id});
  return means_.store.add(rule);
}

Result<DeskStandings> DeskActions::standings(const Actor& by) const {
  const auto rules = means_.store.rules();
  if (!rules) return pass_on(rules);
  DeskStandings found{.rule = rule_on(*rules, japan_time(means_.clock.now()).date)};
  if (!found.rule) return found;
  const auto desks = means_.store.desks(means_.system_clock.now());
  if (!desks) return pass_on(desks);
  for (const directory::FacilityId& each : *desks) {
    auto card = means_.cards.one(each);
    if (!card) return pass_on(card);
    // 非公表 stays hidden from all but its own people.
    const bool may_know =
        *card && (by.facility == each.text() || (*card)->publication.of_record() <= by.level());
    if (!may_know) continue;
    DeskStanding standing{.facility = each, .name = (*card)->facility.name};
    if ((*card)->corporation) standing.corporation = (*card)->corporation->name;
    standing.relation = relation_of((*card)->facility.corporation, *found.rule);
    standing.sharing = sharing_by(*found.rule, standing.relation);
    found.desks.push_back(std::move(standing));
  }
  return found;
}

}  // namespace renkei::patient_sight
