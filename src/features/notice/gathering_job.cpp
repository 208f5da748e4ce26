// See gathering_job.hpp.
#include "features/notice/gathering_job.hpp"

#include "platform/sql/event_tail.hpp"

#include "features/notice/morning_job.hpp"
#include "features/notice/posting_job.hpp"

namespace renkei::notice {
namespace {

using identity::Reachable;

constexpr std::chrono::seconds kEach{15};
constexpr std::int64_t kEventsAtOnce = 200;
constexpr int kPagesMost = 20;  // the rest at the next round

struct Gathered {
  Progress progress;
  std::vector<Posting> postings;
  bool has_more = false;
  bool is_new = false;  // the progress is another than the stored one
};

Result<bool> stops_at_death(const JobMeans& means, sql::Session& session, const Tiding& tiding) {
  if (!tiding.patient) return false;
  return means.is_frozen(session, *tiding.patient);
}

// Adds to `postings` what this event tells, and whom.
Result<void> hear(const JobMeans& means, sql::Session& session, const sql::NumberedEvent& event,
                  const std::vector<Reachable>& everybody, std::vector<Posting>& postings) {
  const Happening happening{event.id, event.topic, event.subject};
  for (const auto& source : means.tidings(session)) {
    const auto tidings = source->of(happening, means.clock.now());
    if (!tidings) return pass_on(tidings);
    for (const Tiding& tiding : *tidings) {
      const auto stopped = stops_at_death(means, session, tiding);
      if (!stopped) return pass_on(stopped);
      if (*stopped) continue;
      for (Reachable& each : addressed(tiding, everybody)) {
        postings.push_back({tiding, std::move(each)});
      }
    }
  }
  return {};
}

Result<Gathered> look(const JobMeans& means, sql::Session& session) {
  const Instant system_now = means.system_clock.now();
  const auto before = SqlLetters{session, means.ids, system_now}.progress();
  if (!before) return pass_on(before);
  if (!*before) return Gathered{};
  Gathered found{.progress = **before, .postings = {}};
  const auto page = sql::events_after(session, found.progress.seq, kEventsAtOnce);
  if (!page) return pass_on(page);
  if (page->too_old) {  // the server stood still for a week: what is that old is no news
    const auto newest = sql::newest_event(session);
    if (!newest) return pass_on(newest);
    return Gathered{.progress = {*newest, found.progress.day}, .postings = {}, .is_new = true};
  }
  if (page->events.empty()) return found;
  const auto everybody = identity::people_to_reach(session)->everybody(system_now);
  if (!everybody) return pass_on(everybody);
  for (const sql::NumberedEvent& event : page->events) {
    auto heard = hear(means, session, event, *everybody, found.postings);
    if (!heard) return pass_on(heard);
  }
  found.progress.seq = page->up_to;
  found.has_more = page->events.size() >= static_cast<std::size_t>(kEventsAtOnce);
  found.is_new = true;
  return found;
}

// From the first start on: nobody is told what happened before there were notices.
Result<void> begin(sql::Session& session, const JobMeans& means) {
  SqlLetters letters{session, means.ids, means.system_clock.now()};
  const auto before = letters.progress();
  if (!before) return pass_on(before);
  if (*before) return {};
  const auto newest = sql::newest_event(session);
  if (!newest) return pass_on(newest);
  return letters.put_progress({*newest, {}});
}

}  // namespace

Result<void> gather(const JobMeans& means) {
  for (int page = 0; page < kPagesMost; ++page) {
    const auto found = sql::read_for<Gathered>(
        means.database, [&](sql::Session& session) { return look(means, session); });
    if (!found) return pass_on(found);
    if (auto posted = post(means, found->postings); !posted) return posted;
    // Only when everybody was told: after a crash the same page comes again and finds them told.
    if (found->is_new) {
      if (auto kept = keep(means, found->progress); !kept) return kept;
    }
    if (!found->has_more) return {};
  }
  return {};
}

Result<void> enqueue_gathering(sql::Session& session, const JobMeans& means) {
  const Instant now = means.system_clock.now();
  if (auto begun = begin(session, means); !begun) return begun;
  const Instant at = std::chrono::floor<std::chrono::seconds>(now) + kEach;
  const auto slot = milliseconds_of(at) / std::chrono::milliseconds{kEach}.count();
  auto enqueued = sql::enqueue(session, means.ids,
                               {.kind = std::string{kGatheringJob},
                                .run_at = at,
                                .key = std::string{kGatheringJob} + ':' + std::to_string(slot)},
                               now);
  if (!enqueued) return pass_on(enqueued);
  return {};
}

void register_jobs(sql::JobRunner& runner, const JobMeans& means) {
  runner.on(std::string{kGatheringJob}, [means](sql::JobCall& call) -> Result<void> {
    // A round that fails is no reason to miss the next.
    auto done = gather(means);
    if (done) done = tell_work(means);
    auto again = call.database().write({.apply = [&](sql::Session& session) -> Result<void> {
      if (auto gone = sql::forget_done_jobs(session, kGatheringJob); !gone) return gone;
      if (auto next = enqueue_gathering(session, means); !next) return next;
      return call.finish(session);
    }});
    return done ? again : done;
  });
  runner.on(std::string{kLetterJob}, [means](sql::JobCall& call) -> Result<void> {
    const bool is_last = call.job().failures + 1 >= sql::kTriesMax;
    return carry(means, LetterId{call.job().subject.value_or("")},
                 is_last ? Tries::last : Tries::more);
  });
}

}  // namespace renkei::notice
