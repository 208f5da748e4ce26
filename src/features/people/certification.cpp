// See certification.hpp.
#include "features/people/certification.hpp"

#include <chrono>

namespace renkei::people {
namespace {

constexpr std::int64_t kOpenDaysMax = 120;
constexpr std::int64_t kGraceDaysMax = 120;
constexpr std::size_t kSourceBytesMax = 600;  // two hundred characters
constexpr int kAnyCommonYear = 2027;          // without a 29th of February
constexpr int kYearsBack = 2;

Date due_in(const CertificationRule& rule, int year) {
  return Date{year, static_cast<unsigned>(rule.draft.month), static_cast<unsigned>(rule.draft.day)};
}

bool is_a_day_of_every_year(std::int64_t month, std::int64_t day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const std::chrono::year_month_day that{std::chrono::year{kAnyCommonYear},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  return that.ok();
}

CertificationRound round_of(const CertificationRule& rule, Date due) {
  const int grace = static_cast<int>(rule.draft.grace_days);
  return {.opens_on = due.plus_days(-static_cast<int>(rule.draft.open_days)),
          .due_on = due,
          .suspends_on = due.plus_days(grace + 1),
          .admins_suspend_on = due.plus_days(2 * grace + 1)};
}

}  // namespace

Result<void> check_rule(const CertificationRuleDraft& rule, Date today) {
  FieldErrors errors;
  if (rule.valid_from < today) errors.add("valid_from", "people.rule_in_the_past");
  if (!is_a_day_of_every_year(rule.month, rule.day)) {
    errors.add("day", "people.rule_day_wrong");
  }
  if (rule.open_days < 1 || rule.open_days > kOpenDaysMax) {
    errors.add("open_days", "people.rule_days_wrong");
  }
  if (rule.grace_days < 1 || rule.grace_days > kGraceDaysMax) {
    errors.add("grace_days", "people.rule_days_wrong");
  }
  if (rule.source.empty() || rule.source.size() > kSourceBytesMax) {
    errors.add("source", "people.rule_source_missing");
  }
  return errors.result("people.rule_invalid");
}

std::optional<CertificationRound> round_on(const std::vector<CertificationRule>& rules,
                                           Date today) {
  std::optional<CertificationRound> newest;
  for (std::size_t at = 0; at < rules.size(); ++at) {
    const CertificationRule& rule = rules[at];
    for (int year = today.year() - kYearsBack; year <= today.year() + 1; ++year) {
      const Date due = due_in(rule, year);
      const bool is_its_time = rule.draft.valid_from <= due &&
                               (at + 1 == rules.size() || due < rules[at + 1].draft.valid_from);
      const CertificationRound round = round_of(rule, due);
      if (!is_its_time || round.opens_on > today) continue;
      if (!newest || newest->due_on < due) newest = round;
    }
  }
  return newest;
}

CertificationStanding standing_of(const CertificationProgress& progress,
                                  const CertificationRound& round, Date today) {
  if (progress.suspended > 0) return CertificationStanding::suspended;
  if (progress.done_at) return CertificationStanding::done;
  return today > round.due_on ? CertificationStanding::late : CertificationStanding::open;
}

}  // namespace renkei::people
