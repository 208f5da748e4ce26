// See patient_draft.hpp.
#include "features/patient/patient_draft.hpp"

#include <algorithm>
#include <utility>

#include "kernel/wareki.hpp"

namespace renkei::patient {
namespace {

// The oldest person whose age was ever proved was 122.
constexpr int kAgeMax = 130;

void read_birth_date(PatientDraft& draft, Date today, FieldErrors& errors) {
  tidy(draft.birth_date);
  if (!draft.birth_date) return;
  const auto date = parse_any_date(draft.birth_date->reveal());
  if (!date) return errors.add("birth_date", date.error().reason, date.error().args);
  if (*date > today) return errors.add("birth_date", "patient.born_in_future");
  if (age_on(*date, today) > kAgeMax) return errors.add("birth_date", "patient.too_old");
  draft.birth_date = Text{date->text()};
}

std::optional<Date> day_of(const OptionalText& birth_date) {
  if (!birth_date) return std::nullopt;
  return Date::parse(birth_date->reveal());
}

template <class T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

Result<PatientDraft> checked(PatientDraft draft, Date today) {
  FieldErrors errors;
  check_name(draft.name, errors);
  read_birth_date(draft, today, errors);
  check_home(draft.home, errors);
  check_phones(draft.phones, errors);
  check_insurances(draft.insurances, errors);
  check_care_levels(draft.care_levels, errors);
  check_diagnoses(draft.diagnoses, errors);
  check_allergies(draft.allergies, errors);
  check_infections(draft.infections, errors);
  check_devices(draft.devices, errors);
  check_line(draft.household_note, "household_note", errors);
  check_relative(draft.key_person, "key_person", errors);
  check_relative(draft.main_caregiver, "main_caregiver", errors);
  check_relative(draft.decision_maker, "decision_maker", errors);
  sort_unique(draft.no_fax);
  check_note(draft.note, "note", errors);
  if (auto well = errors.result("patient.wrong"); !well) return pass_on(well);
  return draft;
}

std::optional<Date> birth_date_of(const PatientDraft& draft) { return day_of(draft.birth_date); }

OptionalText wareki_of(const OptionalText& birth_date) {
  const auto date = day_of(birth_date);
  if (!date) return std::nullopt;
  return Text{wareki_text(*date)};
}

std::optional<int> age_of(const OptionalText& birth_date, Date day) {
  const auto date = day_of(birth_date);
  if (!date) return std::nullopt;
  return age_on(*date, day);
}

int age_on(Date birth_date, Date day) {
  const bool had_birthday =
      std::pair{day.month(), day.day()} >= std::pair{birth_date.month(), birth_date.day()};
  return day.year() - birth_date.year() - (had_birthday ? 0 : 1);
}

std::vector<std::string> changed_members(const PatientDraft& before, const PatientDraft& after) {
  std::vector<std::string> names;
  for_each_member<PatientDraft>([&](const char* name, auto member) {
    if (!(before.*member == after.*member)) names.emplace_back(name);
  });
  return names;
}

}  // namespace renkei::patient
