// See escalation_job.hpp.
#include "features/home/escalation_job.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

#include "platform/sql/outbox_sql.hpp"

#include "features/home/home.hpp"
#include "features/home/home_store_sql.hpp"

namespace renkei::home {
namespace {

constexpr std::string_view kDoer = "system:home.escalate";
constexpr std::chrono::minutes kEach{1};

class Round {
 public:
  Round(sql::Session& session, const EscalationMeans& means)
      : means_(means),
        now_(means.clock.now()),
        store_(session),
        outbox_(session, means.ids, means.system_clock.now()) {}

  Result<void> run(std::vector<WorkItem> items) {
    const auto states = store_.rows(kHubAudience);
    if (!states) return pass_on(states);
    const auto kept = store_.duty();
    if (!kept) return pass_on(kept);
    for (WorkItem& item : items) {
      item.severity = severity_before_closing(item, kept->duty, japan_time(now_).date);
      RowState state{.audience = std::string{kHubAudience}, .source = item.source};
      const auto before = std::find_if(states->begin(), states->end(), [&](const RowState& each) {
        return each.source == item.source;
      });
      if (before != states->end()) state = *before;
      if (auto done = look_at(item, std::move(state), kept->duty); !done) return done;
    }
    for (const RowState& each : *states) {
      const bool waits = std::any_of(items.begin(), items.end(), [&](const WorkItem& item) {
        return item.source == each.source;
      });
      if (!waits) {
        if (auto done = settle(each); !done) return done;
      }
    }
    return outbox_.result();
  }

 private:
  Result<void> look_at(const WorkItem& item, RowState state, const Duty& duty) {
    const bool is_nobodys = item.severity == Severity::critical && !is_taken(state, item, now_) &&
                            !is_snoozed(state, item, now_);
    if (!is_nobodys) return settle(state);
    const bool is_new = !state.waits_since;
    if (is_new) state.waits_since = now_;
    const auto step = next_step(state, duty, now_);
    if (!step) return is_new ? store_.put(state) : Result<void>{};
    state.reached = step;
    state.reached_at = now_;
    if (auto put = store_.put(state); !put) return put;
    outbox_.add({kEscalated, state.source});
    return store_.add_step(
        {.id = means_.ids.make<RowStep>(),
         .audience = state.audience,
         .source = state.source,
         .at = now_,
         .who = std::string{kDoer},
         .what = *step == EscalationStep::second ? RowStepKind::second : RowStepKind::duty,
         .until = {}});
  }

  // Somebody has it, or it is gone: the next time begins anew.
  Result<void> settle(RowState state) {
    if (!state.waits_since) return {};
    state.waits_since.reset();
    state.reached.reset();
    state.reached_at.reset();
    return store_.put(state);
  }

  const EscalationMeans& means_;
  Instant now_;
  SqlHome store_;
  sql::SqlOutbox outbox_;
};

}  // namespace

Result<void> escalate(const EscalationMeans& means) {
  auto items = sql::read_for<std::vector<WorkItem>>(means.database, [&](sql::Session& session) {
    return gathered(means.sources(session), hub_actor(std::string{kDoer}), means.clock.now());
  });
  if (!items) return pass_on(items);
  return means.database.write({.apply = [&](sql::Session& session) -> Result<void> {
    return Round{session, means}.run(*items);
  }});
}

Result<void> enqueue_escalation(sql::Session& session, const EscalationMeans& means) {
  const Instant now = means.system_clock.now();
  const Instant at = std::chrono::floor<std::chrono::minutes>(now) + kEach;
  auto enqueued =
      sql::enqueue(session, means.ids,
                   {.kind = std::string{kEscalationJob},
                    .run_at = at,
                    .key = std::string{kEscalationJob} + ":" + std::to_string(milliseconds_of(at))},
                   now);
  if (!enqueued) return pass_on(enqueued);
  return {};
}

void register_jobs(sql::JobRunner& runner, const EscalationMeans& means) {
  runner.on(std::string{kEscalationJob}, [means](sql::JobCall& call) -> Result<void> {
    // A round that fails is no reason to miss the next.
    const auto done = escalate(means);
    auto again = call.database().write({.apply = [&](sql::Session& session) -> Result<void> {
      if (auto gone = sql::forget_done_jobs(session, kEscalationJob); !gone) return gone;
      if (auto next = enqueue_escalation(session, means); !next) return next;
      return call.finish(session);
    }});
    return done ? again : done;
  });
}

}  // namespace renkei::home
