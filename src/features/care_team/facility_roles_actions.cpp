// What a facility is on the teams of patients, when it closes. See team_actions.hpp.
#include <algorithm>

#include "features/care_team/team_actions.hpp"

namespace renkei::care_team {
namespace {

constexpr int kReadAtOnce = 200;

}  // namespace

Result<std::vector<TeamMember>> TeamActions::going_on(const directory::FacilityId& facility,
                                                      Date last_day) const {
  std::vector<TeamMember> found;
  TeamMemberId from;
  for (bool more = true; more;) {
    const auto page = means_.store.after(facility, last_day, from, kReadAtOnce);
    if (!page) return pass_on(page);
    for (const TeamMember& each : *page) {
      const auto may = may_change(each.standing().patient);
      if (!may && may.error().kind != ErrorKind::conflict) return pass_on(may);
      if (may) found.push_back(each);
      if (found.size() >= kRolesAtOnce) return found;
    }
    more = page->size() == static_cast<std::size_t>(kReadAtOnce);
    if (more) from = page->back().standing().id;
  }
  return found;
}

Result<std::int64_t> TeamActions::roles_after(const directory::FacilityId& facility,
                                              Date last_day) const {
  const auto roles = going_on(facility, last_day);
  if (!roles) return pass_on(roles);
  return static_cast<std::int64_t>(roles->size());
}

Result<std::int64_t> TeamActions::end_roles(const FacilityEnd& end, const Actor& by) {
  const auto roles = going_on(end.facility, end.last_day);
  if (!roles) return pass_on(roles);
  for (const TeamMember& each : *roles) {
    // One that was to begin later never was.
    const Date last_day = std::max(end.last_day, each->first_day.plus_days(-1));
    const auto ended = store(each.ended(last_day, end.reason, means_.clock.now()), each, by);
    if (!ended) return pass_on(ended);
  }
  return static_cast<std::int64_t>(roles->size());
}

}  // namespace renkei::care_team
