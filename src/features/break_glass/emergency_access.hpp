// 緊急時の閲覧: somebody who is not on the team opens a patient's record because life, body or
// property is at stake and consent cannot be had (個人情報保護法 18条3項2号・27条1項2号). For some
// hours, with a reason, told to the team, and looked at afterwards by somebody else.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/patient/patient.hpp"

namespace renkei::break_glass {

class EmergencyAccess;
using EmergencyAccessId = Id<EmergencyAccess>;

// What was at stake.
enum class Threat : std::uint8_t { life, body, property };
RENKEI_DESCRIBE_ENUM(Threat, life, body, property)

enum class Verdict : std::uint8_t { justified, unjustified };
RENKEI_DESCRIBE_ENUM(Verdict, justified, unjustified)

struct EmergencyAccessRecord {
  EmergencyAccessId id;
  std::int64_t version = 1;
  patient::PatientId patient;
  std::string who;
  std::string membership;
  std::optional<std::string> facility;
  Threat threat = Threat::life;
  patient::Text reason;
  Instant opened_at;
  Instant until;
  std::optional<Instant> ended_at;  // earlier than `until`
  std::optional<Verdict> verdict;   // nothing: waits to be looked at
  std::optional<std::string> reviewed_by;
  std::optional<Instant> reviewed_at;
  patient::OptionalText review_note;
  friend bool operator==(const EmergencyAccessRecord&, const EmergencyAccessRecord&) = default;
};
RENKEI_DESCRIBE(EmergencyAccessRecord, id, version, patient, who, membership, facility, threat,
                reason, opened_at, until, ended_at, verdict, reviewed_by, reviewed_at, review_note)

class EmergencyAccess {
 public:
  // One night's duty is longer than a visit: who needs more opens it again and says why.
  static constexpr std::chrono::hours kLasts{4};

  struct Opening {
    EmergencyAccessId id;
    patient::PatientId patient;
    Threat threat = Threat::life;
    patient::Text reason;
  };
  // `invalid` ("break_glass.wrong") without a reason.
  [[nodiscard]] static Result<EmergencyAccess> open(Opening opening, const Actor& by, Instant now);
  [[nodiscard]] static Result<EmergencyAccess> restore(EmergencyAccessRecord record);

  [[nodiscard]] EmergencyAccess ended(Instant now) const;
  struct Review {
    Verdict verdict = Verdict::justified;
    patient::OptionalText note;  // needed if it was not justified
  };
  // `conflict`: "break_glass.reviewed_already", "break_glass.own_review".
  [[nodiscard]] Result<EmergencyAccess> reviewed(Review review, const Actor& by, Instant now) const;

  [[nodiscard]] bool is_open(Instant now) const {
    return record_.opened_at <= now && now < record_.until &&
           (!record_.ended_at || now < *record_.ended_at);
  }
  // The same account; another membership of it is the same person.
  [[nodiscard]] bool is_of(const Actor& actor) const { return record_.who == actor.who; }

  [[nodiscard]] const EmergencyAccessRecord* operator->() const { return &record_; }
  [[nodiscard]] const EmergencyAccessRecord& record() const { return record_; }

 private:
  explicit EmergencyAccess(EmergencyAccessRecord record) : record_(std::move(record)) {}
  EmergencyAccessRecord record_;
};

// What a facility of the team is told: that it happened, never more than its members may read.
struct Notice {
  EmergencyAccessId access;
  std::string facility;
  std::optional<std::string> seen_by;
  std::optional<Instant> seen_at;
  friend bool operator==(const Notice&, const Notice&) = default;
};
RENKEI_DESCRIBE(Notice, access, facility, seen_by, seen_at)

}  // namespace renkei::break_glass
