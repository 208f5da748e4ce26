// The text form of a moment, in JSON, file names and headers: 2026-11-23T13:14:00.000Z.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"

namespace renkei {

// Years 0000 to 9999; what lies outside is shown at that bound.
[[nodiscard]] std::string instant_text(Instant at);

// Reads YYYY-MM-DDTHH:MM[:SS[.fff]] followed by Z or +HH:MM / -HH:MM. Nothing if it is anything
// else.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

}  // namespace renkei
