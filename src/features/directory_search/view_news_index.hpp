// Notices for whom a change of a facility is news: what each kind of viewer is shown of its whole
// card, as a number. The search index cannot tell, for it holds less than the card shows.
#pragma once
#include <array>
#include <atomic>
#include <cstdint>
#include <unordered_map>

#include "platform/search/document.hpp"

#include "features/directory/directory.hpp"
#include "features/directory_search/document_index.hpp"

namespace renkei::directory_search {

class ViewNews {
 public:
  using Seen = std::array<std::uint32_t, kLayers>;  // 0: this viewer does not know of it
  [[nodiscard]] static Seen seen_of(const directory::FacilityCard& card);

  // All there is, in the place of what was.
  using Everything = std::unordered_map<search::DocumentId, Seen, search::DocumentIdHash>;
  void replace(Everything everything);
  // One of them from now on; all zero if it is gone. One caller at a time.
  void take(const search::DocumentId& id, const Seen& seen);

  // Differs from before if, and only if, something that this viewer is shown of the directory does.
  [[nodiscard]] std::uint64_t state(Level viewer) const { return states_[layer_of(viewer)].load(); }

 private:
  Everything everything_;
  std::array<std::atomic<std::uint64_t>, kLayers> states_{};
};

}  // namespace renkei::directory_search
