// What the people around a patient must know of the body and of the papers: insurance, care level,
// diagnoses, allergies, infections, devices and how the patient lives.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

#include "features/patient/person.hpp"

namespace renkei::patient {

enum class InsuranceKind : std::uint8_t { medical, long_term_care, public_expense };
RENKEI_DESCRIBE_ENUM(InsuranceKind, medical, long_term_care, public_expense)

// 医療保険・介護保険・公費, each for its time.
struct Insurance {
  InsuranceKind kind = InsuranceKind::medical;
  OptionalText insurer;              // 保険者番号
  OptionalText number;               // 被保険者番号
  std::optional<int> share_percent;  // 負担割合: 10, 20, 30
  std::optional<Date> first_day;
  std::optional<Date> last_day;
  friend bool operator==(const Insurance&, const Insurance&) = default;
};
RENKEI_DESCRIBE(Insurance, kind, insurer, number, share_percent, first_day, last_day)

// 要介護度. `applied` is 申請中: care may begin before the city has decided.
enum class CareGrade : std::uint8_t {
  applied,
  not_certified,
  programme,  // 事業対象者
  support_1,
  support_2,
  care_1,
  care_2,
  care_3,
  care_4,
  care_5,
};
RENKEI_DESCRIBE_ENUM(CareGrade, applied, not_certified, programme, support_1, support_2, care_1,
                     care_2, care_3, care_4, care_5)

struct CareLevel {
  CareGrade grade = CareGrade::applied;
  std::optional<Date> first_day;
  std::optional<Date> last_day;
  friend bool operator==(const CareLevel&, const CareLevel&) = default;
};
RENKEI_DESCRIBE(CareLevel, grade, first_day, last_day)

// Whether the patient knows. `undisclosed` (未告知) is obeyed by everything that leaves the house.
enum class Disclosure : std::uint8_t { disclosed, undisclosed };
RENKEI_DESCRIBE_ENUM(Disclosure, disclosed, undisclosed)

struct Diagnosis {
  Text name;
  OptionalText icd10;
  Disclosure disclosure = Disclosure::disclosed;
  std::optional<Date> since;
  friend bool operator==(const Diagnosis&, const Diagnosis&) = default;
};
RENKEI_DESCRIBE(Diagnosis, name, icd10, disclosure, since)

struct Allergy {
  Text substance;
  OptionalText reaction;
  friend bool operator==(const Allergy&, const Allergy&) = default;
};
RENKEI_DESCRIBE(Allergy, substance, reaction)

struct Infection {
  Text name;
  OptionalText precaution;
  friend bool operator==(const Infection&, const Infection&) = default;
};
RENKEI_DESCRIBE(Infection, name, precaution)

enum class DeviceKind : std::uint8_t {
  home_oxygen,       // HOT
  ventilator,        // TPPV
  mask_ventilation,  // NPPV
  tracheostomy,
  suction,
  tube_feeding,
  central_venous_nutrition,
  urinary_catheter,
  stoma,
  infusion_pump,
  insulin,
  dialysis,
  other,
};
RENKEI_DESCRIBE_ENUM(DeviceKind, home_oxygen, ventilator, mask_ventilation, tracheostomy, suction,
                     tube_feeding, central_venous_nutrition, urinary_catheter, stoma, infusion_pump,
                     insulin, dialysis, other)

struct Device {
  DeviceKind kind = DeviceKind::other;
  OptionalText note;  // settings, size, who changes it
  friend bool operator==(const Device&, const Device&) = default;
};
RENKEI_DESCRIBE(Device, kind, note)

// 障害高齢者の日常生活自立度（寝たきり度）.
enum class Mobility : std::uint8_t { independent, j1, j2, a1, a2, b1, b2, c1, c2 };
RENKEI_DESCRIBE_ENUM(Mobility, independent, j1, j2, a1, a2, b1, b2, c1, c2)

// 認知症高齢者の日常生活自立度.
enum class Cognition : std::uint8_t { independent, i, ii_a, ii_b, iii_a, iii_b, iv, m };
RENKEI_DESCRIBE_ENUM(Cognition, independent, i, ii_a, ii_b, iii_a, iii_b, iv, m)

// 独居, 日中独居, 老老.
enum class Household : std::uint8_t {
  alone,
  alone_in_daytime,
  older_couple,
  with_family,
  in_facility,
  other,
};
RENKEI_DESCRIBE_ENUM(Household, alone, alone_in_daytime, older_couple, with_family, in_facility,
                     other)

// At most so many rows of each list; more is a mistake of a program, not a patient.
inline constexpr std::size_t kRowsMax = 50;

void check_insurances(std::vector<Insurance>& insurances, FieldErrors& errors);
void check_care_levels(const std::vector<CareLevel>& levels, FieldErrors& errors);
void check_diagnoses(std::vector<Diagnosis>& diagnoses, FieldErrors& errors);
void check_allergies(std::vector<Allergy>& allergies, FieldErrors& errors);
void check_infections(std::vector<Infection>& infections, FieldErrors& errors);
void check_devices(std::vector<Device>& devices, FieldErrors& errors);
void check_phones(std::vector<Phone>& phones, FieldErrors& errors);

// The care level in force on a day; nothing if none is known.
[[nodiscard]] std::optional<CareLevel> care_level_on(const std::vector<CareLevel>& levels,
                                                     Date day);

}  // namespace renkei::patient
