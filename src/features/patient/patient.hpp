// Front door of the patients: who a patient is, who may see one, and which records are one person.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/result.hpp"

#include "features/patient/output.hpp"
#include "features/patient/registered_patient.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::patient {

// Something of this patient's record changed; subject: the patient's id.
inline constexpr std::string_view kPatientChanged = "patient.changed";
// Proposals of duplicates changed; subject: the pair's id.
inline constexpr std::string_view kPairsChanged = "patient.pairs_changed";

// By what right somebody sees a patient just now.
enum class Ground : std::uint8_t {
  office,        // the hub
  medical_team,  // doctor, dentist, pharmacist, nurse of today's team
  care_team,     // everybody else of today's team
  emergency,     // broke the glass
};
RENKEI_DESCRIBE_ENUM(Ground, office, medical_team, care_team, emergency)

// Asked at every request, never remembered: what ended has ended at the next one.
class PatientSight {
 public:
  static constexpr int kPatientsMax = 2'000;

  virtual ~PatientSight() = default;
  // Nothing if this actor may not see the patient, or there is none.
  [[nodiscard]] virtual Result<std::optional<Ground>> ground_of(const Actor& by,
                                                                const PatientId& id) const = 0;
  // Whom the actor may see; nothing stands for everybody. At most kPatientsMax, the newest first.
  [[nodiscard]] virtual Result<std::optional<std::vector<PatientId>>> seen_by(
      const Actor& by) const = 0;
};

// What the screens of somebody with this ground show.
[[nodiscard]] Output screen_of(Ground ground, const Actor& by);

// What other features may read of the records. Good for one transaction; asks nobody's right.
class PatientRecords {
 public:
  static constexpr int kRecordsMax = 20;
  static constexpr int kVersionsMax = 200;

  virtual ~PatientRecords() = default;
  // Nothing if there is none.
  [[nodiscard]] virtual Result<std::optional<Patient>> find(const PatientId& id) const = 0;
  // Every record of this person, the one in use first; empty if there is none. Team and consent of
  // a merged record go on counting.
  [[nodiscard]] virtual Result<std::vector<PatientId>> of_one_person(const PatientId& id) const = 0;
  // Those with exactly this kana (joined, in any writing) and this birth date; not merged ones.
  [[nodiscard]] virtual Result<std::vector<PatientId>> exactly(std::string_view kana,
                                                               Date birth_date) const = 0;
  // The versions of those among them who are cared for now; at most kVersionsMax.
  [[nodiscard]] virtual Result<std::map<PatientId, std::int64_t>> active_versions(
      const std::vector<PatientId>& ids) const = 0;
};
[[nodiscard]] std::unique_ptr<PatientRecords> patient_records(sql::Session& session);

}  // namespace renkei::patient
