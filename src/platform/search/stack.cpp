// See stack.hpp.
#include "platform/search/stack.hpp"

#include <algorithm>

namespace renkei::search {
namespace {

// Merged at once, under the lock, only while it takes some tens of milliseconds.
constexpr std::uint32_t kSmallMax = 4096;
// More segments than this make every query look in too many places.
constexpr std::size_t kEntriesMax = 8;

}  // namespace

std::optional<Stack::Location> Stack::find(const DocumentId& id) const {
  for (std::size_t entry = entries_.size(); entry-- > 0;) {
    const auto slot = entries_[entry].segment->slot_of(id);
    if (slot && !entries_[entry].gone[0].test(*slot)) return Location{entry, *slot};
  }
  return std::nullopt;
}

std::uint64_t Stack::fingerprint(const Location& at) const {
  return entries_[at.entry].segment->rows().fingerprint(at.slot);
}

void Stack::remove(const Location& at) {
  for (std::size_t column = 0; column < columns_; ++column) gone(at, column).put(at.slot);
  ++entries_[at.entry].removed;
}

std::vector<Part> Stack::parts(std::size_t column) {
  std::vector<Part> parts;
  for (Entry& entry : entries_) {
    parts.push_back({entry.segment, entry.gone[column].published()});
  }
  return parts;
}

void Stack::clear() {
  entries_.clear();
  held_ = 0;
}

bool Stack::has_small_pair() const {
  if (entries_.size() < held_ + 2) return false;
  const auto last = entries_.back().segment->size();
  const auto before = entries_[entries_.size() - 2].segment->size();
  return last + before <= kSmallMax && last * 2 >= before;
}

bool Stack::is_merge_due() const {
  if (held_ > 0 || entries_.empty()) return false;
  const auto first = entries_.front().segment->size();
  std::uint32_t rest = 0;
  for (std::size_t entry = 1; entry < entries_.size(); ++entry) {
    rest += entries_[entry].segment->size();
  }
  return entries_.size() > kEntriesMax || rest > std::max(kSmallMax, first / 8) ||
         entries_.front().removed > kSmallMax + first / 4;
}

Stack::Captured Stack::capture(std::size_t first) const {
  Captured captured{.first = first, .segments = {}, .gone = {}};
  for (std::size_t entry = first; entry < entries_.size(); ++entry) {
    captured.segments.push_back(entries_[entry].segment);
    captured.gone.push_back(entries_[entry].gone[0].bits());
  }
  return captured;
}

void Stack::remove_gone_since(const Captured& captured, Entry& merged) const {
  for (std::size_t i = 0; i < captured.segments.size(); ++i) {
    const Segment& segment = *captured.segments[i];
    const GoneBits& now = entries_[captured.first + i].gone[0];
    for (std::uint32_t slot = 0; slot < segment.size(); ++slot) {
      if (!now.test(slot) || captured.gone[i].test(slot)) continue;
      const auto moved = merged.segment->slot_of(segment.rows().id(slot));
      if (!moved) continue;
      for (auto& column : merged.gone) column.put(*moved);
      ++merged.removed;
    }
  }
}

void Stack::put_in_place(const Captured& captured, std::vector<Entry> entries) {
  const auto first = entries_.begin() + static_cast<std::ptrdiff_t>(captured.first);
  const auto at =
      entries_.erase(first, first + static_cast<std::ptrdiff_t>(captured.segments.size()));
  entries_.insert(at, std::make_move_iterator(entries.begin()),
                  std::make_move_iterator(entries.end()));
  if (captured.first == 0) held_ = 0;
}

std::shared_ptr<const Segment> merged_segment(const Stack::Captured& captured) {
  std::vector<Segment::Source> sources;
  for (std::size_t i = 0; i < captured.segments.size(); ++i) {
    const Segment& segment = *captured.segments[i];
    for (std::uint32_t slot = 0; slot < segment.size(); ++slot) {
      if (!captured.gone[i].test(slot)) sources.push_back({&segment.rows(), slot});
    }
  }
  if (sources.empty()) return nullptr;
  return std::make_shared<const Segment>(std::move(sources));
}

}  // namespace renkei::search
