// See condition.hpp.
#include "features/patient/condition.hpp"

#include <utility>

namespace renkei::patient {
namespace {

std::string at(std::string_view list, std::size_t row, std::string_view member) {
  std::string path{list};
  path += "[" + std::to_string(row) + "].";
  path += member;
  return path;
}

template <class Row>
bool is_too_long(const std::vector<Row>& rows, std::string_view list, FieldErrors& errors) {
  if (rows.size() <= kRowsMax) return false;
  errors.add(std::string{list}, "patient.too_many_rows");
  return true;
}

void check_span(const std::optional<Date>& first_day, const std::optional<Date>& last_day,
                std::string field, FieldErrors& errors) {
  if (first_day && last_day && *last_day < *first_day) {
    errors.add(std::move(field), "patient.ends_before_it_begins");
  }
}

}  // namespace

void check_insurances(std::vector<Insurance>& insurances, FieldErrors& errors) {
  constexpr std::string_view kList = "insurances";
  if (is_too_long(insurances, kList, errors)) return;
  for (std::size_t row = 0; row < insurances.size(); ++row) {
    Insurance& each = insurances[row];
    check_line(each.insurer, at(kList, row, "insurer"), errors);
    check_line(each.number, at(kList, row, "number"), errors);
    if (each.share_percent && (*each.share_percent < 0 || *each.share_percent > 100)) {
      errors.add(at(kList, row, "share_percent"), "patient.share_out_of_range");
    }
    check_span(each.first_day, each.last_day, at(kList, row, "last_day"), errors);
  }
}

void check_care_levels(const std::vector<CareLevel>& levels, FieldErrors& errors) {
  constexpr std::string_view kList = "care_levels";
  if (is_too_long(levels, kList, errors)) return;
  for (std::size_t row = 0; row < levels.size(); ++row) {
    check_span(levels[row].first_day, levels[row].last_day, at(kList, row, "last_day"), errors);
  }
}

void check_diagnoses(std::vector<Diagnosis>& diagnoses, FieldErrors& errors) {
  constexpr std::string_view kList = "diagnoses";
  if (is_too_long(diagnoses, kList, errors)) return;
  for (std::size_t row = 0; row < diagnoses.size(); ++row) {
    check_needed(diagnoses[row].name, at(kList, row, "name"), errors);
    check_line(diagnoses[row].icd10, at(kList, row, "icd10"), errors);
  }
}

void check_allergies(std::vector<Allergy>& allergies, FieldErrors& errors) {
  constexpr std::string_view kList = "allergies";
  if (is_too_long(allergies, kList, errors)) return;
  for (std::size_t row = 0; row < allergies.size(); ++row) {
    check_needed(allergies[row].substance, at(kList, row, "substance"), errors);
    check_line(allergies[row].reaction, at(kList, row, "reaction"), errors);
  }
}

void check_infections(std::vector<Infection>& infections, FieldErrors& errors) {
  constexpr std::string_view kList = "infections";
  if (is_too_long(infections, kList, errors)) return;
  for (std::size_t row = 0; row < infections.size(); ++row) {
    check_needed(infections[row].name, at(kList, row, "name"), errors);
    check_line(infections[row].precaution, at(kList, row, "precaution"), errors);
  }
}

void check_devices(std::vector<Device>& devices, FieldErrors& errors) {
  constexpr std::string_view kList = "devices";
  if (is_too_long(devices, kList, errors)) return;
  for (std::size_t row = 0; row < devices.size(); ++row) {
    check_line(devices[row].note, at(kList, row, "note"), errors);
  }
}

void check_phones(std::vector<Phone>& phones, FieldErrors& errors) {
  constexpr std::string_view kList = "phones";
  if (is_too_long(phones, kList, errors)) return;
  for (std::size_t row = 0; row < phones.size(); ++row) {
    check_phone(phones[row].number, at(kList, row, "number"), errors);
  }
}

std::optional<CareLevel> care_level_on(const std::vector<CareLevel>& levels, Date day) {
  std::optional<CareLevel> found;
  for (const CareLevel& each : levels) {
    if (each.first_day && *each.first_day > day) continue;
    if (each.last_day && *each.last_day < day) continue;
    // Of two in force the one that began later was decided later (区分変更).
    if (!found || found->first_day < each.first_day) found = each;
  }
  return found;
}

}  // namespace renkei::patient
