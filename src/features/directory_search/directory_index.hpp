// The directory as each kind of viewer may search it, in memory. Whatever is asked of it names the
// viewer's level, and nothing but that level's view is looked at.
#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "platform/search/index.hpp"

#include "features/directory_search/document_index.hpp"
#include "features/directory_search/search_query.hpp"
#include "features/directory_search/search_reply.hpp"
#include "features/directory_search/view_news_index.hpp"

namespace renkei::directory_search {

class DirectoryIndex {
 public:
  explicit DirectoryIndex(search::Merging merging = search::Merging::background);

  // Takes the cards of one snapshot, one by one, and then shows them in the place of all before.
  class Filling {
   public:
    Filling(DirectoryIndex& index, HubWords words);
    void add(const directory::FacilityCard& card);
    void show();

   private:
    DirectoryIndex& index_;
    std::shared_ptr<const HubWords> words_;
    search::Loader loader_;
    ViewNews::Everything seen_;
  };

  // A facility read again; without a card it is gone.
  struct Reread {
    directory::FacilityId id;
    std::optional<directory::FacilityCard> card;
  };
  // Twice does no harm.
  void refresh(const std::vector<Reread>& facilities);

  // `malformed` ("paging.cursor_unknown") if `after` is not a place of such a list.
  [[nodiscard]] Result<Findings> find(Level viewer, const Conditions& conditions,
                                      const std::optional<PagePlace>& after) const;
  // The best few by the words typed so far; none without words.
  [[nodiscard]] std::vector<Suggestion> suggest(Level viewer, const Conditions& conditions) const;
  // For site maps: by id, behind `after`; at most 1,000.
  [[nodiscard]] std::vector<directory::FacilityId> listed(
      Level viewer, const std::optional<directory::FacilityId>& after, std::size_t limit) const;
  [[nodiscard]] bool shows(Level viewer, const directory::FacilityId& id) const;
  // Of all this viewer sees and of nothing else: for ETags.
  [[nodiscard]] std::uint64_t fingerprint(Level viewer) const;
  [[nodiscard]] std::uint64_t size(Level viewer) const;
  // Changes when, and only when, a card changes as this viewer is shown it, down to what no search
  // finds: for live updates.
  [[nodiscard]] std::uint64_t news(Level viewer) const { return news_.state(viewer); }

  [[nodiscard]] std::shared_ptr<const HubWords> words() const;

 private:
  [[nodiscard]] Facets facets_of(const std::vector<search::FacetCount>& counts,
                                 const HubWords& words) const;
  [[nodiscard]] search::Query query_of(const Conditions& conditions) const;

  mutable std::mutex mutex_;  // guards words_
  std::shared_ptr<const HubWords> words_ = std::make_shared<const HubWords>();
  mutable FacetCodes codes_;
  search::Index index_;
  ViewNews news_;
};

// A hit as the reply shows it.
[[nodiscard]] FoundFacility found_facility(const search::Hit& hit, const Conditions& conditions,
                                           const HubWords& words);

[[nodiscard]] PagePlace page_place(const search::Position& position);
[[nodiscard]] std::optional<search::Position> position_of(const PagePlace& place);

}  // namespace renkei::directory_search
