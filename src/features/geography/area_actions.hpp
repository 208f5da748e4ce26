// What the hub does with its areas, and what maps ask for.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/geography/area_store.hpp"
#include "features/geography/geography.hpp"

namespace renkei::geography {

struct Means {
  AreaStore& store;
  const Places& places;
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

[[nodiscard]] inline Change change_by(const Means& means, const Actor& by,
                                      std::string reason = {}) {
  return {.at = means.clock.now(),
          .actor = by.who,
          .membership = by.membership,
          .reason = std::move(reason)};
}

class AreaActions {
 public:
  explicit AreaActions(const Means& means) : means_(means) {}

  [[nodiscard]] Result<std::vector<StoredArea>> list() const { return means_.store.areas(); }
  [[nodiscard]] Result<StoredArea> add(AreaDraft draft);
  [[nodiscard]] Result<StoredArea> replace(const AreaId& id, std::int64_t version, AreaDraft draft,
                                           const Actor& by);
  // As it is now; `not_found` ("geography.area_unknown") also if the area has ended.
  [[nodiscard]] Result<StoredArea> one(const AreaId& id) const;
  [[nodiscard]] Result<std::vector<Outline>> municipalities(const OutlineWish& wish) const {
    return means_.store.outlines(wish);
  }
  // The town an address lies in and the area around that point; `not_found`
  // ("geography.address_unknown") if no town of it is known.
  struct Place {
    Located located;
    std::optional<AreaName> area;
  };
  [[nodiscard]] Result<Place> locate(std::string_view address) const;

 private:
  void tell(const AreaId& id);
  Means means_;
};

}  // namespace renkei::geography
