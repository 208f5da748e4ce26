// 点検の記録: somebody answerable has looked through a part of the audit and signs what was found.
// With the chain's head of that moment, so that it can be shown what lay before the signer.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

#include "features/audit/chain_check.hpp"

namespace renkei::audit {

class Review;
using ReviewId = Id<Review>;

enum class ReviewScope : std::uint8_t {
  everything,
  unusual,  // いつもと違う閲覧
  patient,
  person,
};
RENKEI_DESCRIBE_ENUM(ReviewScope, everything, unusual, patient, person)

enum class ReviewFinding : std::uint8_t {
  nothing,    // 問題なし
  explained,  // 気になる点があったが、本人などに確かめて説明がついた
  follow_up,  // 対応が必要
};
RENKEI_DESCRIBE_ENUM(ReviewFinding, nothing, explained, follow_up)

struct ReviewDraft {
  ReviewScope scope = ReviewScope::unusual;
  std::optional<std::string> subject;  // the patient's or the account's id
  Instant span_from;
  Instant span_until;  // before this
  ReviewFinding finding = ReviewFinding::nothing;
  std::optional<Private<std::string>> note;
  friend bool operator==(const ReviewDraft&, const ReviewDraft&) = default;
};
RENKEI_DESCRIBE(ReviewDraft, scope, subject, span_from, span_until, finding, note)

struct ReviewRecord {
  ReviewId id;
  ReviewScope scope = ReviewScope::unusual;
  std::optional<std::string> subject;
  Instant span_from;
  Instant span_until;
  ReviewFinding finding = ReviewFinding::nothing;
  std::optional<Private<std::string>> note;
  std::int64_t row_count = 0;      // of the audit, that lay before the signer
  std::int64_t unusual_count = 0;  // of them, unlike usual
  std::int64_t head_seq = 0;
  std::string head_hash;
  std::string signed_by;
  std::string signed_membership;
  Instant signed_at;
  friend bool operator==(const ReviewRecord&, const ReviewRecord&) = default;
};
RENKEI_DESCRIBE(ReviewRecord, id, scope, subject, span_from, span_until, finding, note, row_count,
                unusual_count, head_seq, head_hash, signed_by, signed_membership, signed_at)

class Review {
 public:
  static constexpr std::size_t kNoteMax = 6'000;  // bytes
  static constexpr std::chrono::days kSpanMax{400};

  // What lay before the signer.
  struct Before {
    std::int64_t row_count = 0;
    std::int64_t unusual_count = 0;
    ChainHead head;
  };
  // `invalid` ("audit.wrong") with every wrong field. A span ends by now: what has not happened is
  // not reviewed. What was not in order wants a note.
  [[nodiscard]] static Result<ReviewDraft> checked(ReviewDraft draft, Instant now);
  [[nodiscard]] static Review sign(ReviewId id, ReviewDraft draft, const Before& before,
                                   const Actor& by, Instant now);
  [[nodiscard]] static Result<Review> restore(ReviewRecord record);

  // Whether looks of this moment, unlike usual, were part of it.
  [[nodiscard]] bool covers_unusual(Instant at) const;

  [[nodiscard]] const ReviewRecord* operator->() const { return &record_; }
  [[nodiscard]] const ReviewRecord& record() const { return record_; }

 private:
  explicit Review(ReviewRecord record) : record_(std::move(record)) {}
  ReviewRecord record_;
};

}  // namespace renkei::audit
