// One count for each result a row can have.
#include "features/intake/warning_counts.hpp"

namespace renkei::intake {

std::vector<std::int64_t> lines_of(const StagedRows& staged, std::size_t at) {
  std::vector<std::int64_t> lines = {staged.lines[at]};
  if (!staged.more_lines) return lines;
  const std::vector<std::int64_t>& more = (*staged.more_lines)[at];
  lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

void count(directory_import::ImportResult result, std::size_t rows, RowCounts& counts) {
  const auto more = static_cast<std::int64_t>(rows);
  switch (result) {
    case directory_import::ImportResult::created:
      counts.created += more;
      break;
    case directory_import::ImportResult::updated:
      counts.updated += more;
      break;
    case directory_import::ImportResult::unchanged:
      counts.unchanged += more;
      break;
    case directory_import::ImportResult::proposed:
      counts.proposed += more;
      break;
    case directory_import::ImportResult::unmatched:
      counts.refused += more;
      break;
  }
}

}  // namespace renkei::intake
