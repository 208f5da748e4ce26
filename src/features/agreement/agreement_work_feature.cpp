// See agreement_work_feature.hpp.
#include "features/agreement/agreement_work_feature.hpp"

#include <algorithm>

namespace renkei::agreement {

Result<std::vector<WorkItem>> AgreementWork::waiting(const Actor& by, Instant /*now*/) const {
  if (by.level() == Level::hub) return of_the_hub();
  if (by.facility.empty() || by.role == Role::city_member) return std::vector<WorkItem>{};
  return of_the_facility(by);
}

Result<std::vector<WorkItem>> AgreementWork::of_the_hub() const {
  const auto all = standings_.facilities();
  if (!all) return pass_on(all);
  const auto late = std::count_if(all->begin(), all->end(), [](const FacilityStanding& each) {
    return each.standing == Standing::late;
  });
  if (late == 0) return std::vector<WorkItem>{};
  return std::vector{WorkItem{.source = "agreement.late",
                              .severity = Severity::week,
                              .count = late,
                              .oldest = {},
                              .due = {},
                              .link = "/agreement"}};
}

Result<std::vector<WorkItem>> AgreementWork::of_the_facility(const Actor& by) const {
  const auto own = standings_.own(by);
  if (!own) {
    // Who acts for a facility that has closed has nothing to sign.
    if (own.error().kind == ErrorKind::not_found) return std::vector<WorkItem>{};
    return pass_on(own);
  }
  const Standing standing = own->facility.standing;
  const bool waits = standing == Standing::late || (standing == Standing::due && own->may_sign);
  if (!waits) return std::vector<WorkItem>{};
  return std::vector{
      WorkItem{.source = "agreement.own",
               .severity = standing == Standing::late ? Severity::critical : Severity::week,
               .count = 1,
               .oldest = {},
               .due = own->facility.until,
               .link = "/agreement"}};
}

}  // namespace renkei::agreement
