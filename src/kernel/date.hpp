// A day in the Japanese calendar of the care world, without a time zone.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace renkei {

// A calendar day. Text form 2026-11-23, in SQL, JSON and file names.
class Date {
 public:
  constexpr Date() = default;  // 1970-01-01; only for containers
  constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}
  constexpr Date(int year, unsigned month, unsigned day)
      : days_(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}) {}

  // Nothing unless `text` is exactly YYYY-MM-DD and that day exists.
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);
  [[nodiscard]] std::string text() const;

  [[nodiscard]] constexpr std::chrono::sys_days days() const { return days_; }
  [[nodiscard]] constexpr std::chrono::year_month_day ymd() const { return {days_}; }
  [[nodiscard]] constexpr int year() const { return static_cast<int>(ymd().year()); }
  [[nodiscard]] constexpr unsigned month() const { return static_cast<unsigned>(ymd().month()); }
  [[nodiscard]] constexpr unsigned day() const { return static_cast<unsigned>(ymd().day()); }
  [[nodiscard]] constexpr Date plus_days(int days) const {
    return Date{days_ + std::chrono::days{days}};
  }
  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  std::chrono::sys_days days_{};
};

}  // namespace renkei
