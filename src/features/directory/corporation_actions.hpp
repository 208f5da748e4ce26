// What the hub does with the corporations that run facilities.
#pragma once
#include <cstdint>

#include "features/directory/directory_means_actions.hpp"

namespace renkei::directory {

class CorporationActions {
 public:
  explicit CorporationActions(const Means& means) : means_(means), desk_(means) {}

  // `not_found` ("directory.corporation_unknown").
  [[nodiscard]] Result<CorporationRecord> see(const CorporationId& id) const;
  // The one with this number or name; made if there is none.
  [[nodiscard]] Result<CorporationId> find_or_make(CorporationDraft draft);
  // Tells of every facility whose card names it. `version` is the one that was read.
  [[nodiscard]] Result<CorporationRecord> replace(const CorporationId& id, std::int64_t version,
                                                  CorporationDraft draft, const Actor& by);

 private:
  Means means_;
  ChangeDesk desk_;
};

}  // namespace renkei::directory
