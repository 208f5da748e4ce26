#include "app/jobs.hpp"

#include "platform/sql/cleaning.hpp"

#include "features/intake/intake_feature.hpp"

#include "app/hub.hpp"

namespace renkei::app {

void register_jobs(Hub& hub) {
  sql::register_cleaning(hub.jobs(), hub.system_clock(), hub.ids());
  intake::register_jobs(hub.jobs(), hub.intake_means());
}

}  // namespace renkei::app
