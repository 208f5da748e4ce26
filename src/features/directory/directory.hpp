// Front door of the directory: all that other features may know of facilities.
#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/result.hpp"

#include "features/directory/card.hpp"
#include "features/directory/card_store.hpp"
#include "features/directory/facility_store.hpp"
#include "features/directory/freshness.hpp"
#include "features/directory/kinds.hpp"
#include "features/directory/text_rules.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::directory {

// Something of this facility's card changed, whatever it is; subject: the facility's id.
inline constexpr std::string_view kFacilityChanged = "directory.facility_changed";
// Many at once; subject: the import's id. Whoever keeps a copy reads on from
// FacilityCards::of_import.
inline constexpr std::string_view kImported = "directory.imported";

// One facility as its viewer may see it.
class FacilityViews {
 public:
  virtual ~FacilityViews() = default;
  // The own facility's member sees it whole. Hidden and unknown are the same `not_found`.
  [[nodiscard]] virtual Result<FacilityCard> see(const FacilityId& id, const Actor& by) const = 0;
};

// The hub's own lists, as forms and filters show them.
class HubLists {
 public:
  virtual ~HubLists() = default;
  [[nodiscard]] virtual Result<std::vector<Kind>> kinds() const = 0;
  [[nodiscard]] virtual Result<std::vector<Service>> services() const = 0;
  [[nodiscard]] virtual Result<std::vector<CapabilityCode>> capability_codes() const = 0;
};

[[nodiscard]] std::unique_ptr<FacilityCards> facility_cards(sql::Session& session);

// The hub's own lists, in its order; at most 200 rows each.
[[nodiscard]] Result<std::vector<Kind>> kinds(sql::Session& session);
[[nodiscard]] Result<std::vector<Service>> services(sql::Session& session);
[[nodiscard]] Result<std::vector<CapabilityCode>> capability_codes(sql::Session& session);

}  // namespace renkei::directory
