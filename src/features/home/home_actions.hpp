// The worklist of whoever is signed in: what every feature says that waits.
#pragma once
#include <memory>
#include <vector>

#include "kernel/work.hpp"

namespace renkei::home {

using Sources = std::vector<std::unique_ptr<WorkSource>>;

class HomeActions {
 public:
  explicit HomeActions(Sources sources) : sources_(std::move(sources)) {}

  // The most urgent first; of the same urgency what is due or waits longest.
  [[nodiscard]] Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const;

 private:
  Sources sources_;
};

}  // namespace renkei::home
