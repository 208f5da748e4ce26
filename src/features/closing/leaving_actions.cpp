// See leaving_actions.hpp.
#include "features/closing/leaving_actions.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

namespace renkei::closing {

Result<std::vector<UnfinishedClosing>> LeavingActions::closed_among(
    const std::vector<directory::FacilityId>& ids) const {
  const Date today = japan_time(means_.clock.now()).date;
  std::vector<UnfinishedClosing> closed;
  constexpr auto kPage = static_cast<std::size_t>(directory::FacilityCards::kPageMax);
  for (std::size_t begin = 0; begin < ids.size(); begin += kPage) {
    const std::size_t end = std::min(ids.size(), begin + kPage);
    const auto cards = means_.cards.some({ids.begin() + static_cast<std::ptrdiff_t>(begin),
                                          ids.begin() + static_cast<std::ptrdiff_t>(end)});
    if (!cards) return pass_on(cards);
    for (const directory::FacilityCard& each : *cards) {
      const directory::FacilityState& state = each.state;
      const bool is_over = state.status == directory::FacilityStatus::closed ||
                           state.status == directory::FacilityStatus::moved;
      if (!is_over || !state.closed_on || *state.closed_on > today) continue;
      closed.push_back(
          {.facility = each.id, .name = each.facility.name, .closed_on = *state.closed_on});
    }
  }
  std::ranges::stable_sort(closed, {}, &UnfinishedClosing::closed_on);
  return closed;
}

Result<std::vector<UnfinishedClosing>> LeavingActions::unfinished() const {
  const auto with_people = means_.people.facilities();
  if (!with_people) return pass_on(with_people);
  const auto on_teams = means_.roles.facilities();
  if (!on_teams) return pass_on(on_teams);
  std::set<directory::FacilityId> ids{on_teams->begin(), on_teams->end()};
  for (const std::string& each : *with_people) ids.emplace(each);
  auto closed = closed_among({ids.begin(), ids.end()});
  if (!closed) return closed;
  for (UnfinishedClosing& each : *closed) {
    const auto members = means_.people.members(each.facility);
    if (!members) return pass_on(members);
    const auto roles = means_.roles.after(each.facility, each.closed_on);
    if (!roles) return pass_on(roles);
    each.members = *members;
    each.team_roles = *roles;
  }
  std::erase_if(*closed, [](const UnfinishedClosing& each) {
    return each.members == 0 && each.team_roles == 0;
  });
  return closed;
}

Result<std::int64_t> LeavingActions::end_some_roles(const Actor& by) {
  const auto on_teams = means_.roles.facilities();
  if (!on_teams) return pass_on(on_teams);
  const auto closed = closed_among(*on_teams);
  if (!closed) return pass_on(closed);
  for (const UnfinishedClosing& each : *closed) {
    auto ended = means_.roles.end_some(each.facility, each.closed_on, by);
    if (!ended || *ended > 0) return ended;
  }
  return 0;
}

}  // namespace renkei::closing
