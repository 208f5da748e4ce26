// 利用規約: one edition of the rules under which facilities share what they know of a patient.
// Published once and never changed: who agreed to it can always read what was agreed.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"

#include "features/agreement/agreement.hpp"

namespace renkei::agreement {

struct PolicyDraft {
  std::string title;                   // みほん在宅ケア連携ネットワーク 利用規約
  std::string text;                    // plain, paragraphs by empty lines
  std::optional<std::string> changes;  // 前の版との違い, in words
  Date in_force_from;                  // 施行日
  std::int64_t grace_days = 0;         // from then on; until it is over the edition before holds
};
RENKEI_DESCRIBE(PolicyDraft, title, text, changes, in_force_from, grace_days)

struct PolicyRecord {
  PolicyId id;
  std::int64_t number = 0;  // 第1版 is 1; an edition without a gap before it
  Instant published_at;
  std::string published_by;  // account
  PolicyDraft draft;
};

class Policy {
 public:
  static constexpr std::size_t kTitleBytesMax = 300;  // a hundred characters
  static constexpr std::size_t kTextBytesMax = 90'000;
  static constexpr std::size_t kChangesBytesMax = 6'000;
  static constexpr std::int64_t kGraceDaysMax = 365;

  struct Publication {
    PolicyId id;
    Instant at;
    std::string by;
  };
  // The edition after `former`, which it may not overtake: `in_force_from` is not before the
  // other's.
  [[nodiscard]] static Result<Policy> make(Publication publication, PolicyDraft draft,
                                           const Policy* former);
  [[nodiscard]] static Result<Policy> restore(PolicyRecord record);

  // The last day on which the edition before is enough.
  [[nodiscard]] Date last_day_of_grace() const;
  [[nodiscard]] bool is_demanded_on(Date day) const { return day > last_day_of_grace(); }

  [[nodiscard]] const PolicyDraft* operator->() const { return &record_.draft; }
  [[nodiscard]] const PolicyRecord& record() const { return record_; }

 private:
  explicit Policy(PolicyRecord record) : record_(std::move(record)) {}
  PolicyRecord record_;
};

// The oldest edition that still suffices on a day; 0 if none is asked for.
[[nodiscard]] std::int64_t demanded_on(const std::vector<Policy>& editions, Date day);

}  // namespace renkei::agreement
