// The patients of 見本市, on paper: plainly fictional people with the illnesses, devices and homes
// that a region's home care knows. The same people every time.
#pragma once
#include <vector>

#include "features/patient/patient_draft.hpp"

#include "app/demo/city.hpp"

namespace renkei::app::demo {

inline constexpr std::size_t kCast = 60;
inline constexpr std::size_t kWrittenAgain = 2;  // the last ones

// How somebody's illness looks from the outside: what is entered of the body, and who comes.
struct CastPatient {
  patient::PatientDraft draft;
  int known_days = 0;  // since enrolment
  bool needs_dentist = false;
  bool needs_helper = false;
  bool needs_equipment = false;
};

// `today` is the day on which the demo hub is made. The last ones are the same persons as the
// 4th and the 18th, written down a second time by somebody who did not look.
[[nodiscard]] std::vector<CastPatient> cast_of(const City& city, Date today);

}  // namespace renkei::app::demo
