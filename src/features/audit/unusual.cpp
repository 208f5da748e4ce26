// See unusual.hpp.
#include "features/audit/unusual.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace renkei::audit {
namespace {

// How the reasons end by which a person is not shown: not there for this reader, nobody of that
// name, no right at all, too often.
constexpr std::array<std::string_view, 6> kKeptFrom{
    ".unknown", ".nobody", ".not_permitted", ".too_many", ".several", ".emergency_reads_only"};

}  // namespace

Result<UnusualRule> UnusualRule::make(UnusualRuleId id, RuleDraft draft, const Actor& by,
                                      Instant now) {
  FieldErrors errors;
  if (draft.from_day < japan_time(now).date) errors.add("from_day", "audit.rule_in_the_past");
  const auto night_from = TimeOfDay::parse(draft.night_from);
  const auto night_until = TimeOfDay::parse(draft.night_until);
  if (!night_from) errors.add("night_from", "audit.time_missing");
  if (!night_until) errors.add("night_until", "audit.time_missing");
  if (night_from && night_from == night_until) {
    errors.add("night_until", "audit.night_is_whole_day");
  }
  if (draft.many_an_hour < 1 || draft.many_an_hour > kManyMax) {
    errors.add("many_an_hour", "audit.number_out_of_range", {{"least", 1}, {"most", kManyMax}});
  }
  if (draft.review_every_days < 1 || draft.review_every_days > kReviewDaysMax) {
    errors.add("review_every_days", "audit.number_out_of_range",
               {{"least", 1}, {"most", kReviewDaysMax}});
  }
  const std::string& reason = draft.reason.reveal();
  if (reason.empty() || reason.size() > kReasonMax) errors.add("reason", "audit.reason_missing");
  if (auto well = errors.result("audit.wrong"); !well) return pass_on(well);
  return UnusualRule{{.id = std::move(id),
                      .from_day = draft.from_day,
                      .night_from = *night_from,
                      .night_until = *night_until,
                      .many_an_hour = draft.many_an_hour,
                      .review_every_days = draft.review_every_days,
                      .reason = std::move(draft.reason),
                      .set_by = by.who,
                      .set_at = now}};
}

Result<UnusualRule> UnusualRule::restore(RuleRecord record) {
  const bool is_sound = !record.id.empty() && record.many_an_hour > 0 &&
                        record.review_every_days > 0 && !record.set_by.empty();
  if (!is_sound) return fail(ErrorKind::fault, "audit.unreadable");
  return UnusualRule{std::move(record)};
}

bool UnusualRule::is_night(Instant at) const {
  const int minute = japan_time(at).time.minute();
  const TimeSpan night{record_.night_from, record_.night_until};
  return night.covers(minute) || night.covers(minute + TimeOfDay::kDayMinutes);
}

bool is_refused_look(std::string_view outcome) {
  return std::ranges::any_of(kKeptFrom,
                             [&](std::string_view ending) { return outcome.ends_with(ending); });
}

const UnusualRule* rule_of(const std::vector<UnusualRule>& rules, Date day) {
  const UnusualRule* found = nullptr;
  for (const UnusualRule& each : rules) {
    if (each->from_day > day) continue;
    const bool is_later = found == nullptr || std::pair{each->from_day, each->set_at} >=
                                                  std::pair{(*found)->from_day, (*found)->set_at};
    if (is_later) found = &each;
  }
  return found;
}

}  // namespace renkei::audit
