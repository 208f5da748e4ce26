// Times on a clock face without a day: opening hours, duty bands, visiting hours.
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace renkei {

// Minutes since midnight, 00:00 to 24:00. Text form 18:00. 24:00 exists only as the end of a span.
class TimeOfDay {
 public:
  static constexpr int kDayMinutes = 24 * 60;

  constexpr TimeOfDay() = default;  // 00:00; only for containers
  // Nothing unless `text` is exactly HH:MM between 00:00 and 23:59.
  [[nodiscard]] static std::optional<TimeOfDay> parse(std::string_view text);
  // The same, and 24:00: midnight at the end of the day.
  [[nodiscard]] static std::optional<TimeOfDay> parse_end(std::string_view text);
  // Nothing unless 0 ≤ minute ≤ 1440.
  [[nodiscard]] static constexpr std::optional<TimeOfDay> of_minute(int minute) {
    if (minute < 0 || minute > kDayMinutes) return std::nullopt;
    return TimeOfDay{minute};
  }
  [[nodiscard]] std::string text() const;
  [[nodiscard]] constexpr int minute() const { return minute_; }
  friend constexpr auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;

 private:
  constexpr explicit TimeOfDay(int minute) : minute_(minute) {}
  int minute_ = 0;
};

// From a time until just before another; an end at or before the start lies on the next day, so
// 17:00–09:00 is a night duty and 09:00–09:00 a whole day and night.
struct TimeSpan {
  TimeOfDay from;
  TimeOfDay until;

  [[nodiscard]] constexpr bool ends_next_day() const { return until <= from; }
  [[nodiscard]] constexpr int minutes() const {
    const int length = until.minute() - from.minute();
    return length > 0 ? length : length + TimeOfDay::kDayMinutes;
  }
  // Whether a span that began on the day itself covers `minute` of that day, or, for minutes from
  // 1440 on, of the next.
  [[nodiscard]] constexpr bool covers(int minute) const {
    return minute >= from.minute() && minute < from.minute() + minutes();
  }
  friend constexpr bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

}  // namespace renkei
