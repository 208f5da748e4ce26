// The loop of an import, and what one apply does.
#include "features/intake/apply_job.hpp"

#include <utility>

#include "platform/sql/audit_log.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/intake/filing_store_sql.hpp"
#include "features/intake/intake_store_sql.hpp"
#include "features/intake/jobs_sql.hpp"
#include "features/intake/proposal_store_sql.hpp"
#include "features/intake/write_pipe_job.hpp"

namespace renkei::intake {
namespace {

constexpr int kTurnsLostMax = 20;  // somebody else applies the same import at the same time

// The fields' values as they stand in the row.
directory_import::ImportedValues only_these(const directory_import::ImportedValues& values,
                                            const std::vector<std::string>& fields) {
  directory_import::ImportedValues some;
  for (const std::string& field : fields) add_only(some, values, field);
  return some;
}

// What the row comes to: its values, and the whole where it names only a part.
directory_import::ImportedValues written_values(const directory_import::ImportedFacility& row,
                                                const directory_import::ImportOutcome& outcome) {
  directory_import::ImportedValues values = row.values;
  if (outcome.joined.home_care) values.home_care = outcome.joined.home_care;
  if (outcome.joined.capabilities) values.capabilities = outcome.joined.capabilities;
  if (outcome.joined.identifiers) values.identifiers = outcome.joined.identifiers;
  return values;
}

RowOutcome kept_of(std::int64_t line, const directory_import::ImportOutcome& outcome,
                   const directory_import::ImportedFacility& row) {
  RowOutcome kept{.line = line, .result = outcome.result};
  if (outcome.result == directory_import::ImportResult::unchanged) return kept;
  kept.facility = outcome.facility;
  kept.service_line = outcome.line;
  kept.version = outcome.version;
  kept.updated = outcome.updated;
  if (!outcome.updated.empty() && outcome.result != directory_import::ImportResult::created) {
    kept.before = only_these(outcome.before, outcome.updated);
    kept.imported = only_these(written_values(row, outcome), outcome.updated);
  }
  return kept;
}

// Collects what the rows of one batch came to.
struct Results {
  RowCounts counts;
  std::vector<RowOutcome> outcomes;
  std::vector<ProposalRecord> proposals;
  std::vector<RowNote> notes;
  std::vector<std::pair<directory::FacilityId, std::vector<Filing>>> filings;
};

// A row of a file that may not make facilities, and whose number no facility has.
void note_unmatched(const StagedRows& staged, std::size_t at, std::int64_t refused,
                    Results& results) {
  for (const std::int64_t line : lines_of(staged, at)) {
    const auto listed = refused + static_cast<std::int64_t>(results.notes.size());
    if (listed >= ImportRun::kRefusedMax) return;  // counted, no longer listed
    results.notes.push_back({.kind = NoteKind::refused,
                             .line = line,
                             .field = "",
                             .reason = "intake.facility_unknown",
                             .named = staged.facilities[at].named});
  }
}

void add_proposals(const Means& means, const ImportRun& run,
                   const directory_import::ImportOutcome& outcome,
                   const directory_import::ImportedFacility& row, Results& results) {
  for (const std::string& field : outcome.proposed) {
    results.proposals.push_back({.id = means.ids.make<Proposal>(),
                                 .import = run->id,
                                 .subject = outcome.facility,
                                 .line = outcome.line,
                                 .service_code = row.service_code,
                                 .identifier = row.identifiers.front(),
                                 .field = field,
                                 .old_value = only(outcome.before, field),
                                 .new_value = only(written_values(row, outcome), field),
                                 .source = run->profile,
                                 .as_of = run->as_of,
                                 .subject_version = outcome.version,
                                 .created_at = means.clock.now()});
  }
}

Result<Results> apply_rows(sql::Session& session, const Means& means, const ImportRun& run,
                           const Batch& batch, Outbox& outbox) {
  Results results;
  if (batch.staged.facilities.empty()) return results;
  const auto importer =
      directory_import::facility_import(session, {means.ids, means.clock, outbox});
  const directory_import::ImportSource source{
      .import = run->id.text(), .code = run->profile, .as_of = run->as_of};
  const auto outcomes =
      importer->apply(batch.staged.facilities, source, hub_actor(run->created_by));
  if (!outcomes) return pass_on(outcomes);
  for (std::size_t at = 0; at < outcomes->size(); ++at) {
    const directory_import::ImportOutcome& outcome = (*outcomes)[at];
    const directory_import::ImportedFacility& row = batch.staged.facilities[at];
    count(outcome.result, lines_of(batch.staged, at).size(), results.counts);
    if (outcome.result == directory_import::ImportResult::unmatched) {
      note_unmatched(batch.staged, at, run->counts.refused, results);
      continue;
    }
    results.outcomes.push_back(kept_of(batch.staged.lines[at], outcome, row));
    if (batch.staged.filings) {
      results.filings.emplace_back(outcome.facility, (*batch.staged.filings)[at]);
    }
    add_proposals(means, run, outcome, row, results);
  }
  return results;
}

bool is_out_of_turn(const Error& error) {
  return error.reason == Reason{"intake.batch_out_of_turn"};
}

Result<std::shared_ptr<const Batch>> batch_of(const Means& means, const ImportRunId& id,
                                              std::int64_t number, const BatchCache& cache) {
  if (auto cached = cache.find(number)) return cached;
  auto loaded = load_batch(means, id, number);
  if (!loaded) return pass_on(loaded);
  return std::make_shared<const Batch>(std::move(*loaded));
}

// From the run's next batch to its last, or until somebody asks to stop.
Result<void> apply_rest(const Means& means, const ImportRun& run, const BatchCache& cache,
                        const JobTalk& talk) {
  WritePipe pipe{means.database};
  for (std::int64_t number = run->next_batch; number < run->batches; ++number) {
    if (talk.must_stop()) break;
    const auto batch = batch_of(means, run->id, number, cache);
    if (!batch) return pass_on(batch);
    auto pushed =
        pipe.push({.apply = [&means, id = run->id, batch = *batch](sql::Session& session) {
          return apply_batch(session, means, id, *batch);
        }});
    if (!pushed) return pushed;
    talk.progress(number, run->batches);
  }
  return pipe.finish();
}

}  // namespace

Result<ImportRun> load_run(const Means& means, const ImportRunId& id) {
  return sql::read_for<ImportRun>(
      means.database, [&](sql::Session& session) { return SqlImportRuns{session}.one(id); });
}

Result<Batch> load_batch(const Means& means, const ImportRunId& id, std::int64_t number) {
  return sql::read_for<Batch>(
      means.database, [&](sql::Session& session) { return SqlStaging{session}.one(id, number); });
}

Result<void> apply_batch(sql::Session& session, const Means& means, const ImportRunId& id,
                         const Batch& batch) {
  SqlImportRuns runs{session};
  const auto run = runs.one(id);
  if (!run) return pass_on(run);
  if (auto turn = run->applied(batch.number, {}, means.clock.now()); !turn) return pass_on(turn);
  sql::SqlOutbox outbox{session, means.ids, means.system_clock.now()};
  auto results = apply_rows(session, means, *run, batch, outbox);
  if (!results) return pass_on(results);
  const auto next = run->applied(batch.number, results->counts, means.clock.now());
  if (!next) return pass_on(next);
  const Batch done{.number = batch.number, .outcomes = std::move(results->outcomes)};
  SqlStaging staging{session};
  if (auto kept = staging.set_outcomes(id, done); !kept) return kept;
  if (auto noted = staging.add_notes(id, results->notes); !noted) return noted;
  for (const auto& [facility, filings] : results->filings) {
    auto replaced = SqlFilings{session}.replace(facility, filings, *run);
    if (!replaced) return replaced;
  }
  if (auto added = SqlProposals{session}.add(results->proposals); !added) return added;
  if (auto replaced = runs.replace(*next); !replaced) return replaced;
  // The records it wrote name the import in their history, so the import stands for them here.
  auto audited = sql::AuditLog{session, means.ids}.add({.who = (*run)->created_by,
                                                        .at = means.clock.now(),
                                                        .route = "job intake.apply",
                                                        .outcome = "done",
                                                        .request_id = "",
                                                        .subjects = {id.text()}});
  if (!audited) return audited;
  if ((*next)->state == ImportState::done) {
    outbox.add({directory::kImported, id.text()});
    outbox.add({kImportChanged, id.text()});
    SqlImportJobs jobs{session, means.ids, means.system_clock.now()};
    if (auto withdrawn = jobs.withdraw_apply(id); !withdrawn) return withdrawn;
    if (auto followed = follow_import(session, means); !followed) return followed;
  }
  return outbox.result();
}

Result<void> follow_import(sql::Session& session, const Means& means) {
  if (!means.after_import) return {};
  return means.after_import(session);
}

Result<void> apply_import(const Means& means, const ImportRunId& id, const BatchCache& cache,
                          const JobTalk& talk) {
  for (int lost = 0; lost < kTurnsLostMax; ++lost) {
    const auto run = load_run(means, id);
    if (!run) return pass_on(run);
    if ((*run)->state != ImportState::running || talk.must_stop()) return {};
    auto applied = apply_rest(means, *run, cache, talk);
    if (!applied && !is_out_of_turn(applied.error())) return applied;
  }
  return fail(ErrorKind::unavailable, "intake.batch_out_of_turn");
}

}  // namespace renkei::intake
