// What the hub decides of its consultation desks, what holds for each of them today, and what the
// sight of patients asks.
#pragma once
#include "kernel/actor.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/patient_sight/desk_rule_store.hpp"

namespace renkei::patient_sight {

// The rule changed; subject: the rule.
inline constexpr std::string_view kDeskRuleChanged = "patient_sight.desk_rule_changed";

// Looked up at every request: a rule holds from its first day on.
class DeskSight {
 public:
  DeskSight(const DeskRuleStore& store, const directory::FacilityCards& cards)
      : store_(store), cards_(cards) {}
  // What `by` sees as a desk's; `consent` for everybody who is of no desk.
  [[nodiscard]] Result<DeskSharing> sharing_of(const Actor& by, Date day) const;

 private:
  const DeskRuleStore& store_;
  const directory::FacilityCards& cards_;
};

struct DeskStanding {
  directory::FacilityId facility;
  std::string name;
  std::optional<std::string> corporation = {};  // who runs it, by name
  DeskRelation relation = DeskRelation::unknown_entity;
  DeskSharing sharing = DeskSharing::consent;
};

struct DeskStandings {
  std::optional<DeskRule> rule = {};  // nothing: the hub has decided nothing
  std::vector<DeskStanding> desks = {};
};

struct DeskMeans {
  DeskRuleStore& store;
  const directory::FacilityCards& cards;
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
  Outbox& outbox;
  Trace& trace;
};

class DeskActions {
 public:
  explicit DeskActions(const DeskMeans& means) : means_(means) {}
  [[nodiscard]] Result<std::vector<DeskRule>> rules() const { return means_.store.rules(); }
  [[nodiscard]] Result<void> add_rule(DeskRuleDraft draft, const Actor& by);
  // Each desk that `by` may know of, with the relation and what it allows; nothing while the hub
  // has decided nothing.
  [[nodiscard]] Result<DeskStandings> standings(const Actor& by) const;

 private:
  DeskMeans means_;
};

}  // namespace renkei::patient_sight
