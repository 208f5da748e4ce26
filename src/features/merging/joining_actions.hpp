// Making one facility of two records, and two of one again.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/outbox.hpp"
#include "kernel/result.hpp"
#include "kernel/trace.hpp"

#include "features/merging/joining.hpp"
#include "features/merging/line_moving_store.hpp"

namespace renkei::merging {

struct JoiningMeans {
  directory::FacilityStore& facilities;
  LineMoving& lines;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

class Joining {
 public:
  explicit Joining(const JoiningMeans& means) : means_(means) {}

  // The other one closes with the kept one as its successor. Its identifiers and services go over,
  // and so does every field that the kept one does not know, each with its provenance. `stale`
  // ("directory.changed_meanwhile") unless both still have these versions; `conflict`
  // ("merging.would_show") if something would become visible to more people.
  [[nodiscard]] Result<MergeDone> merge(const MergeWish& wish, const Actor& by);
  // `conflict` ("merging.changed_since") if either was changed since.
  [[nodiscard]] Result<void> undo(const MergeDone& done, const Actor& by);

 private:
  [[nodiscard]] Result<directory::FacilityCard> card(const directory::FacilityId& id) const;
  [[nodiscard]] Result<directory::FacilityCard> card(const directory::FacilityId& id,
                                                     std::int64_t version) const;
  [[nodiscard]] directory::Change change_by(const Actor& by, std::string_view reason) const;
  // Tells audit and listeners.
  void tell(const directory::FacilityId& id, std::span<const std::string> fields);
  [[nodiscard]] Result<std::int64_t> close(const directory::FacilityCard& other,
                                           const directory::FacilityId& keep, const Actor& by);
  [[nodiscard]] Result<std::int64_t> bring_back(const directory::FacilityId& id, std::int64_t now,
                                                std::int64_t to, const Actor& by);

  JoiningMeans means_;
};

// What goes over from one card to the other; pure.
struct TakenOver {
  directory::FacilityDraft draft;  // the kept one's from now on
  std::vector<std::string> fields;
};
// Fields that the kept one does not know and those of `take`. A field that fewer people may see at
// the other one stays behind; one that is asked for is then refused.
[[nodiscard]] Result<TakenOver> taken_over(const directory::FacilityCard& keep,
                                           const directory::FacilityCard& other,
                                           std::span<const std::string> take);

}  // namespace renkei::merging
