// What somebody wants merged, and what a merge did: all that taking it back needs.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "kernel/describe.hpp"

#include "features/directory/directory.hpp"

namespace renkei::merging {

// Which record stays, and the versions of both that somebody compared.
struct MergeWish {
  directory::FacilityId keep;
  std::int64_t keep_version = 0;
  directory::FacilityId other;
  std::int64_t other_version = 0;
  std::vector<std::string> take;  // members of the draft whose value shall be the other one's
};

// What a merge did: all that taking it back needs.
struct MergeDone {
  directory::FacilityId kept;
  std::int64_t kept_before = 0;  // versions
  std::int64_t kept_after = 0;
  directory::FacilityId merged;
  std::int64_t merged_before = 0;
  std::int64_t merged_after = 0;
  std::vector<std::string> fields;                    // taken over
  std::vector<directory::Assertion> kept_assertions;  // what was said of them before
  std::vector<directory::ServiceLineId> lines;        // moved over
  friend bool operator==(const MergeDone&, const MergeDone&) = default;
};
RENKEI_DESCRIBE(MergeDone, kept, kept_before, kept_after, merged, merged_before, merged_after,
                fields, kept_assertions, lines)

}  // namespace renkei::merging
