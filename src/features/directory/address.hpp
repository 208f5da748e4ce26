// Where a facility stands, in the parts that Japanese addresses have.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei::directory {

// Parts keep the writing of their source; only searching folds them.
struct Address {
  std::optional<std::string> postal_code;        // 770-0001
  std::optional<std::string> municipality_code;  // 5 digits, without the check digit
  std::optional<std::string> prefecture;         // 徳島県
  std::optional<std::string> city;               // 徳島市, 札幌市中央区
  std::optional<std::string> street;             // town, lot and number
  std::optional<std::string> building;           // 方書
  friend bool operator==(const Address&, const Address&) = default;
};
RENKEI_DESCRIBE(Address, postal_code, municipality_code, prefecture, city, street, building)

// In one line, as an envelope has it, without the postal code; empty if nothing is known.
[[nodiscard]] std::string one_line(const Address& address);

// Adds what is wrong with it to `errors`, each under `field` and a dot.
void check_address(const Address& address, std::string_view field, FieldErrors& errors);

}  // namespace renkei::directory
