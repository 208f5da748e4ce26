// The lists of a patient's record (telephones, insurance, diagnoses …) and the words of search,
// each a table of its own.
#pragma once
#include "platform/sql/session.hpp"

#include "features/patient/patient_draft.hpp"
#include "features/patient/registered_patient.hpp"

namespace renkei::patient {

// Writes what differs from `before`; nothing before: writes all.
[[nodiscard]] Result<void> write_lists(sql::Session& session, const PatientId& id,
                                       const PatientDraft& draft, const PatientDraft& before);
// Reads them into `draft`.
[[nodiscard]] Result<void> read_lists(sql::Session& session, const PatientId& id,
                                      PatientDraft& draft);

}  // namespace renkei::patient
