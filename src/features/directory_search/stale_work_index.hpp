// Facilities whose information nobody has confirmed for a year, for Home: counted by the same index
// that gives the list behind the number.
#pragma once
#include "kernel/work.hpp"

#include "features/directory_search/directory_index.hpp"

namespace renkei::directory_search {

class StaleWork final : public WorkSource {
 public:
  explicit StaleWork(const DirectoryIndex& index) : index_(index) {}
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const override;

 private:
  const DirectoryIndex& index_;
};

}  // namespace renkei::directory_search
