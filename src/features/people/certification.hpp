// 年次の在籍確認: once a year each facility says who of its people still works there, and as what.
// The hub sets the day by a dated rule; a hub that has set none asks nobody.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/date.hpp"

#include "features/people/enrolment.hpp"

namespace renkei::people {

struct CertificationRuleDraft {
  Date valid_from;  // for the rounds that are due from then on
  std::int64_t month = 0;
  std::int64_t day = 0;         // the last day of each year's round
  std::int64_t open_days = 0;   // so many days before it the list opens
  std::int64_t grace_days = 0;  // so many days after it who was not certified is suspended
  std::string source;           // 根拠: 利用規約 第3条
};
RENKEI_DESCRIBE(CertificationRuleDraft, valid_from, month, day, open_days, grace_days, source)

struct CertificationRule {
  std::string id;
  Instant decided_at;
  std::string decided_by;  // account
  CertificationRuleDraft draft;
};
RENKEI_DESCRIBE(CertificationRule, id, decided_at, decided_by, draft)

// `invalid` ("people.rule_invalid") with all that is wrong at once. A rule is made for days to
// come: what was due stays as it was.
[[nodiscard]] Result<void> check_rule(const CertificationRuleDraft& rule, Date today);

// One year's asking.
struct CertificationRound {
  Date opens_on;
  Date due_on;             // 確認の期限
  Date suspends_on;        // from this day on who was not certified is suspended
  Date admins_suspend_on;  // admins as long again later: until then they can put it right
  friend bool operator==(const CertificationRound&, const CertificationRound&) = default;
};
RENKEI_DESCRIBE(CertificationRound, opens_on, due_on, suspends_on, admins_suspend_on)

// The newest round that has opened by this day. `rules` in the order of `valid_from`, of the same
// day the one decided last stands last; each holds until the next one begins.
[[nodiscard]] std::optional<CertificationRound> round_on(
    const std::vector<CertificationRule>& rules, Date today);

enum class CertificationAnswer : std::uint8_t {
  kept,     // 在籍
  changed,  // 在籍、役割が変わった
  left,     // 退職
};
RENKEI_DESCRIBE_ENUM(CertificationAnswer, kept, changed, left)

// What was said of one enrolment in one round.
struct Certified {
  EnrolmentId enrolment;
  Date due_on;
  CertificationAnswer answer = CertificationAnswer::kept;
  Instant at;
  std::string who;  // account
};
RENKEI_DESCRIBE(Certified, enrolment, due_on, answer, at, who)

enum class CertificationStanding : std::uint8_t {
  done,
  open,       // there is time
  late,       // the day has passed
  suspended,  // some of its people are stopped by now
};
RENKEI_DESCRIBE_ENUM(CertificationStanding, done, open, late, suspended)

// One facility in one round.
struct CertificationProgress {
  std::string facility;
  std::int64_t asked = 0;
  std::int64_t answered = 0;
  std::int64_t suspended = 0;           // for want of an answer
  std::optional<Instant> done_at = {};  // when its list was finished
};
[[nodiscard]] CertificationStanding standing_of(const CertificationProgress& progress,
                                                const CertificationRound& round, Date today);

}  // namespace renkei::people
