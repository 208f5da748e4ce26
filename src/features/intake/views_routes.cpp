// Records to views.
#include "features/intake/views_routes.hpp"

#include <utility>

#include "features/intake/value_words.hpp"

namespace renkei::intake {

ImportView view_of(const ImportRun& run) {
  const ImportRunRecord& record = run.record();
  ImportView view{.id = record.id,
                  .version = record.version,
                  .file_name = record.file_name,
                  .state = record.state,
                  .at = record.created_at,
                  .by = record.created_by,
                  .profile = record.profile,
                  .encoding = record.encoding,
                  .as_of = record.as_of,
                  .finished_at = record.finished_at,
                  .rows = record.counts.rows,
                  .created = record.counts.created,
                  .updated = record.counts.updated,
                  .unchanged = record.counts.unchanged,
                  .proposed = record.counts.proposed,
                  .refused = record.counts.refused,
                  .kept = record.kept,
                  .warnings = record.warnings,
                  .undo_until = run.undoable_until()};
  if (record.batches > 0) view.progress = ProgressView{record.next_batch, record.batches};
  return view;
}

ProposalView view_of(const Proposal& proposal, std::string subject_name) {
  const ProposalRecord& record = proposal.record();
  return {.id = record.id,
          .version = record.version,
          .subject = record.subject,
          .subject_name = std::move(subject_name),
          .service_code = record.service_code,
          .field = record.field,
          .old_text = words_of(record.old_value, record.field),
          .new_text = words_of(record.new_value, record.field),
          .source = record.source,
          .as_of = record.as_of,
          .at = record.created_at,
          .state = record.state,
          .reason = record.reason};
}

}  // namespace renkei::intake
