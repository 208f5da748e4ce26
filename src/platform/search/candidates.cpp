// See candidates.hpp.
#include "platform/search/candidates.hpp"

#include <algorithm>

namespace renkei::search {
namespace {

// Up to this many documents a single character is looked for in the text itself; for more, the
// lists of all pairs that begin with it are joined.
constexpr std::size_t kReadTextsMax = 20'000;

}  // namespace

Candidates::Candidates(const Segment& segment, const std::vector<std::u16string>& words,
                       std::vector<SlotRange> ranges)
    : segment_(segment), ranges_(std::move(ranges)) {
  std::size_t slots_in_ranges = 0;
  for (const SlotRange& range : ranges_) slots_in_ranges += range.to - range.from;
  for (const auto& word : words) {
    if (word.size() >= 2) {
      add_word(word);
    } else if (word.size() == 1) {
      add_character(word, slots_in_ranges);
    }
  }
  std::sort(lists_.begin(), lists_.end(), [](const PostingCursor& one, const PostingCursor& other) {
    return one.count() < other.count();
  });
}

void Candidates::add_word(std::u16string_view word) {
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    const PostingList list = segment_.postings().find(pair_of(word[i], word[i + 1]));
    if (list.count == 0) is_empty_ = true;
    lists_.emplace_back(list);
  }
  if (word.size() > 2) to_verify_.push_back(word);
}

void Candidates::add_character(std::u16string_view word, std::size_t slots_in_ranges) {
  if (slots_in_ranges <= kReadTextsMax) {
    to_verify_.push_back(word);
    return;
  }
  auto bits = std::make_unique<Bits>(segment_.size());
  for (const PostingList& list : segment_.postings().starting_with(word.front())) {
    PostingCursor cursor{list};
    for (auto slot = cursor.seek(0); slot != kNoSlot; slot = cursor.seek(slot + 1)) bits->set(slot);
  }
  characters_.push_back(std::move(bits));
}

std::uint32_t Candidates::in_ranges(std::uint32_t slot) {
  while (range_ < ranges_.size() && ranges_[range_].to <= slot) ++range_;
  if (range_ == ranges_.size()) return kNoSlot;
  return std::max(slot, ranges_[range_].from);
}

std::uint32_t Candidates::in_lists(std::uint32_t slot) {
  for (std::size_t agreed = 0; agreed < lists_.size();) {
    const std::uint32_t found = lists_[agreed].seek(slot);
    if (found == kNoSlot) return kNoSlot;
    agreed = found == slot ? agreed + 1 : (agreed == 0 ? 1 : 0);
    slot = found;
  }
  return slot;
}

bool Candidates::holds_words(std::uint32_t slot) const {
  for (const auto& bits : characters_) {
    if (!bits->test(slot)) return false;
  }
  if (to_verify_.empty()) return true;
  const std::u16string_view text = segment_.rows().text(slot);
  return std::all_of(to_verify_.begin(), to_verify_.end(), [&](std::u16string_view word) {
    return text.find(word) != std::u16string_view::npos;
  });
}

std::uint32_t Candidates::next(std::uint32_t slot) {
  if (is_empty_) return kNoSlot;
  while (true) {
    slot = in_ranges(slot);
    if (slot == kNoSlot) return kNoSlot;
    const std::uint32_t listed = in_lists(slot);
    if (listed == kNoSlot) return kNoSlot;
    if (listed >= ranges_[range_].to) {
      slot = listed;
      continue;
    }
    if (holds_words(listed)) return listed;
    slot = listed + 1;
  }
}

}  // namespace renkei::search
