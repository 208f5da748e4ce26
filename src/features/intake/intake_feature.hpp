// Wires the intake for one transaction, and its jobs for the life of the hub.
#pragma once
#include <memory>

#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "platform/http/cursor.hpp"
#include "platform/sql/job_runner.hpp"
#include "platform/sql/session.hpp"

#include "features/intake/filing_store_sql.hpp"
#include "features/intake/intake.hpp"
#include "features/intake/intake_routes.hpp"
#include "features/intake/intake_store_sql.hpp"
#include "features/intake/jobs_sql.hpp"
#include "features/intake/proposal_store_sql.hpp"
#include "features/intake/upload_job.hpp"

namespace renkei::intake {

class IntakeFeature {
 public:
  // `means` and `cursors` live as long as the hub; session, outbox and trace one transaction.
  IntakeFeature(sql::Session& session, const Means& means, const http::Cursors& cursors,
                Outbox& outbox, Trace& trace, SentenceOf sentence = {})
      : runs_(session),
        staging_(session),
        jobs_(session, means.ids, means.system_clock.now()),
        proposals_(session),
        uploads_(means),
        filings_(session),
        directory_(directory_import::facility_import(session, {means.ids, means.clock, outbox})),
        cards_(directory::facility_cards(session)),
        verbs_{ImportActions{{runs_, staging_, jobs_, outbox, trace}, means.clock},
               ProposalActions{{proposals_, *directory_, trace}, means.clock},
               uploads_,
               filings_,
               *cards_,
               cursors,
               std::move(sentence)} {}
  IntakeFeature(const IntakeFeature&) = delete;
  IntakeFeature& operator=(const IntakeFeature&) = delete;

  [[nodiscard]] IntakeVerbs& verbs() { return verbs_; }

 private:
  SqlImportRuns runs_;
  SqlStaging staging_;
  SqlImportJobs jobs_;
  SqlProposals proposals_;
  UploadDesk uploads_;
  SqlFilings filings_;
  std::unique_ptr<directory_import::FacilityImport> directory_;
  std::unique_ptr<directory::FacilityCards> cards_;
  IntakeVerbs verbs_;
};

// Registers "intake.apply", "intake.undo" and the nightly "intake.cleaning"; before the runner
// starts. `means` must outlive it.
void register_jobs(sql::JobRunner& runner, const Means& means);
// Starts the nightly cleaning; each night enqueues the next. Does nothing when one waits.
[[nodiscard]] Result<void> enqueue_cleaning(sql::Session& session, const Means& means);

}  // namespace renkei::intake
