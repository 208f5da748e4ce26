// What is done about the audit: reviewed, signed, ruled upon.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/audit/audit.hpp"
#include "features/audit/audit_store.hpp"
#include "features/audit/watch_actions.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/identity_on_record.hpp"
#include "features/patient/patient.hpp"
#include "features/patient/patient_on_record.hpp"

namespace renkei::audit {

struct ReviewMeans {
  const EntryStore& entries;
  UnusualStore& looks;
  ReviewStore& reviews;
  const patient::PatientRecords& patients;
  const patient::PatientNames& names;
  const identity::AccountNames& accounts;
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

struct SeenReview {
  Review review;
  std::optional<Private<std::string>> signer;
  std::optional<Private<std::string>> subject;  // the patient's or the person's name
};

// How the audit stands.
struct AuditState {
  std::optional<ChainCheckRecord> check;  // nothing: never checked yet
  std::vector<FoundFault> faults;
  ChainHead head;
  WatchedUntil watched;
  std::optional<Instant> reviewed_until;
  Date review_due;
  std::int64_t unusual_waiting = 0;  // counted up to kCountedMax
  UnusualRule rule;
};

class ReviewActions {
 public:
  static constexpr std::int64_t kCountedMax = 1'000;

  explicit ReviewActions(const ReviewMeans& means) : means_(means) {}

  // `conflict` ("audit.own_looks") where the signer's own looks lie before him, "audit.own_review"
  // for a review of oneself.
  [[nodiscard]] Result<SeenReview> sign(ReviewDraft draft, const Actor& by);
  [[nodiscard]] Result<SeenReview> one(const ReviewId& id) const;
  [[nodiscard]] Result<std::vector<SeenReview>> list(const EntryPlace& after, int limit) const;
  [[nodiscard]] Result<std::string> file() const;

  [[nodiscard]] Result<AuditState> state() const;
  // What a look through the audit has found.
  [[nodiscard]] Result<void> keep(const Watched& watched);
  [[nodiscard]] Result<UnusualRule> rule(RuleDraft draft, const Actor& by);
  [[nodiscard]] Result<std::vector<UnusualRule>> rules() const { return means_.looks.rules(); }

 private:
  [[nodiscard]] Result<EntryFilter> rows_of(const ReviewDraft& draft) const;
  [[nodiscard]] Result<void> check_signer(const ReviewDraft& draft, const EntryFilter& rows,
                                          const Actor& by) const;
  [[nodiscard]] Result<std::vector<SeenReview>> with_names(std::vector<Review> reviews) const;
  ReviewMeans means_;
};

}  // namespace renkei::audit
