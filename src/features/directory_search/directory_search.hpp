// Front door of searching: what a question finds, for those who print it, export it or count it.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"

#include "features/directory/directory.hpp"
#include "features/directory_search/hub_words.hpp"
#include "features/directory_search/search_query.hpp"
#include "features/directory_search/search_reply.hpp"

namespace renkei::directory_search {

class DirectoryIndex;

// All that a question finds in the view of one level; nothing else is looked at. What stands on a
// card is read afterwards and redacted for the same level.
class FoundFacilities {
 public:
  static constexpr std::size_t kPageMax = 1000;

  virtual ~FoundFacilities() = default;
  struct Page {
    std::vector<directory::FacilityId> ids;
    std::int64_t total = 0;
    std::optional<PagePlace> next;
  };
  // At most kPageMax in the order of the query, whose own limit and cursor do not count. `invalid`
  // ("directory_search.query_invalid").
  [[nodiscard]] virtual Result<Page> page(Level viewer, const SearchQuery& query, Instant now,
                                          const std::optional<PagePlace>& after) const = 0;
  // Whether this level can find the facility at all.
  [[nodiscard]] virtual bool shows(Level viewer, const directory::FacilityId& id) const = 0;
  // How the hub calls what can be chosen.
  [[nodiscard]] virtual std::shared_ptr<const HubWords> words() const = 0;
};
// The index lives as long as the hub.
[[nodiscard]] std::unique_ptr<FoundFacilities> found_facilities(const DirectoryIndex& index);

}  // namespace renkei::directory_search
