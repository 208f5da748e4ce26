// The door for merging: two records that are one facility become one, and can be parted again.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/result.hpp"
#include "kernel/trace.hpp"

#include "features/directory/publication.hpp"
#include "features/directory/service_line.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::directory {

// Which record stays, and the versions of both that somebody compared.
struct MergeWish {
  FacilityId keep;
  std::int64_t keep_version = 0;
  FacilityId other;
  std::int64_t other_version = 0;
  std::vector<std::string> take;  // members of the draft whose value shall be the other one's
};

// What a merge did: all that taking it back needs.
struct MergeDone {
  FacilityId kept;
  std::int64_t kept_before = 0;  // versions
  std::int64_t kept_after = 0;
  FacilityId merged;
  std::int64_t merged_before = 0;
  std::int64_t merged_after = 0;
  std::vector<std::string> fields;         // taken over
  std::vector<Assertion> kept_assertions;  // what was said of them before
  std::vector<ServiceLineId> lines;        // moved over
  friend bool operator==(const MergeDone&, const MergeDone&) = default;
};
RENKEI_DESCRIBE(MergeDone, kept, kept_before, kept_after, merged, merged_before, merged_after,
                fields, kept_assertions, lines)

class FacilityMerge {
 public:
  virtual ~FacilityMerge() = default;
  // The other one closes with the kept one as its successor. Its identifiers and services go over,
  // and so does every field that the kept one does not know, each with its provenance. `stale`
  // ("directory.changed_meanwhile") unless both still have these versions; `conflict`
  // ("directory.merge_would_show") if something would become visible to more people.
  [[nodiscard]] virtual Result<MergeDone> merge(const MergeWish& wish, const Actor& by) = 0;
  // `conflict` ("directory.merge_changed_since") if either was changed since.
  [[nodiscard]] virtual Result<void> undo(const MergeDone& done, const Actor& by) = 0;
};

struct MergeTools {
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};
// Good for one transaction.
[[nodiscard]] std::unique_ptr<FacilityMerge> facility_merge(sql::Session& session,
                                                            const MergeTools& tools);

}  // namespace renkei::directory
