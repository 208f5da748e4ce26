#include "features/directory/address.hpp"

#include <algorithm>

#include "features/directory/text_rules.hpp"

namespace renkei::directory {
namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string one_line(const Address& address) {
  std::string line = address.prefecture.value_or("");
  line += address.city.value_or("");
  line += address.street.value_or("");
  if (address.building) {
    if (!line.empty()) line += ' ';
    line += *address.building;
  }
  return line;
}

void check_address(const Address& address, std::string_view field, FieldErrors& errors) {
  const std::string under = std::string{field} + ".";
  if (const auto& code = address.municipality_code;
      code && (code->size() != 5 || !all_digits(*code))) {
    errors.add(under + "municipality_code", "directory.municipality_code_unreadable");
  }
  if (const auto& code = address.postal_code) {
    const bool well = code->size() == 8 && (*code)[3] == '-' && all_digits(code->substr(0, 3)) &&
                      all_digits(code->substr(4));
    if (!well) errors.add(under + "postal_code", "directory.postal_code_unreadable");
  }
  check_length(address.prefecture, kLineMax, under + "prefecture", errors);
  check_length(address.city, kLineMax, under + "city", errors);
  check_length(address.street, kLineMax, under + "street", errors);
  check_length(address.building, kLineMax, under + "building", errors);
}

}  // namespace renkei::directory
