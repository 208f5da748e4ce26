// All that is entered about a patient together; PUT replaces it whole.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/date.hpp"
#include "kernel/describe.hpp"

#include "features/patient/condition.hpp"
#include "features/patient/person.hpp"

namespace renkei::patient {

enum class Sex : std::uint8_t { male, female, other };
RENKEI_DESCRIBE_ENUM(Sex, male, female, other)

// Parts of a patient's data that the hub may keep off the FAX.
enum class Part : std::uint8_t {
  birth_date,
  home,
  phones,
  insurances,
  diagnoses,
  allergies,
  infections,
  devices,
  household,
  public_assistance,
  relatives,
  note,
};
RENKEI_DESCRIBE_ENUM(Part, birth_date, home, phones, insurances, diagnoses, allergies, infections,
                     devices, household, public_assistance, relatives, note)

struct PatientDraft {
  PersonName name;
  OptionalText
      birth_date;  // entered in any written form (昭和17年3月4日, S17.3.4); kept 1942-03-04
  std::optional<Sex> sex;
  Home home;
  std::vector<Phone> phones;
  std::vector<Insurance> insurances;
  std::vector<CareLevel> care_levels;
  std::vector<Diagnosis> diagnoses;
  std::vector<Allergy> allergies;
  std::vector<Infection> infections;
  std::vector<Device> devices;
  std::optional<Mobility> mobility;
  std::optional<Cognition> cognition;
  std::optional<Household> household;
  OptionalText household_note;
  std::optional<bool> public_assistance;  // 生活保護; never sent by FAX
  std::optional<Relative> key_person;
  std::optional<Relative> main_caregiver;
  std::optional<Relative> decision_maker;  // 代理意思決定者
  std::vector<Part> no_fax;
  Date enrolled_on;
  OptionalText note;
  friend bool operator==(const PatientDraft&, const PatientDraft&) = default;
};
RENKEI_DESCRIBE(PatientDraft, name, birth_date, sex, home, phones, insurances, care_levels,
                diagnoses, allergies, infections, devices, mobility, cognition, household,
                household_note, public_assistance, key_person, main_caregiver, decision_maker,
                no_fax, enrolled_on, note)

// Tidies it and reads the birth date; `invalid` ("patient.wrong") with every wrong field.
[[nodiscard]] Result<PatientDraft> checked(PatientDraft draft, Date today);

// The birth date of a checked draft.
[[nodiscard]] std::optional<Date> birth_date_of(const PatientDraft& draft);
// As screens and papers write a birth date: 昭和17年3月4日.
[[nodiscard]] OptionalText wareki_of(const OptionalText& birth_date);
[[nodiscard]] std::optional<int> age_of(const OptionalText& birth_date, Date day);
[[nodiscard]] int age_on(Date birth_date, Date day);

// The names of the members that differ, for audit and history.
[[nodiscard]] std::vector<std::string> changed_members(const PatientDraft& before,
                                                       const PatientDraft& after);

}  // namespace renkei::patient
