// A bit for each document of a segment. Copied, changed and published whole; readers hold the old
// one.
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

namespace renkei::search {

class Bits {
 public:
  explicit Bits(std::size_t size) : words_((size + 63) / 64) {}
  [[nodiscard]] bool test(std::uint32_t at) const {
    return ((words_[at >> 6U] >> (at & 63U)) & 1U) != 0;
  }
  void set(std::uint32_t at) { words_[at >> 6U] |= std::uint64_t{1} << (at & 63U); }
  void clear(std::uint32_t at) { words_[at >> 6U] &= ~(std::uint64_t{1} << (at & 63U)); }
  [[nodiscard]] std::size_t count() const {
    std::size_t sum = 0;
    for (const auto word : words_) sum += static_cast<std::size_t>(__builtin_popcountll(word));
    return sum;
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace renkei::search
