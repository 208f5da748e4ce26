// What the end of a facility touches (閉じる前の確認), shown to the one who is about to end it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/describe.hpp"

#include "features/directory/directory.hpp"

namespace renkei::closing {

struct ClosingEffects {
  directory::FacilityId facility;
  std::string name;
  std::optional<geography::AreaName> area;  // whose figures will be lower by one
  std::int64_t services = 0;                // still running; they end with it
  std::int64_t predecessors = 0;            // ended facilities that send people here
  std::int64_t members = 0;                 // people who sign in as members of it
  std::int64_t open_proposals = 0;          // values of files, not yet decided
  std::int64_t waiting_reports = 0;         // 変更の届け出, not yet decided
  friend bool operator==(const ClosingEffects&, const ClosingEffects&) = default;
};
RENKEI_DESCRIBE(ClosingEffects, facility, name, area, services, predecessors, members,
                open_proposals, waiting_reports)

// A facility that has closed while somebody still signs in for it, or a team still counts on it.
struct UnfinishedClosing {
  directory::FacilityId facility;
  std::string name;
  Date closed_on;
  std::int64_t members = 0;
  std::int64_t team_roles = 0;
  friend bool operator==(const UnfinishedClosing&, const UnfinishedClosing&) = default;
};
RENKEI_DESCRIBE(UnfinishedClosing, facility, name, closed_on, members, team_roles)

}  // namespace renkei::closing
