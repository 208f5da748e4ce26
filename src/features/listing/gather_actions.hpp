// Gathers a list: the ids from the index in the view of the audience, the cards behind them
// redacted for it. What the audience may not see is not read at all.
#pragma once
#include <functional>
#include <vector>

#include "features/directory_search/directory_search.hpp"
#include "features/listing/list_kind.hpp"

namespace renkei::listing {

struct ListOrder {
  ListKind list = ListKind::found;
  directory_search::SearchQuery query;
  Level audience = Level::public_;
};

// What gathering works with; `cards` may read each portion in a transaction of its own.
struct GatherMeans {
  const directory_search::FoundFacilities& found;
  std::function<Result<std::vector<directory::FacilityCard>>(
      const std::vector<directory::FacilityId>&)>
      cards;
  Instant now;
};

inline constexpr std::size_t kPortion = 200;  // cards read at once

struct Gathered {
  std::int64_t done = 0;   // looked at so far
  std::int64_t total = 0;  // found by the question
};
// Called for every facility of the list, in the order of the question, each once.
using EachCard = std::function<Result<void>(const directory::FacilityCard& redacted)>;
// Called after each portion; a failure ends the gathering and is handed on.
using AfterPortion = std::function<Result<void>(const Gathered&)>;

// `too_large` ("listing.too_many" {most, found}) if the question finds more than `most`.
[[nodiscard]] Result<void> gather(const GatherMeans& means, const ListOrder& order,
                                  std::int64_t most, const EachCard& each,
                                  const AfterPortion& after);

// All of them at once, for prints.
[[nodiscard]] Result<std::vector<directory::FacilityCard>> gather_all(const GatherMeans& means,
                                                                      const ListOrder& order,
                                                                      std::int64_t most);

}  // namespace renkei::listing
