// What every verb of area profiles works with, good for one transaction.
#pragma once
#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/area_profile/area_profile_store.hpp"
#include "features/area_profile/region.hpp"

namespace renkei::area_profile {

struct Means {
  AreaProfileStore& store;
  const Region& region;
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

// Figures, required numbers or descriptions of an area changed; subject: the area's id.
inline constexpr std::string_view kProfileChanged = "area_profile.changed";

[[nodiscard]] inline Change change_by(const Means& means, const Actor& by, std::string reason) {
  return {.at = means.clock.now(),
          .actor = by.who,
          .membership = by.membership,
          .reason = std::move(reason)};
}

inline void tell(const Means& means, const std::string& changed, const geography::AreaId& area) {
  means.trace.touch(changed);
  means.outbox.add({kProfileChanged, area.text()});
}

// Why something is taken back or ended.
struct Withdrawal {
  std::string reason;
};
RENKEI_DESCRIBE(Withdrawal, reason)

// "area_profile.area_unknown" unless it is an area that runs.
[[nodiscard]] Result<void> check_area(const Region& region, const geography::AreaId& area);
// "area_profile.reason_missing" without a word.
[[nodiscard]] Result<void> check_reason(const std::string& reason);

}  // namespace renkei::area_profile
