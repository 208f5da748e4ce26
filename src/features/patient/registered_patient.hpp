// 患者: a person whom the region cares for at home, from enrolment to the end of it. After death
// the record stays as it is; two records of one person are joined and can be parted again.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/patient/patient_draft.hpp"

namespace renkei::patient {

class Patient;
using PatientId = Id<Patient>;

// `merged`: another record of the same person is the one to use.
enum class PatientState : std::uint8_t { active, ended, deceased, merged };
RENKEI_DESCRIBE_ENUM(PatientState, active, ended, deceased, merged)

// Why care by this region ended.
enum class EndReason : std::uint8_t { moved_away, recovered, admitted, entered_facility, other };
RENKEI_DESCRIBE_ENUM(EndReason, moved_away, recovered, admitted, entered_facility, other)

// What the record says beside what is entered.
struct PatientStanding {
  PatientId id;
  std::int64_t version = 1;
  PatientState state = PatientState::active;
  std::optional<Date> ended_on;  // of care, or of life
  std::optional<EndReason> end_reason;
  std::optional<PatientId> merged_into;
  std::optional<PatientState> state_before_merge;
  Instant changed_at;
  friend bool operator==(const PatientStanding&, const PatientStanding&) = default;
};
RENKEI_DESCRIBE(PatientStanding, id, version, state, ended_on, end_reason, merged_into,
                state_before_merge, changed_at)

struct PatientRecord {
  PatientStanding standing;
  PatientDraft draft;
  friend bool operator==(const PatientRecord&, const PatientRecord&) = default;
};
RENKEI_DESCRIBE(PatientRecord, standing, draft)

class Patient {
 public:
  // `invalid` ("patient.wrong") with all wrong fields.
  [[nodiscard]] static Result<Patient> make(PatientId id, PatientDraft draft, Instant now);
  [[nodiscard]] static Result<Patient> restore(PatientRecord record);

  // All of these refuse with `conflict`: "patient.frozen" after death, "patient.merged" if another
  // record is the one to use.
  [[nodiscard]] Result<Patient> replaced(PatientDraft draft, Instant now) const;
  [[nodiscard]] Result<Patient> ended(EndReason reason, Date on, Instant now) const;
  [[nodiscard]] Result<Patient> deceased(Date on, Instant now) const;
  // Care begins again, or an end or death was entered by mistake.
  [[nodiscard]] Result<Patient> reopened(Instant now) const;
  [[nodiscard]] Result<Patient> merged(const PatientId& into, Instant now) const;
  // Back to what it was before.
  [[nodiscard]] Result<Patient> unmerged(Instant now) const;

  [[nodiscard]] const PatientDraft* operator->() const { return &record_.draft; }
  [[nodiscard]] const PatientDraft& draft() const { return record_.draft; }
  [[nodiscard]] const PatientStanding& standing() const { return record_.standing; }
  [[nodiscard]] const PatientRecord& record() const { return record_; }

 private:
  explicit Patient(PatientRecord record) : record_(std::move(record)) {}
  // The next version of one that may still change.
  [[nodiscard]] Result<Patient> next(Instant now) const;
  [[nodiscard]] Result<Patient> finished(PatientState state, Date on, Instant now) const;
  PatientRecord record_;
};

}  // namespace renkei::patient
