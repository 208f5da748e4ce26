// How far something that a job makes has come.
#pragma once
#include <chrono>
#include <cstdint>

#include "kernel/describe.hpp"

namespace renkei::listing {

enum class Making : std::uint8_t { making, done, failed, cancelled };
RENKEI_DESCRIBE_ENUM(Making, making, done, failed, cancelled)

// What is made is kept for a week (conventions §9).
inline constexpr std::chrono::days kKept{7};
inline constexpr std::size_t kListedMax = 100;

}  // namespace renkei::listing
