// One count for each result a row can have.
#include "features/intake/warning_counts.hpp"

namespace renkei::intake {

void count(directory_import::ImportResult result, RowCounts& counts) {
  switch (result) {
    case directory_import::ImportResult::created:
      ++counts.created;
      break;
    case directory_import::ImportResult::updated:
      ++counts.updated;
      break;
    case directory_import::ImportResult::unchanged:
      ++counts.unchanged;
      break;
    case directory_import::ImportResult::proposed:
      ++counts.proposed;
      break;
  }
}

}  // namespace renkei::intake
