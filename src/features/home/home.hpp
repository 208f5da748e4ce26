// Front door of Home: what others hear of it.
#pragma once
#include <string_view>

namespace renkei::home {

// Somebody took, left or put off a line; subject: its source.
inline constexpr std::string_view kRowChanged = "home.row_changed";
// A critical line nobody took went on to the second coordinator or the duty phone; subject: its
// source.
inline constexpr std::string_view kEscalated = "home.escalated";
inline constexpr std::string_view kNoteChanged = "home.note_changed";
inline constexpr std::string_view kDutyChanged = "home.duty_changed";

}  // namespace renkei::home
