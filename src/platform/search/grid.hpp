// The map in cells of 0.02 degrees (about 2 km). Documents stand in the order of their cells, so
// those within a circle are a few ranges of slots.
#pragma once
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "platform/search/rows.hpp"

namespace renkei::search {

struct SlotRange {
  std::uint32_t from = 0;
  std::uint32_t to = 0;  // not included
};

// Row by row from the south, and in a row from the west; those without a place come last.
[[nodiscard]] std::uint32_t cell_of(Spot spot);

// Distances from one point, in whole metres, straight (haversine, R = 6,371.0088 km as in
// kernel/point).
class DistanceFrom {
 public:
  explicit DistanceFrom(const Place& from);
  [[nodiscard]] std::uint32_t metres(Spot to) const;

 private:
  double latitude_;
  double longitude_;
  double cosine_;
};

class Grid {
 public:
  // Of rows in the order of their cells.
  explicit Grid(const Rows& rows);
  // Slots that may lie within the circle, ascending and apart; their neighbours in the same cells
  // too.
  [[nodiscard]] std::vector<SlotRange> around(const Place& centre, std::uint32_t metres) const;

 private:
  struct Cell {
    std::uint32_t cell = 0;
    std::uint32_t first_slot = 0;
  };
  struct FurtherIn {
    std::uint32_t cell = 0;
    std::uint32_t slot = 0;
  };
  [[nodiscard]] std::uint32_t first_slot_from(std::uint32_t cell) const;

  std::vector<Cell> cells_;         // occupied ones, ascending
  std::vector<FurtherIn> further_;  // places beyond a document's first, by cell
  std::uint32_t size_;
};

}  // namespace renkei::search
