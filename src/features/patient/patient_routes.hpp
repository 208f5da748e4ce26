// Patients over HTTP.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/http/route.hpp"

#include "features/patient/pair_actions.hpp"
#include "features/patient/patient_actions.hpp"

namespace renkei::patient {

// Whom one sees is asked of the patient's team and consent in the verb; these are who may ask at
// all. The city is told numbers, never a person.
inline constexpr http::Permission kSee{
    "patient.see",
    {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member, Role::professional}};
inline constexpr http::Permission kEdit{
    "patient.edit",
    {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member, Role::professional}};
inline constexpr http::Permission kKeep{"patient.keep", {Role::coordinator, Role::clerk}};
inline constexpr http::Permission kLookBack{"patient.look_back", {Role::coordinator}};

struct PatientVerbs {
  PatientActions patients;
  PairActions pairs;
  const http::Cursors& cursors;
};

struct PatientView {
  PatientId id;
  std::int64_t version = 1;
  PatientState state = PatientState::active;
  std::optional<Date> ended_on;
  std::optional<EndReason> end_reason;
  std::optional<PatientId> merged_into;
  Ground ground = Ground::office;
  // The badge 未告知: what this screen shows must not be said at the bedside.
  bool shows_undisclosed = false;
  OptionalText birth_date_text;  // 昭和17年3月4日
  std::optional<int> age;
  std::optional<CareLevel> care_level;  // of today
  PatientDraft patient;
};
RENKEI_DESCRIBE(PatientView, id, version, state, ended_on, end_reason, merged_into, ground,
                shows_undisclosed, birth_date_text, age, care_level, patient)

[[nodiscard]] http::Routes<PatientVerbs> routes();
[[nodiscard]] http::Routes<PatientVerbs> search_routes();
[[nodiscard]] http::Routes<PatientVerbs> pair_routes();

}  // namespace renkei::patient
