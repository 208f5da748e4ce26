// The best hits behind a position, in one of the four orders.
#pragma once
#include <cstdint>
#include <vector>

#include "platform/search/view.hpp"

namespace renkei::search {

// A hit on its way: where it stands and what it is ranked by.
struct Ranked {
  std::uint64_t rank = 0;  // lowest first
  const Rows* rows = nullptr;
  std::uint32_t slot = 0;
};

// How well the words fit: the weight of the best field each stands in, more at its beginning and
// most if it is the whole field. Lowest is best, for Position.
[[nodiscard]] std::uint64_t relevance_rank(const Schema& schema, std::u16string_view text,
                                           const std::vector<std::u16string>& words);
// Bit n: field n holds at least one of the words.
[[nodiscard]] std::uint32_t matched_fields(std::u16string_view text,
                                           const std::vector<std::u16string>& words);

class Ranking {
 public:
  // `after` may be null; it is borrowed.
  Ranking(std::size_t limit, const Position* after) : limit_(limit), after_(after) {}
  void offer(const Ranked& hit);
  // In order; call once. `has_more` says that hits were left out.
  [[nodiscard]] std::vector<Ranked> take();
  [[nodiscard]] bool has_more() const { return has_more_; }

 private:
  [[nodiscard]] bool is_behind_position(const Ranked& hit) const;

  std::size_t limit_;
  const Position* after_;
  std::vector<Ranked> heap_;  // the last in order on top
  bool has_more_ = false;
};

}  // namespace renkei::search
