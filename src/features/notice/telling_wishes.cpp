// See telling_wishes.hpp.
#include "features/notice/telling_wishes.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

namespace renkei::notice {
namespace {

constexpr int kDaysMost = 40;  // no hub is closed longer

bool has_twice(std::vector<TidingTopic> topics) {
  std::sort(topics.begin(), topics.end());
  return std::adjacent_find(topics.begin(), topics.end()) != topics.end();
}

// The end of the quiet time that runs now; nothing if none does.
std::optional<Instant> end_of_quiet(TimeSpan quiet, LocalTime local) {
  if (quiet.from == quiet.until) return std::nullopt;
  const int minute = local.time.minute();
  if (quiet.covers(minute)) {
    return instant_of(quiet.ends_next_day() ? local.date.plus_days(1) : local.date, quiet.until);
  }
  if (quiet.covers(minute + TimeOfDay::kDayMinutes)) return instant_of(local.date, quiet.until);
  return std::nullopt;
}

}  // namespace

Wishes::Wishes() {
  for_each_enumerator<TidingTopic>([&](std::string_view, TidingTopic each) {
    if (each != TidingTopic::test) draft_.mail.push_back(each);
  });
  draft_.push = draft_.mail;
}

Result<Wishes> Wishes::make(WishesDraft draft) {
  FieldErrors errors;
  if (!TimeOfDay::parse(draft.quiet_from)) errors.add("quiet_from", "notice.time_wrong");
  if (!TimeOfDay::parse(draft.quiet_until)) errors.add("quiet_until", "notice.time_wrong");
  if (has_twice(draft.mail)) errors.add("mail", "notice.topic_twice");
  if (has_twice(draft.push)) errors.add("push", "notice.topic_twice");
  if (auto well = errors.result("notice.wishes_wrong"); !well) return pass_on(well);
  std::sort(draft.mail.begin(), draft.mail.end());
  std::sort(draft.push.begin(), draft.push.end());
  return Wishes{std::move(draft)};
}

bool Wishes::wants(Way way, TidingTopic topic) const {
  if (topic == TidingTopic::test) return true;
  const auto& topics = way == Way::mail ? draft_.mail : draft_.push;
  return std::find(topics.begin(), topics.end(), topic) != topics.end();
}

Instant Wishes::rings_at(Severity severity, Instant now, const ClosedDays& closed) const {
  if (severity == Severity::critical) return now;
  const TimeSpan quiet{*TimeOfDay::parse(draft_.quiet_from), *TimeOfDay::parse(draft_.quiet_until)};
  Instant at = now;
  for (int day = 0; day < kDaysMost; ++day) {
    const LocalTime local = japan_time(at);
    if (draft_.is_quiet_on_closed_days && closed(local.date)) {
      at = instant_of(local.date.plus_days(1), quiet.until);
    } else if (const auto end = end_of_quiet(quiet, local)) {
      at = *end;
    } else {
      return at;
    }
  }
  return at;
}

}  // namespace renkei::notice
