// What the audit's screens need of storage. Each is good for one transaction.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/audit/entry.hpp"
#include "features/audit/review.hpp"
#include "features/audit/unusual.hpp"

namespace renkei::audit {

// The audit itself: read only.
class EntryStore {
 public:
  static constexpr int kPageMax = 100;
  static constexpr int kSpanRowsMax = 20'000;  // of a file

  virtual ~EntryStore() = default;
  // Newest first. Rows of a thing come by their ids, which are made in the order of time.
  [[nodiscard]] virtual Result<std::vector<Entry>> list(const EntryFilter& filter,
                                                        const EntryPlace& after,
                                                        int limit) const = 0;
  [[nodiscard]] virtual Result<std::int64_t> count(const EntryFilter& filter) const = 0;
  // Sealed rows behind a number, in the order of the chain.
  [[nodiscard]] virtual Result<std::vector<Entry>> sealed_after(std::int64_t seq,
                                                                int limit) const = 0;
  [[nodiscard]] virtual Result<ChainHead> head(Instant now) const = 0;
};

struct UnusualFilter {
  std::optional<Unusual> reason = {};
  std::optional<std::string> who = {};
  std::optional<std::string> patient = {};
  std::optional<Instant> from = {};
  std::optional<Instant> until = {};
};

// How far the audit was looked through.
struct WatchedUntil {
  std::int64_t seq = 0;
  Instant at;
};

class UnusualStore {
 public:
  static constexpr int kPageMax = 100;
  static constexpr int kRulesMax = 200;

  virtual ~UnusualStore() = default;
  // Newest first.
  [[nodiscard]] virtual Result<std::vector<UnusualLook>> list(const UnusualFilter& filter,
                                                              const EntryPlace& after,
                                                              int limit) const = 0;
  // Counted up to `most`.
  [[nodiscard]] virtual Result<std::int64_t> count(const UnusualFilter& filter,
                                                   std::int64_t most) const = 0;
  [[nodiscard]] virtual Result<WatchedUntil> watched() const = 0;
  // Keeps what was found between both numbers; nothing if somebody else was faster.
  [[nodiscard]] virtual Result<void> keep(const WatchedUntil& before, const WatchedUntil& now,
                                          const std::vector<UnusualLook>& looks) = 0;
  // By the day from which they hold.
  [[nodiscard]] virtual Result<std::vector<UnusualRule>> rules() const = 0;
  [[nodiscard]] virtual Result<void> add(const UnusualRule& rule) = 0;
};

class ReviewStore {
 public:
  static constexpr int kPageMax = 100;

  virtual ~ReviewStore() = default;
  [[nodiscard]] virtual Result<void> add(const Review& review) = 0;
  // Newest first.
  [[nodiscard]] virtual Result<std::vector<Review>> list(const EntryPlace& after,
                                                         int limit) const = 0;
  // `not_found` ("audit.review_unknown").
  [[nodiscard]] virtual Result<Review> one(const ReviewId& id) const = 0;
  // Of everything or of the unusual looks, ending after a moment; at most kPageMax.
  [[nodiscard]] virtual Result<std::vector<Review>> covering(Instant from) const = 0;
  // Until when the last of them reaches; nothing if there is none.
  [[nodiscard]] virtual Result<std::optional<Instant>> reviewed_until() const = 0;

  [[nodiscard]] virtual Result<void> add(const ChainCheckRecord& check,
                                         const std::vector<FoundFault>& faults) = 0;
  // Nothing if the chain was never checked.
  [[nodiscard]] virtual Result<std::optional<ChainCheckRecord>> last_check() const = 0;
  [[nodiscard]] virtual Result<std::vector<FoundFault>> faults_of(const ChainCheckId& id) const = 0;
};

}  // namespace renkei::audit
