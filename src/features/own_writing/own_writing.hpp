// 自分が書いたもの: what somebody changed in patients' records, which they keep after leaving the
// team.
#pragma once
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/result.hpp"

#include "features/patient/patient.hpp"

namespace renkei::own_writing {

// One edit: the record before it and after it, as it may leave the house.
struct Edit {
  std::int64_t version = 0;  // that came of it
  Instant at;
  patient::PatientDraft before;
  patient::PatientDraft after;
};

// A patient in whose record somebody has written.
struct WrittenAbout {
  patient::PatientId patient;
  patient::PersonName name;  // as it was when they last wrote
  std::vector<Edit> edits;   // the newest first
};

}  // namespace renkei::own_writing
