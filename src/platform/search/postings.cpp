// See postings.hpp.
#include "platform/search/postings.hpp"

#include <algorithm>

namespace renkei::search {
namespace {

std::uint32_t read_varint(const std::uint8_t*& from) {
  std::uint32_t value = *from & 0x7FU;
  unsigned shift = 7;
  while ((*from++ & 0x80U) != 0) {
    value |= (*from & 0x7FU) << shift;
    shift += 7;
  }
  return value;
}

}  // namespace

PostingList Postings::at(std::size_t index) const {
  const std::span blocks{blocks_};
  return {.count = counts_[index],
          .bytes = bytes_.data() + starts_[index],
          .blocks = blocks.subspan(block_starts_[index],
                                   block_starts_[index + 1] - block_starts_[index])};
}

PostingList Postings::find(Pair pair) const {
  const auto found = std::lower_bound(pairs_.begin(), pairs_.end(), pair);
  if (found == pairs_.end() || *found != pair) return {};
  return at(static_cast<std::size_t>(found - pairs_.begin()));
}

std::vector<PostingList> Postings::starting_with(char16_t first) const {
  std::vector<PostingList> lists;
  const auto from = std::lower_bound(pairs_.begin(), pairs_.end(), pair_of(first, 0));
  const auto to = std::upper_bound(from, pairs_.end(), pair_of(first, 0xFFFF));
  for (auto each = from; each != to; ++each) {
    lists.push_back(at(static_cast<std::size_t>(each - pairs_.begin())));
  }
  return lists;
}

std::size_t Postings::bytes() const {
  return bytes_.size() + blocks_.size() * sizeof(Block) + pairs_.size() * 16;
}

void PostingCursor::decode(std::uint32_t block) {
  const std::uint8_t* from = list_.bytes + (list_.blocks.empty() ? 0 : list_.blocks[block].byte);
  size_ = std::min(kBlockSlots, list_.count - block * kBlockSlots);
  std::uint32_t slot = 0;
  for (std::uint32_t i = 0; i < size_; ++i) {
    slot += read_varint(from);
    slots_[i] = slot;
  }
  block_ = block;
  at_ = 0;
}

std::uint32_t PostingCursor::seek(std::uint32_t target) {
  if (list_.count == 0) return kNoSlot;
  if (block_ == kNoSlot) decode(0);
  if (target > slots_[size_ - 1]) {
    if (list_.blocks.empty()) return kNoSlot;
    const auto later = list_.blocks.subspan(block_ + 1);
    const auto beyond = std::upper_bound(
        later.begin(), later.end(), target,
        [](std::uint32_t slot, const Block& each) { return slot < each.first_slot; });
    auto next = block_ + static_cast<std::uint32_t>(beyond - later.begin());
    if (next == block_) ++next;  // between this block's last and the next one's first
    if (next >= list_.blocks.size()) return kNoSlot;
    decode(next);
    if (target > slots_[size_ - 1]) {
      if (next + 1 >= list_.blocks.size()) return kNoSlot;
      decode(next + 1);
    }
  }
  while (slots_[at_] < target) ++at_;
  return slots_[at_];
}

}  // namespace renkei::search
