// See order_actions.hpp.
#include "features/listing/order_actions.hpp"

#include "kernel/jst.hpp"

namespace renkei::listing {
namespace {

constexpr std::size_t kReasonBytesMax = 600;

Result<KeptFile> only_if_seen(const Actor& actor, Level audience,
                              const std::optional<std::string>& file, const KeptFiles& files) {
  if (!directory::may_see(actor.level(), audience)) {
    return fail(ErrorKind::forbidden, "listing.audience_not_yours");
  }
  if (!file) return fail(ErrorKind::not_found, "listing.not_ready");
  return files.file(*file);
}

}  // namespace

Result<JobProgress> OrderActions::progress_of(const std::optional<std::string>& job,
                                              Making state) const {
  if (!job || state != Making::making) return JobProgress{};
  return means_.jobs.progress(*job);
}

Result<OrderState> OrderActions::state_of(ExportOrderRecord record) const {
  auto progress = progress_of(record.job, record.state);
  if (!progress) return pass_on(progress);
  return OrderState{std::move(record), std::move(*progress)};
}

Result<EditionState> OrderActions::state_of(EditionRecord record) const {
  auto progress = progress_of(record.job, record.state);
  if (!progress) return pass_on(progress);
  const auto copies = means_.store.copies_of(record.id);
  if (!copies) return pass_on(copies);
  return EditionState{std::move(record), std::move(*progress), *copies};
}

Result<OrderState> OrderActions::order(const Actor& actor, const ExportWish& wish,
                                       std::string question, Instant now) {
  const auto plan = means_.exports.plan(actor, query_of(wish), now);
  if (!plan) return pass_on(plan);
  const auto found = means_.exports.count(plan->order, now);
  if (!found) return pass_on(found);
  if (*found > kOrderedMax) {
    return fail(ErrorKind::too_large, "listing.too_many",
                {{"most", kOrderedMax}, {"found", *found}});
  }
  ExportOrderRecord record{.id = means_.ids.make<ExportOrder>(),
                           .made_by = actor.who,
                           .role = actor.role,
                           .created_at = now,
                           .title = plan->writing.facts.title,
                           .list = plan->order.list,
                           .format = plan->writing.format,
                           .charset = plan->writing.charset,
                           .audience = plan->order.audience,
                           .question = std::move(question)};
  auto job = means_.jobs.enqueue_export(record.id);
  if (!job) return pass_on(job);
  record.job = std::move(*job);
  if (auto added = means_.store.add(record); !added) return pass_on(added);
  means_.trace.touch(record.id.text());
  return OrderState{std::move(record), {}};
}

Result<OrderState> OrderActions::one(const Actor& actor, const ExportOrderId& id) const {
  auto record = means_.store.order(id);
  if (!record) return pass_on(record);
  if (record->made_by != actor.who) return fail(ErrorKind::not_found, "listing.order_unknown");
  return state_of(std::move(*record));
}

Result<std::vector<OrderState>> OrderActions::mine(const Actor& actor) const {
  auto records = means_.store.orders_of(actor.who);
  if (!records) return pass_on(records);
  std::vector<OrderState> all;
  for (auto& record : *records) {
    auto state = state_of(std::move(record));
    if (!state) return pass_on(state);
    all.push_back(std::move(*state));
  }
  return all;
}

// A list or an edition that nobody waits for any more.
template <class Record>
Result<void> OrderActions::end(Record& record, Instant now) {
  if (record.state != Making::making) return fail(ErrorKind::conflict, "listing.not_making");
  record.state = Making::cancelled;
  record.finished_at = now;
  if (auto kept = means_.store.replace(record); !kept) return kept;
  means_.trace.touch(record.id.text());
  return record.job ? means_.jobs.stop(*record.job) : Result<void>{};
}

Result<OrderState> OrderActions::cancel(const Actor& actor, const ExportOrderId& id, Instant now) {
  auto state = one(actor, id);
  if (!state) return pass_on(state);
  if (auto ended = end(state->record, now); !ended) return pass_on(ended);
  return state;
}

Result<KeptFile> OrderActions::file(const Actor& actor, const ExportOrderId& id) const {
  const auto state = one(actor, id);
  if (!state) return pass_on(state);
  return only_if_seen(actor, state->record.audience, state->record.file, means_.files);
}

Result<EditionState> OrderActions::publish(const Actor& actor, EditionDraft draft, Instant now) {
  auto checked = checked_edition(std::move(draft));
  if (!checked) return pass_on(checked);
  const auto audience = audience_for(actor, checked->audience.value_or(Level::public_));
  if (!audience) return pass_on(audience);
  EditionRecord record{.id = means_.ids.make<Edition>(),
                       .title = std::move(checked->title),
                       .note = std::move(checked->note),
                       .audience = *audience,
                       .made_by = actor.who,
                       .role = actor.role,
                       .created_at = now};
  auto job = means_.jobs.enqueue_booklet(record.id);
  if (!job) return pass_on(job);
  record.job = std::move(*job);
  auto added = means_.store.add(std::move(record));
  if (!added) return pass_on(added);
  means_.trace.touch(added->id.text());
  return EditionState{std::move(*added), {}, 0};
}

Result<EditionState> OrderActions::edition(const EditionId& id) const {
  auto record = means_.store.edition(id);
  if (!record) return pass_on(record);
  return state_of(std::move(*record));
}

Result<std::vector<EditionState>> OrderActions::editions() const {
  auto records = means_.store.editions();
  if (!records) return pass_on(records);
  std::vector<EditionState> all;
  for (auto& record : *records) {
    auto state = state_of(std::move(record));
    if (!state) return pass_on(state);
    all.push_back(std::move(*state));
  }
  return all;
}

Result<EditionState> OrderActions::cancel(const EditionId& id, Instant now) {
  auto state = edition(id);
  if (!state) return pass_on(state);
  if (auto ended = end(state->record, now); !ended) return pass_on(ended);
  return state;
}

Result<KeptFile> OrderActions::file(const Actor& actor, const EditionId& id) const {
  const auto record = means_.store.edition(id);
  if (!record) return pass_on(record);
  return only_if_seen(actor, record->audience, record->file, means_.files);
}

Result<DistributionRecord> OrderActions::hand_out(const Actor& actor, const EditionId& id,
                                                  DistributionDraft draft, Instant now) {
  const auto edition = means_.store.edition(id);
  if (!edition) return pass_on(edition);
  if (edition->state != Making::done) return fail(ErrorKind::conflict, "listing.not_ready");
  auto checked = checked_distribution(std::move(draft), japan_time(now).date);
  if (!checked) return pass_on(checked);
  DistributionRecord line{.id = means_.ids.make<Distribution>(),
                          .edition = id,
                          .recipient = std::move(checked->recipient),
                          .copies = checked->copies,
                          .handed_on = checked->handed_on,
                          .note = std::move(checked->note),
                          .made_by = actor.who,
                          .created_at = now};
  if (auto added = means_.store.add(line); !added) return pass_on(added);
  means_.trace.touch(line.id.text());
  return line;
}

Result<std::vector<DistributionRecord>> OrderActions::distributions(const EditionId& id) const {
  if (const auto edition = means_.store.edition(id); !edition) return pass_on(edition);
  return means_.store.distributions(id);
}

Result<DistributionRecord> OrderActions::withdraw(const DistributionId& id, std::string reason,
                                                  Instant now) {
  auto line = means_.store.distribution(id);
  if (!line) return pass_on(line);
  if (line->withdrawn_at) return fail(ErrorKind::conflict, "listing.already_withdrawn");
  if (reason.empty() || reason.size() > kReasonBytesMax) {
    return fail(ErrorKind::invalid, "listing.reason_needed");
  }
  line->withdrawn_at = now;
  line->withdrawn_reason = std::move(reason);
  if (auto kept = means_.store.replace(*line); !kept) return pass_on(kept);
  means_.trace.touch(id.text());
  return line;
}

}  // namespace renkei::listing
