// See desk_rule.hpp.
#include "features/patient_sight/desk_rule.hpp"

namespace renkei::patient_sight {
namespace {

constexpr std::size_t kSourceBytesMax = 600;  // two hundred characters

}  // namespace

Result<void> check_rule(const DeskRuleDraft& rule, Date today) {
  FieldErrors errors;
  if (rule.valid_from < today) errors.add("valid_from", "patient_sight.rule_in_the_past");
  if (!is_uuid(rule.hub_corporation.text())) {
    errors.add("hub_corporation", "patient_sight.corporation_missing");
  }
  if (rule.other_entity == DeskSharing::team) {
    errors.add("other_entity", "patient_sight.other_entity_needs_consent");
  }
  if (rule.source.empty() || rule.source.size() > kSourceBytesMax) {
    errors.add("source", "patient_sight.source_missing");
  }
  return errors.result("patient_sight.rule_invalid");
}

std::optional<DeskRule> rule_on(const std::vector<DeskRule>& rules, Date day) {
  std::optional<DeskRule> holds;
  for (const DeskRule& each : rules) {
    if (each.draft.valid_from <= day) holds = each;
  }
  return holds;
}

DeskRelation relation_of(const std::optional<directory::CorporationId>& runs_the_desk,
                         const DeskRule& rule) {
  if (!runs_the_desk) return DeskRelation::unknown_entity;
  return *runs_the_desk == rule.draft.hub_corporation ? DeskRelation::same_entity
                                                      : DeskRelation::other_entity;
}

DeskSharing sharing_by(const DeskRule& rule, DeskRelation relation) {
  return relation == DeskRelation::same_entity ? rule.draft.same_entity : rule.draft.other_entity;
}

}  // namespace renkei::patient_sight
