// What the demo's patients allow: consents in every state there is.
#pragma once
#include "kernel/clock.hpp"

#include "features/patient/patient.hpp"

#include "app/context.hpp"
#include "app/demo/patient_teams.hpp"

namespace renkei::app::demo {

// Asking one patient, in one transaction.
struct Asking {
  Context& context;
  const patient::PatientId& patient;
  const CastPatient& cast;
  std::size_t position;
  StandingClock& clock;  // of the hub; back at `now` afterwards
  Instant now;
  const TeamPool& pool;
};

[[nodiscard]] Result<void> consents(const Asking& asking);

}  // namespace renkei::app::demo
