// One count for each result a row can have.
#include "features/intake/warning_counts.hpp"

namespace renkei::intake {

void count(directory::ImportResult result, RowCounts& counts) {
  switch (result) {
    case directory::ImportResult::created:
      ++counts.created;
      break;
    case directory::ImportResult::updated:
      ++counts.updated;
      break;
    case directory::ImportResult::unchanged:
      ++counts.unchanged;
      break;
    case directory::ImportResult::proposed:
      ++counts.proposed;
      break;
  }
}

}  // namespace renkei::intake
