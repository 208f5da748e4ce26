// What every verb of the directory works with, good for one transaction.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/directory/facility_store.hpp"
#include "features/geography/geography.hpp"

namespace renkei::directory {

struct Means {
  FacilityStore& store;
  const geography::Places& places;
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

// The source of what staff of the hub enter.
inline constexpr std::string_view kHubSource = "hub";
// Of what a facility's own member enters.
inline constexpr std::string_view kFacilitySource = "facility";

// The parts that every change has in common.
class ChangeDesk {
 public:
  explicit ChangeDesk(const Means& means) : means_(means) {}

  // The whole card; `not_found` ("directory.facility_unknown").
  [[nodiscard]] Result<FacilityCard> card(const FacilityId& id) const;
  // The same, if it still has the version that the caller has read; else `stale`.
  [[nodiscard]] Result<FacilityCard> card(const FacilityId& id, std::int64_t version) const;

  // Own or other (conventions §5): the hub keeps every card, a facility's member the own one.
  // Another's card is `not_found` if hidden from them, else `forbidden`
  // ("directory.not_own_facility").
  [[nodiscard]] Result<void> may_keep(const FacilityId& id, const Actor& by) const;

  [[nodiscard]] Change change_by(const Actor& by, std::string reason = {}) const;
  // Stands behind a value from now on.
  [[nodiscard]] Assertion word_of(const Actor& by, std::string field = {}) const;
  // Says that these fields are the hub's word now, and tells audit and listeners.
  [[nodiscard]] Result<void> settle(const FacilityId& facility, const std::string& subject,
                                    std::span<const std::string> fields, const Actor& by);
  // Tells audit and listeners.
  void tell(const FacilityId& facility, std::span<const std::string> fields);

 private:
  Means means_;
};

}  // namespace renkei::directory
