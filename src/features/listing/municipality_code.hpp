// 団体コード with its check digit, and an address in the parts of the standard data sets.
#pragma once
#include <optional>
#include <string>

#include "features/directory/directory.hpp"

namespace renkei::listing {

// Five digits and the check digit (総務省: weights 6 to 2, eleven minus the remainder, last digit).
// Nothing if it is not five digits.
[[nodiscard]] std::optional<std::string> with_check_digit(const std::optional<std::string>& code);

// 町字 and 番地以下. Parted behind 丁目, else before the first digit; without a digit all is 町字.
struct StreetParts {
  std::string town;
  std::string lot;
};
[[nodiscard]] StreetParts parts_of_street(const std::string& street);

}  // namespace renkei::listing
