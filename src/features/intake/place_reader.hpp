// Coordinates and the parts of an address.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "kernel/geo.hpp"

namespace renkei::intake {

// Nothing for empty cells, 0/0, what is no number and what lies outside Japan.
[[nodiscard]] std::optional<Point> read_point(std::string_view latitude,
                                              std::string_view longitude);

// The town and number of an address whose prefecture and city stand in columns of their own: both
// are taken off its front (a 郡 before the city too), and the building off its end, if they are
// there. The writing stays as it is.
[[nodiscard]] std::string street_of(std::string_view address, std::string_view prefecture,
                                    std::string_view city, std::string_view building);

struct AddressParts {
  std::string prefecture;
  std::string city;  // 札幌市中央区, 石井町 (without its 郡), 世田谷区
  std::string street;
};
// Cuts an address that begins with its prefecture. If no city is found, all of it is the street.
[[nodiscard]] AddressParts cut_address(std::string_view address);

// Where the building begins, behind the blank after the lot's number; npos if there is none.
[[nodiscard]] std::size_t building_in(std::string_view address);

}  // namespace renkei::intake
