// See standing_actions.hpp.
#include "features/agreement/standing_actions.hpp"

#include <algorithm>
#include <tuple>

#include "kernel/jst.hpp"

namespace renkei::agreement {
namespace {

FacilityStanding standing_of(std::string facility, std::string name,
                             const std::vector<Policy>& editions,
                             std::optional<FacilityAgreement> newest, Date today) {
  FacilityStanding found{.facility = std::move(facility), .name = std::move(name)};
  const std::int64_t agreed = newest ? newest->policy_number : 0;
  found.newest = std::move(newest);
  if (editions.empty()) return found;
  if (agreed >= editions.back().record().number) {
    found.standing = Standing::agreed;
  } else if (agreed < demanded_on(editions, today)) {
    found.standing = Standing::late;
  } else {
    found.standing = Standing::due;
    const auto next = std::find_if(editions.begin(), editions.end(), [&](const Policy& each) {
      return each.record().number > agreed && !each.is_demanded_on(today);
    });
    if (next != editions.end()) found.until = next->last_day_of_grace();
  }
  return found;
}

int urgency(Standing standing) {
  switch (standing) {
    case Standing::late:
      return 0;
    case Standing::due:
      return 1;
    case Standing::agreed:
    case Standing::not_asked:
      break;
  }
  return 2;
}

}  // namespace

Date Standings::today() const { return japan_time(clock_.now()).date; }

Result<FacilityStanding> Standings::of(const std::string& facility) const {
  const auto name = neighbours_.facility_name(facility);
  if (!name) return pass_on(name);
  if (!*name) return fail(ErrorKind::not_found, "agreement.facility_unknown");
  const auto editions = store_.editions();
  if (!editions) return pass_on(editions);
  auto newest = store_.newest_of(facility);
  if (!newest) return pass_on(newest);
  return standing_of(facility, **name, *editions, *std::move(newest), today());
}

Result<std::vector<FacilityStanding>> Standings::facilities() const {
  const auto editions = store_.editions();
  if (!editions) return pass_on(editions);
  auto newest = store_.newest_of_all();
  if (!newest) return pass_on(newest);
  auto concerned = neighbours_.facilities_with_people();
  if (!concerned) return pass_on(concerned);
  for (const auto& [facility, agreement] : *newest) concerned->insert(facility);
  std::vector<FacilityStanding> all;
  for (const std::string& facility : *concerned) {
    const auto name = neighbours_.facility_name(facility);
    if (!name) return pass_on(name);
    if (!*name) continue;  // closed since
    const auto agreed = newest->find(facility);
    all.push_back(standing_of(
        facility, **name, *editions,
        agreed == newest->end() ? std::nullopt : std::optional{agreed->second}, today()));
  }
  std::sort(all.begin(), all.end(), [](const FacilityStanding& one, const FacilityStanding& other) {
    return std::tuple{urgency(one.standing), one.name, one.facility} <
           std::tuple{urgency(other.standing), other.name, other.facility};
  });
  return all;
}

Result<OwnStanding> Standings::own(const Actor& by) const {
  if (by.facility.empty()) return fail(ErrorKind::not_found, "agreement.no_facility");
  const auto name = neighbours_.facility_name(by.facility);
  if (!name) return pass_on(name);
  if (!*name) return fail(ErrorKind::not_found, "agreement.no_facility");
  const auto editions = store_.editions();
  if (!editions) return pass_on(editions);
  auto newest = store_.newest_of(by.facility);
  if (!newest) return pass_on(newest);
  const auto may_sign = neighbours_.may_sign(by);
  if (!may_sign) return pass_on(may_sign);
  OwnStanding own{
      .facility = standing_of(by.facility, **name, *editions, *std::move(newest), today()),
      .edition = std::nullopt,
      .may_sign = *may_sign};
  if (!editions->empty()) own.edition = editions->back();
  return own;
}

}  // namespace renkei::agreement
