// A statement of which only matters that it ran.
#pragma once
#include <cstdint>

#include "kernel/result.hpp"

namespace renkei::sql {

// Session::run tells how many rows it touched; this keeps the failure and drops the number.
[[nodiscard]] inline Result<void> without_count(const Result<std::int64_t>& ran) {
  if (!ran) return pass_on(ran);
  return {};
}

}  // namespace renkei::sql
