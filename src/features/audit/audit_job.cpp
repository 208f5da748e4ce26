// See audit_job.hpp.
#include "features/audit/audit_job.hpp"

#include "kernel/jst.hpp"

#include "platform/log/log.hpp"
#include "platform/sql/audit_check.hpp"
#include "platform/sql/audit_heads.hpp"
#include "platform/sql/cleaning.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/audit/audit_store_sql.hpp"
#include "features/audit/watch_actions.hpp"

namespace renkei::audit {
namespace {

constexpr std::chrono::minutes kWatchEvery{10};

ChainFault fault_of(sql::AuditFault fault) {
  switch (fault) {
    case sql::AuditFault::changed:
      return ChainFault::changed;
    case sql::AuditFault::missing:
      return ChainFault::missing;
    case sql::AuditFault::moved:
      return ChainFault::moved;
    case sql::AuditFault::end_missing:
      return ChainFault::end_missing;
    case sql::AuditFault::added:
      break;
  }
  return ChainFault::added;
}

// What stands at a number just now goes into the finding: it is what the screen shows of the row.
Result<void> add_fault(sql::Session& session, FoundFault fault, std::vector<FoundFault>& faults) {
  const auto place = sql::audit_place(session, fault.seq);
  if (!place) return pass_on(place);
  if (*place) {
    fault.row_id = (*place)->id;
    fault.route = (*place)->route;
    fault.at = (*place)->at;
  }
  faults.push_back(std::move(fault));
  return {};
}

struct Examined {
  sql::AuditReport report;
  std::vector<FoundFault> faults;
};

Result<Examined> examine(sql::Session& session, const std::vector<ChainHead>& noted) {
  auto report = sql::check_audit(session);
  if (!report) return pass_on(report);
  Examined examined{.report = *std::move(report), .faults = {}};
  for (const sql::AuditFinding& each : examined.report.findings) {
    auto added = add_fault(
        session, {.fault = fault_of(each.fault), .seq = each.seq, .until_seq = each.until},
        examined.faults);
    if (!added) return pass_on(added);
  }
  std::vector<sql::AuditHead> heads;
  heads.reserve(noted.size());
  for (const ChainHead& each : noted) heads.push_back({each.at, each.seq, each.hash});
  const auto differing = sql::compare_heads(session, std::move(heads));
  if (!differing) return pass_on(differing);
  for (const sql::HeadFinding& each : *differing) {
    const bool is_there = each.fault == sql::HeadFault::other_hash;
    auto added =
        add_fault(session,
                  {.fault = is_there ? ChainFault::noted_otherwise : ChainFault::noted_missing,
                   .seq = each.sound_until + 1,
                   .until_seq = each.head.seq},
                  examined.faults);
    if (!added) return pass_on(added);
  }
  return examined;
}

Result<void> enqueue_watch(sql::Session& session, const JobMeans& means, Instant at) {
  const auto slot = milliseconds_of(at) / std::chrono::milliseconds{kWatchEvery}.count();
  auto enqueued = sql::enqueue(session, means.ids,
                               {.kind = std::string{kWatchJob},
                                .run_at = at,
                                .key = std::string{kWatchJob} + ':' + std::to_string(slot)},
                               means.system_clock.now());
  if (!enqueued) return pass_on(enqueued);
  return {};
}

Result<void> enqueue_check(sql::Session& session, const JobMeans& means, Instant at,
                           std::string_view occasion) {
  auto enqueued = sql::enqueue(
      session, means.ids,
      {.kind = std::string{kCheckJob},
       .run_at = at,
       .key = std::string{kCheckJob} + ':' + std::string{occasion} + japan_time(at).date.text()},
      means.system_clock.now());
  if (!enqueued) return pass_on(enqueued);
  return {};
}

Result<void> do_watch(const JobMeans& means, sql::JobCall& call) {
  auto watched = watch(means, [&call] { return call.must_stop(); });
  if (!watched) return watched;
  return call.database().write({.apply = [&](sql::Session& session) -> Result<void> {
    const Instant next = means.system_clock.now() + kWatchEvery;
    if (auto queued = enqueue_watch(session, means, next); !queued) return queued;
    return call.finish(session);
  }});
}

Result<void> do_check(const JobMeans& means, sql::JobCall& call) {
  auto checked = check_chain(means);
  if (!checked) return pass_on(checked);
  return call.database().write({.apply = [&](sql::Session& session) -> Result<void> {
    const Instant next = sql::next_night(means.system_clock.now());
    if (auto queued = enqueue_check(session, means, next, ""); !queued) return queued;
    return call.finish(session);
  }});
}

}  // namespace

Result<void> watch(const JobMeans& means, const std::function<bool()>& must_stop) {
  while (!must_stop()) {
    const auto watched = sql::read_for<Watched>(means.database, [&](sql::Session& session) {
      const SqlEntries entries{session};
      const SqlUnusualLooks looks{session};
      const auto patients = patient::patient_records(session);
      const auto names = patient::patient_names(session);
      const auto teams = care_team::teams(session);
      const auto emergencies = break_glass::emergency_accesses(session);
      const auto people = identity::people_on_record(session);
      WatchActions actions{
          {entries, looks, *patients, *names, *teams, *emergencies, *people, means.personal}};
      return actions.look(WatchActions::kRowsMax, means.clock.now());
    });
    if (!watched) return pass_on(watched);
    auto kept = means.database.write({.apply = [&](sql::Session& session) {
      return SqlUnusualLooks{session}.keep(watched->before, watched->now, watched->looks);
    }});
    if (!kept || !watched->has_more) return kept;
  }
  return {};
}

Result<ChainCheckRecord> check_chain(const JobMeans& means) {
  const auto noted = means.heads.noted();
  if (!noted) return pass_on(noted);
  const auto examined = sql::read_for<Examined>(
      means.database, [&](sql::Session& session) { return examine(session, *noted); });
  if (!examined) return pass_on(examined);
  const sql::AuditReport& report = examined->report;
  const ChainHead head{means.system_clock.now(), report.head_seq, report.head_hash};
  if (head.seq > 0) {
    if (auto written = means.heads.note(head); !written) return pass_on(written);
    // Whoever cannot be reached by mail reads the file; the check itself is done.
    if (means.tell && !means.tell(head)) log::warning("audit.head_not_told");
  }
  if (!examined->faults.empty()) {
    log::error("audit.chain_broken", {{"faults", examined->faults.size()}});
  }
  const ChainCheckRecord record{.id = means.ids.make<ChainCheck>(),
                                .at = means.clock.now(),
                                .rows_checked = report.rows,
                                .unsealed = report.unsealed,
                                .head_seq = report.head_seq,
                                .head_hash = report.head_hash,
                                .heads_compared = static_cast<std::int64_t>(noted->size()),
                                .faults = static_cast<std::int64_t>(examined->faults.size())};
  auto kept = means.database.write({.apply = [&](sql::Session& session) -> Result<void> {
    sql::SqlOutbox outbox{session, means.ids, means.system_clock.now()};
    outbox.add({kAuditChanged, record.id.text()});
    if (auto announced = outbox.result(); !announced) return announced;
    return SqlReviews{session}.add(record, examined->faults);
  }});
  if (!kept) return pass_on(kept);
  return record;
}

void register_jobs(sql::JobRunner& runner, const JobMeans& means) {
  runner.on(std::string{kWatchJob}, [&means](sql::JobCall& call) { return do_watch(means, call); });
  runner.on(std::string{kCheckJob}, [&means](sql::JobCall& call) { return do_check(means, call); });
}

Result<void> enqueue_jobs(sql::Session& session, const JobMeans& means) {
  const Instant now = means.system_clock.now();
  if (auto queued = enqueue_watch(session, means, now); !queued) return queued;
  if (auto queued = enqueue_check(session, means, now, "start "); !queued) return queued;
  return enqueue_check(session, means, sql::next_night(now), "");
}

}  // namespace renkei::audit
