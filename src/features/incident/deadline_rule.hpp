// 報告の期限: by when the law wants an accident with personal data reported (個人情報保護法 26条).
// A dated row of the database with its source, never a constant: rules change.
#pragma once
#include <cstdint>
#include <string>

#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei::incident {

struct DeadlineRule {
  Date valid_from;                // for accidents noticed on this day or later
  int early_days = 0;             // 速報 "3–5日": wanted by this one
  int preliminary_days = 0;       // and at the latest by this one
  int final_days = 0;             // 確報
  int bad_faith_days = 0;         // 確報, if somebody may have meant harm
  bool first_day_counts = true;   // whether the day it was noticed is day 1
  std::int64_t persons_over = 0;  // more persons than this are to be reported whatever it was
  std::string source;
  bool is_checked = false;  // somebody here compared it with the source
  friend bool operator==(const DeadlineRule&, const DeadlineRule&) = default;
};
RENKEI_DESCRIBE(DeadlineRule, valid_from, early_days, preliminary_days, final_days, bad_faith_days,
                first_day_counts, persons_over, source, is_checked)

// `invalid` ("incident.rule_wrong") with all that cannot be so.
[[nodiscard]] Result<void> check_rule(const DeadlineRule& rule);

enum class Harm : std::uint8_t { not_meant, maybe_meant };

struct Deadlines {
  Date early;
  Date preliminary;
  Date final_report;
  friend bool operator==(const Deadlines&, const Deadlines&) = default;
};
// The final report's last day moves behind Saturdays, Sundays, public holidays and the turn of the
// year, on which the Commission is closed (行政機関の休日に関する法律); the preliminary one's does
// not: it is to be made without delay.
[[nodiscard]] Deadlines deadlines_by(const DeadlineRule& rule, Date noticed, Harm harm);

}  // namespace renkei::incident
