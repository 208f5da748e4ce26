// 申し送り: what the shift that ends leaves to the next. One text for a day's part; each change is
// kept.
#pragma once
#include <cstdint>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

#include "features/home/row_state.hpp"

namespace renkei::home {

enum class DayPart : std::uint8_t { day, night };
RENKEI_DESCRIBE_ENUM(DayPart, day, night)

struct HandoverNote {
  Date day;
  DayPart part = DayPart::day;
  std::int64_t version = 0;
  Private<std::string> note;
  std::string who;
  Instant at;
  friend bool operator==(const HandoverNote&, const HandoverNote&) = default;
};
RENKEI_DESCRIBE(HandoverNote, day, part, version, note, who, at)

inline constexpr std::size_t kNoteBytesMax = 8000;

// `invalid` ("home.note_wrong"): empty, too long, of a day to come, or it seems to name somebody.
[[nodiscard]] Result<void> check_note(const HandoverNote& note, NamesIn names, Instant now);

}  // namespace renkei::home
