// Who saw a patient, for the team's screen and for the patient to take home (本人への開示).
#pragma once
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/trace.hpp"

#include "features/access_report/look_store.hpp"
#include "features/directory/directory.hpp"
#include "features/identity/identity.hpp"

namespace renkei::access_report {

struct Means {
  const LookStore& looks;
  const patient::PatientRecords& patients;
  const patient::PatientSight& sight;
  const identity::AccountNames& accounts;
  const directory::FacilityCards& facilities;
  const Clock& clock;
  Trace& trace;
};

// Both days included; one that is not given is open.
struct Days {
  std::optional<Date> from;
  std::optional<Date> until;
};

// What one person did on one day, as often as it was.
struct DayLine {
  Date day;
  Instant first;
  Instant last;
  int times = 1;
  LookInWords look;  // the newest of them
};

struct Report {
  patient::PersonName name;
  patient::OptionalText birth_date;
  Days days;
  Instant made_at;
  std::vector<DayLine> lines;  // newest first
  bool is_cut = false;         // there was more than fits on kRowsMax looks
};

class ReportActions {
 public:
  static constexpr int kPageMax = 200;
  static constexpr int kRowsMax = 5'000;

  explicit ReportActions(const Means& means) : means_(means) {}

  // For those who see the patient; hidden and unknown are the same ("patient.unknown").
  // `invalid` ("access_report.days_turned") if the span ends before it begins.
  [[nodiscard]] Result<std::vector<LookInWords>> looks(const patient::PatientId& patient,
                                                       const Days& days, const LookPlace& before,
                                                       int limit, const Actor& by) const;
  // `invalid` ("access_report.days_turned") if the span ends before it begins.
  [[nodiscard]] Result<Report> report(const patient::PatientId& patient, const Days& days,
                                      const Actor& by) const;

 private:
  [[nodiscard]] Result<std::vector<patient::PatientId>> records(const patient::PatientId& patient,
                                                                const Actor& by) const;
  [[nodiscard]] Result<std::vector<LookInWords>> in_words(const std::vector<Look>& looks) const;
  Means means_;
};

// Equal deeds of one person on one day become one line.
[[nodiscard]] std::vector<DayLine> by_day(const std::vector<LookInWords>& looks);

}  // namespace renkei::access_report
