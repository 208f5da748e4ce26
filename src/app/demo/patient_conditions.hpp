// The illnesses of the demo's patients: for each the diagnoses, devices, grades and who comes.
#pragma once
#include <cstddef>

#include "app/demo/patient_cast.hpp"

namespace renkei::app::demo {

// Fills in what belongs to the illness of this position.
void fall_ill(CastPatient& patient, std::size_t position, Date today);

}  // namespace renkei::app::demo
