// Which documents hold a pair of characters: ascending slot numbers as differences in 1 to 5 bytes,
// in blocks of 128 that begin with the number itself, so that a reader can skip.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace renkei::search {

inline constexpr std::uint32_t kNoSlot = 0xFFFFFFFF;
inline constexpr std::uint32_t kBlockSlots = 128;

// Two neighbouring UTF-16 units; the second is 0 at the end of a field.
using Pair = std::uint32_t;
[[nodiscard]] constexpr Pair pair_of(char16_t first, char16_t second) {
  return static_cast<Pair>(first) << 16U | second;
}

struct Block {
  std::uint32_t first_slot = 0;
  std::uint32_t byte = 0;  // where it begins in its list
};

// One pair's list, borrowed from its Postings.
struct PostingList {
  std::uint32_t count = 0;
  const std::uint8_t* bytes = nullptr;
  std::span<const Block> blocks;  // of lists longer than one block
};

class Postings {
 public:
  // Empty if no document holds the pair.
  [[nodiscard]] PostingList find(Pair pair) const;
  // All lists whose first unit is `first`: together, every document with that character.
  [[nodiscard]] std::vector<PostingList> starting_with(char16_t first) const;
  [[nodiscard]] std::size_t bytes() const;

 private:
  friend class PostingsBuilder;
  [[nodiscard]] PostingList at(std::size_t index) const;

  std::vector<Pair> pairs_;  // sorted
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> starts_;        // in bytes_, by pair, one more at the end
  std::vector<std::uint32_t> block_starts_;  // in blocks_, by pair, one more at the end
  std::vector<std::uint8_t> bytes_;
  std::vector<Block> blocks_;
};

// Walks one list upwards.
class PostingCursor {
 public:
  explicit PostingCursor(const PostingList& list) : list_(list) {}
  // The first slot that is not below `target`, kNoSlot at the end. Targets never go down.
  [[nodiscard]] std::uint32_t seek(std::uint32_t target);
  [[nodiscard]] std::uint32_t count() const { return list_.count; }

 private:
  void decode(std::uint32_t block);

  PostingList list_;
  std::array<std::uint32_t, kBlockSlots> slots_{};
  std::uint32_t block_ = kNoSlot;  // the one decoded
  std::uint32_t size_ = 0;
  std::uint32_t at_ = 0;
};

}  // namespace renkei::search
