// The documents of one segment that hold all the words and lie in the cells around a point.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/bits.hpp"
#include "platform/search/grid.hpp"
#include "platform/search/segment.hpp"

namespace renkei::search {

class Candidates {
 public:
  // The words are borrowed.
  Candidates(const Segment& segment, const std::vector<std::u16string>& words,
             std::vector<SlotRange> ranges);

  // The first candidate that is not below `slot`; kNoSlot at the end. Call with ascending slots.
  [[nodiscard]] std::uint32_t next(std::uint32_t slot);

 private:
  void add_word(std::u16string_view word);
  void add_character(std::u16string_view word, std::size_t slots_in_ranges);
  // The first slot from `slot` on that lies in a range.
  [[nodiscard]] std::uint32_t in_ranges(std::uint32_t slot);
  // The first slot from `slot` on that stands in every list.
  [[nodiscard]] std::uint32_t in_lists(std::uint32_t slot);
  [[nodiscard]] bool holds_words(std::uint32_t slot) const;

  const Segment& segment_;
  std::vector<SlotRange> ranges_;
  std::size_t range_ = 0;
  bool is_empty_ = false;
  std::vector<PostingCursor> lists_;               // the shortest first
  std::vector<std::unique_ptr<Bits>> characters_;  // of words of one character
  std::vector<std::u16string_view> to_verify_;     // words that pairs alone do not prove
};

}  // namespace renkei::search
