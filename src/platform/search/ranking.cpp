// See ranking.hpp.
#include "platform/search/ranking.hpp"

#include <algorithm>

namespace renkei::search {
namespace {

constexpr std::uint64_t kBestScore = 1'000'000;

bool is_before(const Ranked& one, const Ranked& other) {
  if (one.rank != other.rank) return one.rank < other.rank;
  const auto start = one.rows->name_start(one.slot);
  const auto other_start = other.rows->name_start(other.slot);
  if (start != other_start) return start < other_start;
  const int names = one.rows->name(one.slot).compare(other.rows->name(other.slot));
  if (names != 0) return names < 0;
  return one.rows->id(one.slot) < other.rows->id(other.slot);
}

// Calls look(field, text of the field) for each field of a row's text.
template <class Look>
void for_each_field(std::u16string_view text, Look look) {
  for (std::size_t field = 0; !text.empty(); ++field) {
    const std::size_t end = text.find(u'\0');
    look(field, text.substr(0, end));
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::uint64_t relevance_rank(const Schema& schema, std::u16string_view text,
                             const std::vector<std::u16string>& words) {
  std::uint64_t score = 0;
  for (const auto& word : words) {
    std::uint64_t best = 0;
    for_each_field(text, [&](std::size_t field, std::u16string_view content) {
      const std::size_t at = content.find(word);
      if (at == std::u16string_view::npos) return;
      const std::uint64_t fit = content.size() == word.size() ? 4 : at == 0 ? 3 : 2;
      best = std::max(best, schema.field_weights[field] * fit);
    });
    score += best;
  }
  return kBestScore - std::min(score, kBestScore);
}

std::uint32_t matched_fields(std::u16string_view text, const std::vector<std::u16string>& words) {
  std::uint32_t matched = 0;
  for_each_field(text, [&](std::size_t field, std::u16string_view content) {
    const bool holds = std::any_of(words.begin(), words.end(), [&](const std::u16string& word) {
      return content.find(word) != std::u16string_view::npos;
    });
    if (holds) matched |= 1U << field;
  });
  return matched;
}

bool Ranking::is_behind_position(const Ranked& hit) const {
  if (hit.rank != after_->rank) return hit.rank > after_->rank;
  const int names = hit.rows->name(hit.slot).compare(after_->name);
  if (names != 0) return names > 0;
  return hit.rows->id(hit.slot) > after_->id;
}

void Ranking::offer(const Ranked& hit) {
  if (after_ != nullptr && !is_behind_position(hit)) return;
  if (heap_.size() < limit_) {
    heap_.push_back(hit);
    std::push_heap(heap_.begin(), heap_.end(), is_before);
    return;
  }
  has_more_ = true;
  if (heap_.empty() || !is_before(hit, heap_.front())) return;
  std::pop_heap(heap_.begin(), heap_.end(), is_before);
  heap_.back() = hit;
  std::push_heap(heap_.begin(), heap_.end(), is_before);
}

std::vector<Ranked> Ranking::take() {
  std::sort_heap(heap_.begin(), heap_.end(), is_before);
  return std::move(heap_);
}

}  // namespace renkei::search
