// The front door's port on the index.
#include <utility>

#include "features/directory_search/directory_index.hpp"
#include "features/directory_search/directory_search.hpp"

namespace renkei::directory_search {
namespace {

class IndexFoundFacilities final : public FoundFacilities {
 public:
  explicit IndexFoundFacilities(const DirectoryIndex& index) : index_(index) {}

  Result<Page> page(Level viewer, const SearchQuery& query, Instant now,
                    const std::optional<PagePlace>& after) const override {
    auto conditions = conditions_of(query, now);
    if (!conditions) return pass_on(conditions);
    conditions->limit = kPageMax;
    auto found = index_.find(viewer, *conditions, after);
    if (!found) return pass_on(found);
    Page page{.ids = {}, .total = found->reply.total, .next = std::move(found->next)};
    page.ids.reserve(found->reply.items.size());
    for (auto& item : found->reply.items) page.ids.push_back(std::move(item.id));
    return page;
  }
  bool shows(Level viewer, const directory::FacilityId& id) const override {
    return index_.shows(viewer, id);
  }
  std::shared_ptr<const HubWords> words() const override { return index_.words(); }

 private:
  const DirectoryIndex& index_;
};

}  // namespace

std::unique_ptr<FoundFacilities> found_facilities(const DirectoryIndex& index) {
  return std::make_unique<IndexFoundFacilities>(index);
}

}  // namespace renkei::directory_search
