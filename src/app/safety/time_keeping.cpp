// What the kernel's clock discipline says (adjtimex(2), which chrony and systemd-timesyncd set).
#include "app/safety/time_keeping.hpp"

#include <sys/timex.h>

namespace renkei::app {

ClockState clock_state() {
  timex state{};
  const int answer = ::adjtimex(&state);
  if (answer < 0) return {};
  if (answer == TIME_ERROR || (state.status & STA_UNSYNC) != 0) {
    return {.keeping = audit::TimeKeeping::adrift};
  }
  return {.keeping = audit::TimeKeeping::kept,
          .error_milliseconds = static_cast<std::int64_t>(state.maxerror / 1000)};
}

}  // namespace renkei::app
