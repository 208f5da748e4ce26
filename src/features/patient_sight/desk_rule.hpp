// 包括と拠点の関係: whether a consultation desk is run by the hub's own corporation or by another
// one, and what it sees of patients because of it. A dated rule of the hub; without one a desk is
// asked for consents like every facility.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

#include "features/directory/directory.hpp"

namespace renkei::patient_sight {

enum class DeskRelation : std::uint8_t {
  same_entity,
  other_entity,
  unknown_entity,  // the directory does not say who runs it; treated as another
};
RENKEI_DESCRIBE_ENUM(DeskRelation, same_entity, other_entity, unknown_entity)

enum class DeskSharing : std::uint8_t {
  nothing,  // not even on the team
  consent,  // on the team, as far as a consent covers it
  team,     // on the team, without a consent of its own: one entity is no third party to itself
};
RENKEI_DESCRIBE_ENUM(DeskSharing, nothing, consent, team)

struct DeskRuleDraft {
  Date valid_from;
  directory::CorporationId hub_corporation;  // who runs the hub
  DeskSharing same_entity = DeskSharing::consent;
  DeskSharing other_entity = DeskSharing::consent;
  std::string source;  // 根拠: 委託契約書 第8条
};
RENKEI_DESCRIBE(DeskRuleDraft, valid_from, hub_corporation, same_entity, other_entity, source)

struct DeskRule {
  std::string id;
  Instant decided_at;
  std::string decided_by;  // account
  DeskRuleDraft draft;
};
RENKEI_DESCRIBE(DeskRule, id, decided_at, decided_by, draft)

// `invalid` ("patient_sight.rule_invalid") with all that is wrong at once: what another entity sees
// always needs the patient's consent.
[[nodiscard]] Result<void> check_rule(const DeskRuleDraft& rule, Date today);

// The one that holds on this day; `rules` in the order of `valid_from`, the one decided last
// behind.
[[nodiscard]] std::optional<DeskRule> rule_on(const std::vector<DeskRule>& rules, Date day);

[[nodiscard]] DeskRelation relation_of(const std::optional<directory::CorporationId>& runs_the_desk,
                                       const DeskRule& rule);
[[nodiscard]] DeskSharing sharing_by(const DeskRule& rule, DeskRelation relation);

}  // namespace renkei::patient_sight
