// See output.hpp.
#include "features/patient/output.hpp"

#include <algorithm>
#include <iterator>

namespace renkei::patient {
namespace {

bool is_undisclosed(const Diagnosis& diagnosis) {
  return diagnosis.disclosure == Disclosure::undisclosed;
}

void leave_out_relatives(PatientDraft& draft) {
  draft.key_person.reset();
  draft.main_caregiver.reset();
  draft.decision_maker.reset();
}

void leave_out(PatientDraft& draft, Part part) {
  switch (part) {
    case Part::birth_date:
      return draft.birth_date.reset();
    case Part::home:
      draft.home = {};
      return;
    case Part::phones:
      return draft.phones.clear();
    case Part::insurances:
      draft.insurances.clear();
      return draft.care_levels.clear();
    case Part::diagnoses:
      return draft.diagnoses.clear();
    case Part::allergies:
      return draft.allergies.clear();
    case Part::infections:
      return draft.infections.clear();
    case Part::devices:
      return draft.devices.clear();
    case Part::household:
      draft.household.reset();
      return draft.household_note.reset();
    case Part::public_assistance:
      draft.public_assistance.reset();
      // 公費 tells of it: a FAX that names the number has said all.
      std::erase_if(draft.insurances, [](const Insurance& each) {
        return each.kind == InsuranceKind::public_expense;
      });
      return;
    case Part::relatives:
      return leave_out_relatives(draft);
    case Part::note:
      return draft.note.reset();
  }
}

// A FAX may come out anywhere: 生活保護 never goes, and nor does what the hub has marked.
void leave_out_no_fax(PatientDraft& draft) {
  for (const Part part : std::vector<Part>{draft.no_fax}) leave_out(draft, part);
  leave_out(draft, Part::public_assistance);
  draft.no_fax.clear();
}

// On paper in a kitchen: whom to call and what must be known by a hand that helps.
void leave_for_kitchen(PatientDraft& draft) {
  for (const Part part : {Part::diagnoses, Part::insurances, Part::public_assistance, Part::note}) {
    leave_out(draft, part);
  }
  draft.no_fax.clear();
}

}  // namespace

bool shows_undisclosed(Output output) {
  return output == Output::medical_screen || output == Output::office_screen;
}

PatientDraft shown_in(PatientDraft draft, Output output) {
  if (!shows_undisclosed(output)) std::erase_if(draft.diagnoses, is_undisclosed);
  switch (output) {
    case Output::medical_screen:
    case Output::office_screen:
    case Output::care_screen:
      return draft;
    case Output::team_card:
      leave_for_kitchen(draft);
      return draft;
    case Output::family_view:
      // The note is written among professionals, and may say what the diagnosis does.
      leave_out(draft, Part::note);
      draft.no_fax.clear();
      return draft;
    case Output::fax_sheet:
      leave_out_no_fax(draft);
      return draft;
    case Output::file_name:
    case Output::subject_line:
      break;
  }
  return {};
}

void keep_unseen(PatientDraft& edited, const PatientDraft& stored, Output seen_in) {
  if (shows_undisclosed(seen_in)) return;
  std::vector<Diagnosis> shown = stored.diagnoses;
  std::erase_if(shown, is_undisclosed);
  if (edited.diagnoses == shown) {
    edited.diagnoses = stored.diagnoses;  // untouched: in their order, so that nothing differs
    return;
  }
  std::copy_if(stored.diagnoses.begin(), stored.diagnoses.end(),
               std::back_inserter(edited.diagnoses), is_undisclosed);
}

}  // namespace renkei::patient
