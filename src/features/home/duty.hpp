// When the hub is open, and who is called when nobody takes a critical line (当番).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"
#include "kernel/time_of_day.hpp"

namespace renkei::home {

// A day on which the hub itself is closed: 年末年始, 創立記念日.
struct ClosingDay {
  Date day;
  std::string note;
  friend bool operator==(const ClosingDay&, const ClosingDay&) = default;
};
RENKEI_DESCRIBE(ClosingDay, day, note)

struct DutyDraft {
  std::string opens = "08:30";
  std::string closes = "17:30";
  int wait_minutes = 15;              // this long a critical line may be nobody's
  std::optional<std::string> second;  // the second coordinator's account
  std::optional<std::string> duty_name;
  std::optional<std::string> duty_phone;  // 当番の電話
  std::vector<ClosingDay> closing_days;
  friend bool operator==(const DutyDraft&, const DutyDraft&) = default;
};
RENKEI_DESCRIBE(DutyDraft, opens, closes, wait_minutes, second, duty_name, duty_phone, closing_days)

class Duty {
 public:
  static constexpr int kWaitMax = 240;
  static constexpr std::size_t kClosingDaysMax = 100;
  static constexpr std::size_t kLineMax = 100;  // characters

  Duty() = default;
  // `invalid` ("home.duty_wrong") with all that cannot be so.
  [[nodiscard]] static Result<Duty> make(DutyDraft draft);

  // Saturdays, Sundays, public holidays and the hub's own closing days.
  [[nodiscard]] bool is_closed(Date day) const;
  [[nodiscard]] bool is_open(Instant at) const;
  // The last open day up to `day`; `day` itself if none is within a month.
  [[nodiscard]] Date last_open_day(Date day) const;

  [[nodiscard]] const DutyDraft* operator->() const { return &draft_; }
  [[nodiscard]] const DutyDraft& draft() const { return draft_; }

 private:
  explicit Duty(DutyDraft draft) : draft_(std::move(draft)) {}
  DutyDraft draft_;
};

}  // namespace renkei::home
