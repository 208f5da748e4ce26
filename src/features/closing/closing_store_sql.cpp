#include "features/closing/closing_store_sql.hpp"

#include "features/change_report/change_report.hpp"
#include "features/identity/identity.hpp"
#include "features/intake/intake.hpp"

namespace renkei::closing {

Result<std::int64_t> SqlClosingCounts::predecessors(const directory::FacilityId& id) const {
  const auto found = facilities_.predecessors(id);
  if (!found) return pass_on(found);
  return static_cast<std::int64_t>(found->size());
}

Result<std::int64_t> SqlClosingCounts::members(const directory::FacilityId& id) const {
  return identity::current_members(session_, id.text(), now_);
}

Result<std::int64_t> SqlClosingCounts::open_proposals(const directory::FacilityId& id) const {
  return intake::open_proposals_of(session_, id);
}

Result<std::int64_t> SqlClosingCounts::waiting_reports(const directory::FacilityId& id) const {
  return change_report::waiting_reports_of(session_, id);
}

}  // namespace renkei::closing
