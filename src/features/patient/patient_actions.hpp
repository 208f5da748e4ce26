// What is done with patients: enrolled, looked at, corrected, found; ended by moving or by death.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/patient/pair_store.hpp"
#include "features/patient/patient_store.hpp"

namespace renkei::patient {

struct Means {
  PatientStore& patients;
  PairStore& pairs;
  const PatientSight& sight;
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

// A patient as somebody may see the record now.
struct SeenPatient {
  Patient patient;
  Ground ground = Ground::office;
  Output screen = Output::care_screen;
};

// What somebody typed into the search.
struct Typed {
  OptionalText name;  // kanji or kana, the beginning of each word
  OptionalText birth_date;
  OptionalText phone;  // at least the last four digits
};

class PatientActions {
 public:
  explicit PatientActions(const Means& means) : means_(means) {}

  [[nodiscard]] Result<SeenPatient> enrol(PatientDraft draft, const Actor& by);
  // Hidden and unknown are the same `not_found` ("patient.unknown").
  [[nodiscard]] Result<SeenPatient> see(const PatientId& id, const Actor& by) const;
  // `forbidden` ("patient.emergency_reads_only") to who broke the glass: it opens the record to be
  // read.
  [[nodiscard]] Result<SeenPatient> replace(const PatientId& id, std::int64_t version,
                                            PatientDraft draft, const Actor& by);

  struct Ending {
    EndReason reason = EndReason::other;
    Date on;
  };
  [[nodiscard]] Result<SeenPatient> end(const PatientId& id, std::int64_t version, Ending ending,
                                        const Actor& by);
  [[nodiscard]] Result<SeenPatient> record_death(const PatientId& id, std::int64_t version, Date on,
                                                 const Actor& by);
  // With a reason: it undoes a death that was entered for the wrong person, too.
  [[nodiscard]] Result<SeenPatient> reopen(const PatientId& id, std::int64_t version, Text reason,
                                           const Actor& by);

  [[nodiscard]] Result<std::vector<FoundPatient>> find(const Typed& typed, const Place& after,
                                                       int limit, const Actor& by) const;
  [[nodiscard]] Result<std::vector<FormerPatient>> former(const PatientId& id, std::int64_t before,
                                                          const Actor& by) const;

 private:
  [[nodiscard]] Result<SeenPatient> seen(const PatientId& id, std::int64_t version,
                                         const Actor& by) const;
  [[nodiscard]] Result<SeenPatient> store(const Result<Patient>& next, const SeenPatient& before,
                                          const Actor& by, OptionalText reason = {});
  [[nodiscard]] Result<void> propose_twins(const Patient& patient);
  Means means_;
};

}  // namespace renkei::patient
