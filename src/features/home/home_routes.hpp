// What Home asks for.
#pragma once
#include "platform/http/route.hpp"

#include "features/home/home_actions.hpp"

namespace renkei::home {

inline constexpr http::Permission kSee = http::signed_in("home.see");
inline constexpr http::Permission kHandle = http::at_work("home.handle");
// Notes and hours of the hub.
inline constexpr http::Permission kHub{"home.hub", {Role::coordinator, Role::clerk}};

// A line without texts and names: Home is opened often and its looks are not audited.
struct WorkRow {
  std::string source;
  Severity severity = Severity::week;
  std::int64_t count = 0;
  bool is_at_least = false;
  std::optional<Instant> oldest;
  std::optional<Date> due;
  std::string link;
  bool before_closing = false;
  bool is_taken = false;
  bool is_mine = false;
  std::optional<Instant> snoozed_until;  // put off now
  std::optional<EscalationStep> reached;
  std::optional<Instant> reached_at;
  bool is_for_me = false;  // the viewer is the second coordinator it went to
};
RENKEI_DESCRIBE(WorkRow, source, severity, count, is_at_least, oldest, due, link, before_closing,
                is_taken, is_mine, snoozed_until, reached, reached_at, is_for_me)

struct WorkList {
  std::vector<WorkRow> items;
  std::int64_t total = 0;  // of things, not of lines; without those put off
  // For the hub's staff.
  std::optional<bool> is_open;
  std::optional<int> wait_minutes;
  std::optional<std::string> duty_name;
  std::optional<std::string> duty_phone;
};
RENKEI_DESCRIBE(WorkList, items, total, is_open, wait_minutes, duty_name, duty_phone)

// The confirmation a form asks for where a text seems to name somebody.
[[nodiscard]] constexpr NamesIn names_in(bool names_checked) {
  return names_checked ? NamesIn::none_meant : NamesIn::unchecked;
}

[[nodiscard]] http::Routes<HomeActions> routes();
// Hand-over notes, hours and duty.
[[nodiscard]] http::Routes<HomeActions> shift_routes();

}  // namespace renkei::home
