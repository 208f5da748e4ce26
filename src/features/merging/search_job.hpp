// The search for records that may be one facility, through the whole directory.
#pragma once
#include <functional>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"

#include "platform/sql/database.hpp"

#include "features/merging/likeness.hpp"

namespace renkei::merging {

// What the search works with; lives as long as the hub.
struct SearchMeans {
  sql::Database& database;
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
};

// Two places in a list of traits and how alike they are.
struct AlikePair {
  std::size_t one = 0;
  std::size_t other = 0;
  Likeness likeness;
};

inline constexpr std::size_t kFacilitiesMax = 200'000;
// What more than so many share (a switchboard, a hospital's address) tells nothing.
inline constexpr std::size_t kShareMax = 30;
inline constexpr std::size_t kNeighboursMax = 400;  // in nine cells of the map

// Only those are compared that share a telephone or fax number, a name, an address or a cell of
// the map, so that the work grows with the directory and not with its square.
[[nodiscard]] std::vector<AlikePair> alike_pairs(const std::vector<Traits>& all);

// Reads the directory, compares, and writes what it found in short applies. Again does no harm.
[[nodiscard]] Result<void> search_pairs(const SearchMeans& means,
                                        const std::function<bool()>& must_stop);

}  // namespace renkei::merging
