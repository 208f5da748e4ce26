// The verbs of searching: find, suggest, list. The viewer's level comes from the actor alone.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"

#include "features/directory_search/directory_index.hpp"
#include "features/directory_search/search_query.hpp"
#include "features/directory_search/search_reply.hpp"

namespace renkei::directory_search {

class SearchActions {
 public:
  explicit SearchActions(const DirectoryIndex& index) : index_(index) {}

  // A question that was checked: what it means, the list it is a page of, and its ETag.
  struct Asked {
    Conditions conditions;
    // Names the list and who may see it; a cursor is good for this list alone.
    std::string list;
    // Moves only when something this viewer can find moves, or with the clock where the clock is
    // asked.
    std::string etag;
  };
  [[nodiscard]] Result<Asked> ask(const Actor& by, const SearchQuery& query, Instant now) const;
  [[nodiscard]] Result<Findings> find(const Actor& by, const Asked& asked,
                                      const std::optional<PagePlace>& after) const;

  // Of what is typed so far: at most eight, the best first.
  [[nodiscard]] Result<SuggestionList> suggest(const Actor& by, const std::string& typed,
                                               Instant now) const;
  // All that the viewer could find, page by page, for site maps.
  [[nodiscard]] std::vector<directory::FacilityId> listed(
      const Actor& by, const std::optional<directory::FacilityId>& after) const;
  // How the hub calls what can be chosen.
  [[nodiscard]] std::shared_ptr<const HubWords> words() const { return index_.words(); }

 private:
  const DirectoryIndex& index_;
};

}  // namespace renkei::directory_search
