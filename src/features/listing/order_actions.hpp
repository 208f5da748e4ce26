// The verbs of what takes long: ordering a large list or an edition of the booklet, following and
// stopping it, and writing down who received copies.
#pragma once
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/id.hpp"
#include "kernel/trace.hpp"

#include "features/listing/export_actions.hpp"
#include "features/listing/listing_store.hpp"

namespace renkei::listing {

// What the verbs work with, for one transaction.
struct OrderMeans {
  ListingStore& store;
  ListingJobs& jobs;
  const KeptFiles& files;
  const ExportActions& exports;
  IdSource& ids;
  Trace& trace;
};

template <class Record>
struct WithProgress {
  Record record;
  JobProgress progress;
};
using OrderState = WithProgress<ExportOrderRecord>;

struct EditionState {
  EditionRecord record;
  JobProgress progress;
  std::int64_t copies = 0;
};

class OrderActions {
 public:
  explicit OrderActions(const OrderMeans& means) : means_(means) {}

  // `question` is the wish's query as JSON, by which the job asks it again.
  [[nodiscard]] Result<OrderState> order(const Actor& actor, const ExportWish& wish,
                                         std::string question, Instant now);
  // One's own; another's is `not_found` ("listing.order_unknown").
  [[nodiscard]] Result<OrderState> one(const Actor& actor, const ExportOrderId& id) const;
  [[nodiscard]] Result<std::vector<OrderState>> mine(const Actor& actor) const;
  // `conflict` ("listing.not_making").
  [[nodiscard]] Result<OrderState> cancel(const Actor& actor, const ExportOrderId& id, Instant now);
  // Only while the asker may still see as much.
  [[nodiscard]] Result<KeptFile> file(const Actor& actor, const ExportOrderId& id) const;

  [[nodiscard]] Result<EditionState> publish(const Actor& actor, EditionDraft draft, Instant now);
  [[nodiscard]] Result<EditionState> edition(const EditionId& id) const;
  [[nodiscard]] Result<std::vector<EditionState>> editions() const;
  [[nodiscard]] Result<EditionState> cancel(const EditionId& id, Instant now);
  [[nodiscard]] Result<KeptFile> file(const Actor& actor, const EditionId& id) const;

  [[nodiscard]] Result<DistributionRecord> hand_out(const Actor& actor, const EditionId& id,
                                                    DistributionDraft draft, Instant now);
  [[nodiscard]] Result<std::vector<DistributionRecord>> distributions(const EditionId& id) const;
  // A line that was wrong. `conflict` ("listing.already_withdrawn").
  [[nodiscard]] Result<DistributionRecord> withdraw(const DistributionId& id, std::string reason,
                                                    Instant now);

 private:
  [[nodiscard]] Result<JobProgress> progress_of(const std::optional<std::string>& job,
                                                Making state) const;
  [[nodiscard]] Result<OrderState> state_of(ExportOrderRecord record) const;
  [[nodiscard]] Result<EditionState> state_of(EditionRecord record) const;

  template <class Record>
  [[nodiscard]] Result<void> end(Record& record, Instant now);

  OrderMeans means_;
};

}  // namespace renkei::listing
