// What is done with a facility's card: seen by all, kept by the hub.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "features/directory/directory.hpp"
#include "features/directory/directory_means_actions.hpp"

namespace renkei::directory {

class FacilityActions final : public FacilityViews {
 public:
  explicit FacilityActions(const Means& means) : means_(means), desk_(means) {}

  Result<FacilityCard> see(const FacilityId& id, const Actor& by) const override;

  // The same for a page of a list: those that the viewer may see, in the order of their ids.
  [[nodiscard]] Result<std::vector<FacilityCard>> see_some(const std::vector<FacilityId>& ids,
                                                           const Actor& by) const;
  // The card as viewers of this level see it, for those who set the levels; nothing if it is hidden
  // from them. `not_found` if there is none.
  [[nodiscard]] Result<std::optional<FacilityCard>> see_as(const FacilityId& id,
                                                           Level viewer) const;

  [[nodiscard]] Result<FacilityCard> create(FacilityDraft draft, const Actor& by);
  // `version` is the one that was read; another one now is `stale`.
  [[nodiscard]] Result<FacilityCard> replace(const FacilityId& id, std::int64_t version,
                                             FacilityDraft draft, const Actor& by);
  // Closed, moved or suspended, with a reason and perhaps a successor.
  [[nodiscard]] Result<FacilityCard> end(const FacilityId& id, std::int64_t version,
                                         FacilityState state, const Actor& by);
  [[nodiscard]] Result<FacilityCard> reopen(const FacilityId& id, std::int64_t version,
                                            std::string reason, const Actor& by);
  // Every value of the card and its lines is right today.
  [[nodiscard]] Result<FacilityCard> confirm(const FacilityId& id, std::int64_t version,
                                             const Actor& by);

  // The content of a former version, as a new one.
  [[nodiscard]] Result<FacilityCard> undo(const FacilityId& id, std::int64_t version,
                                          std::int64_t to, const Actor& by);

 private:
  [[nodiscard]] Result<void> check_references(const FacilityDraft& draft) const;
  [[nodiscard]] Result<void> fill_area(FacilityDraft& draft) const;
  [[nodiscard]] Result<Facility> facility_of(const FacilityCard& card) const;
  // Stores, remembers whose word it is and shows the card as it is now.
  [[nodiscard]] Result<FacilityCard> store(const Facility& facility, const FacilityCard& before,
                                           std::string reason, const Actor& by);

  Means means_;
  ChangeDesk desk_;
};

}  // namespace renkei::directory
