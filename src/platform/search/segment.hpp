// Documents that were indexed together and never change again: columns, postings and the map.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "platform/search/grid.hpp"
#include "platform/search/postings.hpp"
#include "platform/search/rows.hpp"

namespace renkei::search {

class Segment {
 public:
  struct Source {
    const Rows* rows = nullptr;
    std::uint32_t row = 0;
  };
  // Copies the rows in the order of their cells. No id twice.
  explicit Segment(std::vector<Source> sources);

  [[nodiscard]] const Rows& rows() const { return rows_; }
  [[nodiscard]] std::uint32_t size() const { return rows_.size(); }
  [[nodiscard]] const Postings& postings() const { return postings_; }
  [[nodiscard]] const Grid& grid() const { return *grid_; }
  [[nodiscard]] std::optional<std::uint32_t> slot_of(const DocumentId& id) const;
  // In the order of their ids, those whose id is above `id`.
  [[nodiscard]] std::span<const std::uint32_t> slots_behind(const DocumentId& id) const;
  [[nodiscard]] std::size_t bytes() const { return rows_.bytes() + postings_.bytes(); }

 private:
  Rows rows_;
  Postings postings_;
  std::optional<Grid> grid_;
  std::vector<std::uint32_t> by_id_;  // slots in the order of their ids
};

[[nodiscard]] std::vector<Segment::Source> all_of(const Rows& rows);

}  // namespace renkei::search
