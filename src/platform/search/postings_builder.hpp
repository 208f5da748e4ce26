// Makes the postings of one segment in one pass over its documents, in ascending slots.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "platform/search/postings.hpp"

namespace renkei::search {

class PostingsBuilder {
 public:
  PostingsBuilder();
  // The document's folded fields, each followed by a 0. Slots must come in ascending order.
  void add(std::uint32_t slot, std::u16string_view text);
  [[nodiscard]] Postings finish();

 private:
  // The bytes of one list lie in chunks that double from 16 to 1,024 bytes in one arena: no
  // allocation for each of some 300,000 lists, and little room lost in those that stay short.
  struct Entry {
    Pair pair = 0;
    std::uint32_t last_slot = kNoSlot;
    std::uint32_t count = 0;
    std::uint32_t bytes = 0;
    std::uint32_t head = 0;   // first chunk
    std::uint32_t tail = 0;   // next free byte
    std::uint32_t room = 0;   // bytes left in the last chunk
    std::uint32_t chunk = 0;  // size of the last chunk
  };
  struct BlockOf {
    std::uint32_t entry = 0;
    Block block;
  };

  Entry& entry_of(Pair pair);
  void grow_table();
  void post(Entry& entry, std::uint32_t slot);
  void put_byte(Entry& entry, std::uint8_t byte);
  void copy_bytes(const Entry& entry, std::vector<std::uint8_t>& out) const;

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> table_;  // open addressing; index into entries_ plus 1
  std::vector<std::uint8_t> arena_;
  std::vector<BlockOf> blocks_;  // in the order they were begun
};

}  // namespace renkei::search
