#include "features/directory/home_care.hpp"

#include "features/directory/text_rules.hpp"

namespace renkei::directory {
namespace {

constexpr std::size_t kSpecialtiesMax = 60;

}  // namespace

void check_home_care(const HomeCareProfile& profile, std::string_view field, FieldErrors& errors) {
  const std::string under = std::string{field} + ".";
  check_not_below_zero(profile.doctors_full_time, under + "doctors_full_time", errors);
  check_not_below_zero(profile.doctors_part_time, under + "doctors_part_time", errors);
  check_not_below_zero(profile.accept_limit, under + "accept_limit", errors);
  check_not_below_zero(profile.current_patients, under + "current_patients", errors);
  check_length(profile.accepting_condition, kNoteMax, under + "accepting_condition", errors);
  if (profile.specialties.size() > kSpecialtiesMax) {
    errors.add(under + "specialties", "directory.list_too_long",
               {{"most", std::int64_t{kSpecialtiesMax}}});
  }
  for (const std::string& specialty : profile.specialties) {
    check_needed(specialty, under + "specialties", errors);
  }
  // A conditional yes that does not say the condition cannot be acted on at night.
  if (profile.accepting == Accepting::conditional && !profile.accepting_condition) {
    errors.add(under + "accepting_condition", "directory.condition_missing");
  }
}

}  // namespace renkei::directory
