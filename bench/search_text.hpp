// Folded texts for the peers: they get what our index makes of the words, so that all find the
// same.
#pragma once
#include <string>
#include <string_view>

#include "bench/search_data.hpp"

namespace renkei::bench {

// The search key as UTF-8.
[[nodiscard]] std::string folded(std::string_view text);
// All fields of a facility, folded, parted by '|'.
[[nodiscard]] std::string joined_text(const Facility& facility);

}  // namespace renkei::bench
