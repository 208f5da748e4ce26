#include "features/closing/closing_actions.hpp"

#include <utility>

namespace renkei::closing {

Result<ClosingEffects> ClosingActions::effects(const directory::FacilityId& id) const {
  const auto card = cards_.one(id);
  if (!card) return pass_on(card);
  if (!*card) return fail(ErrorKind::not_found, "directory.facility_unknown");
  ClosingEffects effects{.facility = id,
                         .name = (*card)->facility.name,
                         .area = (*card)->area,
                         .services = static_cast<std::int64_t>((*card)->lines.size())};
  const auto count = [&](auto ask, std::int64_t& into) -> Result<void> {
    const auto number = (counts_.*ask)(id);
    if (!number) return pass_on(number);
    into = *number;
    return {};
  };
  for (const auto& [ask, into] :
       {std::pair{&ClosingCounts::predecessors, &effects.predecessors},
        std::pair{&ClosingCounts::members, &effects.members},
        std::pair{&ClosingCounts::open_proposals, &effects.open_proposals},
        std::pair{&ClosingCounts::waiting_reports, &effects.waiting_reports}}) {
    if (auto counted = count(ask, *into); !counted) return pass_on(counted);
  }
  return effects;
}

}  // namespace renkei::closing
