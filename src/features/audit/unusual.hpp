// いつもと違う閲覧: looks at patients that somebody should ask about, and why.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/jst.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

namespace renkei::audit {

enum class Unusual : std::uint8_t {
  outside_team,  // the own facility was not on the patient's team that day
  at_night,
  many,         // more patients within an hour than usual
  break_glass,  // opened in an emergency
  refused,      // asked for and not shown
};
RENKEI_DESCRIBE_ENUM(Unusual, outside_team, at_night, many, break_glass, refused)

class UnusualRule;
using UnusualRuleId = Id<UnusualRule>;

// What the hub holds for usual, from a day on.
struct RuleDraft {
  Date from_day;
  std::string night_from;     // 22:00
  std::string night_until;    // 06:00, of the next day
  int many_an_hour = 0;       // more patients than this
  int review_every_days = 0;  // how long the audit may stay without a signed review
  Private<std::string> reason;
  friend bool operator==(const RuleDraft&, const RuleDraft&) = default;
};
RENKEI_DESCRIBE(RuleDraft, from_day, night_from, night_until, many_an_hour, review_every_days,
                reason)

struct RuleRecord {
  UnusualRuleId id;
  Date from_day;
  TimeOfDay night_from;
  TimeOfDay night_until;
  int many_an_hour = 0;
  int review_every_days = 0;
  Private<std::string> reason;
  std::string set_by;
  Instant set_at;
  friend bool operator==(const RuleRecord&, const RuleRecord&) = default;
};
RENKEI_DESCRIBE(RuleRecord, id, from_day, night_from, night_until, many_an_hour, review_every_days,
                reason, set_by, set_at)

class UnusualRule {
 public:
  static constexpr int kManyMax = 1'000;
  static constexpr int kReviewDaysMax = 366;
  static constexpr std::size_t kReasonMax = 600;  // bytes

  // From today on at the earliest: what was usual is not said afterwards. `invalid`
  // ("audit.wrong").
  [[nodiscard]] static Result<UnusualRule> make(UnusualRuleId id, RuleDraft draft, const Actor& by,
                                                Instant now);
  [[nodiscard]] static Result<UnusualRule> restore(RuleRecord record);

  [[nodiscard]] bool is_night(Instant at) const;
  [[nodiscard]] const RuleRecord* operator->() const { return &record_; }
  [[nodiscard]] const RuleRecord& record() const { return record_; }

 private:
  explicit UnusualRule(RuleRecord record) : record_(std::move(record)) {}
  RuleRecord record_;
};

// Whether a refusal kept somebody from seeing a person; not a form that was filled wrongly.
[[nodiscard]] bool is_refused_look(std::string_view outcome);

// The rule of a day among all, by the day from which they hold and when they were set.
[[nodiscard]] const UnusualRule* rule_of(const std::vector<UnusualRule>& rules, Date day);

// One look, by the audit row that it is.
struct UnusualLook {
  std::string audit;
  Instant at;
  std::string who;
  std::string membership;
  std::optional<Role> role;            // as what the person acted
  std::optional<std::string> patient;  // nothing: of a list, or nobody was found
  std::string route;
  std::string outcome;
  std::vector<Unusual> reasons;
  std::optional<int> in_the_hour;  // how many patients, where that is the reason
  friend bool operator==(const UnusualLook&, const UnusualLook&) = default;
};
RENKEI_DESCRIBE(UnusualLook, audit, at, who, membership, role, patient, route, outcome, reasons,
                in_the_hour)

}  // namespace renkei::audit
