// See morning_job.hpp.
#include "features/notice/morning_job.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

#include "features/notice/posting_job.hpp"

namespace renkei::notice {
namespace {

using identity::Reachable;

constexpr std::size_t kLookedAtOnce = 50;
constexpr TimeOfDay kMorning = *TimeOfDay::of_minute(6 * 60 + 30);

// A piece of work with a last day was asked of one: told once. Of all that is due today one notice.
void add_work(const std::vector<WorkItem>& items, const Reachable& person, Date today,
              std::vector<Posting>& postings) {
  bool is_any_due = false;
  for (const WorkItem& each : items) {
    if (each.severity != Severity::week) is_any_due = true;
    if (each.severity != Severity::week || !each.due) continue;
    postings.push_back({{.topic = TidingTopic::work,
                         .kind = "work.asked",
                         .subject = each.source + ' ' + each.due->text(),
                         .severity = Severity::week,
                         .link = each.link,
                         .to = {}},
                        person});
  }
  if (!is_any_due) return;
  postings.push_back({{.topic = TidingTopic::work,
                       .kind = "work.today",
                       .subject = today.text(),
                       .severity = Severity::today,
                       .link = "/",
                       .to = {}},
                      person});
}

Result<std::vector<Posting>> work_of(const JobMeans& means, sql::Session& session,
                                     const std::vector<Reachable>& people, std::size_t from,
                                     Date today) {
  const auto sources = means.work(session);
  std::vector<Posting> postings;
  for (std::size_t next = from; next < std::min(people.size(), from + kLookedAtOnce); ++next) {
    std::vector<WorkItem> items;
    for (const auto& source : sources) {
      auto waiting = source->waiting(people[next].actor(), means.clock.now());
      if (!waiting) return pass_on(waiting);
      std::move(waiting->begin(), waiting->end(), std::back_inserter(items));
    }
    add_work(items, people[next], today, postings);
  }
  return postings;
}

// Nothing if the hub is closed, it is too early, or this morning's round was made.
Result<std::optional<Progress>> due_round(const JobMeans& means, sql::Session& session) {
  const LocalTime local = japan_time(means.clock.now());
  const auto progress = SqlLetters{session, means.ids, means.system_clock.now()}.progress();
  if (!progress) return pass_on(progress);
  const auto closed = means.closed_days(session);
  if (!closed) return pass_on(closed);
  const bool is_due = *progress && local.time >= kMorning && !(*closed)(local.date) &&
                      (!(*progress)->day || *(*progress)->day < local.date);
  if (!is_due) return std::nullopt;
  return Progress{(*progress)->seq, local.date};
}

}  // namespace

Result<void> tell_work(const JobMeans& means) {
  std::vector<Reachable> people;
  const auto round = sql::read_for<std::optional<Progress>>(
      means.database, [&](sql::Session& session) -> Result<std::optional<Progress>> {
        auto due = due_round(means, session);
        if (!due || !*due) return due;
        auto everybody = identity::people_to_reach(session)->everybody(means.system_clock.now());
        if (!everybody) return pass_on(everybody);
        people = *std::move(everybody);
        return due;
      });
  if (!round) return pass_on(round);
  if (!*round) return {};
  for (std::size_t from = 0; from < people.size(); from += kLookedAtOnce) {
    const auto postings =
        sql::read_for<std::vector<Posting>>(means.database, [&](sql::Session& session) {
          return work_of(means, session, people, from, *(*round)->day);
        });
    if (!postings) return pass_on(postings);
    if (auto posted = post(means, *postings); !posted) return posted;
  }
  return keep(means, **round);
}

}  // namespace renkei::notice
