// See segment.hpp.
#include "platform/search/segment.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_set>

#include "platform/search/postings_builder.hpp"

namespace renkei::search {
namespace {

void sort_by_cell(std::vector<Segment::Source>& sources) {
  struct Placed {
    std::uint32_t cell;
    std::uint32_t index;
  };
  std::vector<Placed> placed;
  placed.reserve(sources.size());
  for (std::uint32_t index = 0; index < sources.size(); ++index) {
    placed.push_back({cell_of(sources[index].rows->spot(sources[index].row)), index});
  }
  std::sort(placed.begin(), placed.end(), [](const Placed& one, const Placed& other) {
    return std::pair{one.cell, one.index} < std::pair{other.cell, other.index};
  });
  std::vector<Segment::Source> sorted;
  sorted.reserve(sources.size());
  for (const Placed& each : placed) sorted.push_back(sources[each.index]);
  sources.swap(sorted);
}

}  // namespace

Segment::Segment(std::vector<Source> sources) {
  sort_by_cell(sources);
  std::unordered_set<const Rows*> seen;
  for (const Source& source : sources) {
    // Exact for a first build, where all rows of one source are taken.
    if (sources.size() * 2 > source.rows->size() && seen.insert(source.rows).second) {
      rows_.reserve(*source.rows);
    }
  }
  PostingsBuilder postings;
  for (const Source& source : sources) {
    const std::uint32_t slot = rows_.size();
    rows_.copy(*source.rows, source.row);
    postings.add(slot, rows_.text(slot));
  }
  postings_ = postings.finish();
  grid_.emplace(rows_);
  by_id_.resize(rows_.size());
  std::iota(by_id_.begin(), by_id_.end(), 0U);
  std::sort(by_id_.begin(), by_id_.end(),
            [&](auto one, auto other) { return rows_.id(one) < rows_.id(other); });
}

std::optional<std::uint32_t> Segment::slot_of(const DocumentId& id) const {
  const auto found = std::lower_bound(
      by_id_.begin(), by_id_.end(), id,
      [&](auto slot, const DocumentId& wanted) { return rows_.id(slot) < wanted; });
  if (found == by_id_.end() || rows_.id(*found) != id) return std::nullopt;
  return *found;
}

std::span<const std::uint32_t> Segment::slots_behind(const DocumentId& id) const {
  const auto first =
      std::upper_bound(by_id_.begin(), by_id_.end(), id,
                       [&](const DocumentId& given, auto slot) { return given < rows_.id(slot); });
  return std::span{by_id_}.subspan(static_cast<std::size_t>(first - by_id_.begin()));
}

std::vector<Segment::Source> all_of(const Rows& rows) {
  std::vector<Segment::Source> sources(rows.size());
  for (std::uint32_t row = 0; row < rows.size(); ++row) sources[row] = {&rows, row};
  return sources;
}

}  // namespace renkei::search
