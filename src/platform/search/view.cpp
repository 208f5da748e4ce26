// See view.hpp.
#include "platform/search/view.hpp"

#include <algorithm>

namespace renkei::search {

std::optional<std::string_view> View::stored(const DocumentId& id) const {
  for (const Part& part : parts_) {
    const auto slot = part.segment->slot_of(id);
    if (slot && part.shows(*slot)) return part.segment->rows().stored(*slot);
  }
  return std::nullopt;
}

std::vector<DocumentId> View::ids(const DocumentId& after, std::size_t limit) const {
  std::vector<DocumentId> ids;
  for (const Part& part : parts_) {
    std::size_t taken = 0;
    for (const auto slot : part.segment->slots_behind(after)) {
      if (taken == limit) break;
      if (!part.shows(slot)) continue;
      ids.push_back(part.segment->rows().id(slot));
      ++taken;
    }
  }
  std::sort(ids.begin(), ids.end());
  if (ids.size() > limit) ids.resize(limit);
  return ids;
}

}  // namespace renkei::search
