// Every way in which a patient's data leaves the house, and what may leave by it. Screens, papers
// and messages ask `shown_in` and show nothing else, so an undisclosed diagnosis has one gate.
#pragma once
#include <cstdint>

#include "kernel/describe.hpp"

#include "features/patient/patient_draft.hpp"

namespace renkei::patient {

enum class Output : std::uint8_t {
  medical_screen,  // the medical team of today, and who broke the glass
  office_screen,   // the hub's coordinator, who enters it
  care_screen,     // the rest of the team, the hub's clerk
  team_card,       // hangs in the patient's kitchen
  family_view,
  fax_sheet,
  file_name,
  subject_line,
};
RENKEI_DESCRIBE_ENUM(Output, medical_screen, office_screen, care_screen, team_card, family_view,
                     fax_sheet, file_name, subject_line)

// Whether a diagnosis the patient does not know of may be seen there (worked example 11).
[[nodiscard]] bool shows_undisclosed(Output output);

// What of the patient may be shown there; what may not is as if it had never been entered.
[[nodiscard]] PatientDraft shown_in(PatientDraft draft, Output output);

// An edit by somebody who does not see the undisclosed diagnoses leaves them as they are.
void keep_unseen(PatientDraft& edited, const PatientDraft& stored, Output seen_in);

}  // namespace renkei::patient
