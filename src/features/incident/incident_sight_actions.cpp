// Who sees what of an accident: the hub all of it; the reporter his report and how it goes on; a
// facility that was told what happened and what is done, not who reported it nor who else was told.
#include <algorithm>
#include <set>
#include <utility>

#include "features/incident/incident_actions.hpp"

namespace renkei::incident {
namespace {

bool waits_for_facility(const std::vector<TouchedFacility>& facilities, const Actor& by) {
  return std::any_of(facilities.begin(), facilities.end(), [&](const TouchedFacility& each) {
    return !by.facility.empty() && each.facility == by.facility && each.told_at && !each.seen_at;
  });
}

bool was_told(const std::vector<TouchedFacility>& facilities, const Actor& by) {
  return std::any_of(facilities.begin(), facilities.end(), [&](const TouchedFacility& each) {
    return !by.facility.empty() && each.facility == by.facility && each.told_at;
  });
}

}  // namespace

Result<NamesOfFacilities> IncidentActions::names_of(const std::vector<std::string>& facilities,
                                                    const Actor& by) const {
  std::set<directory::FacilityId> ids;
  for (const std::string& each : facilities) {
    if (auto id = directory::FacilityId::parse(each)) ids.insert(*std::move(id));
  }
  NamesOfFacilities names;
  if (ids.empty()) return names;
  const auto cards = means_.facilities.some({ids.begin(), ids.end()});
  if (!cards) return pass_on(cards);
  for (const directory::FacilityCard& each : *cards) {
    const bool is_own = each.id.text() == by.facility;
    const auto view = directory::redact(each, is_own ? Level::hub : by.level());
    if (view) names.emplace(view->id.text(), view->facility.name);
  }
  return names;
}

Result<void> IncidentActions::add_people(IncidentSeen& seen) const {
  std::set<std::string> accounts{seen.incident->who};
  for (const IncidentStep& each : seen.steps) {
    if (accounts.size() < identity::AccountNames::kAccountsMax) accounts.insert(each.who);
  }
  auto names = means_.names.of(accounts);
  if (!names) return pass_on(names);
  seen.people = *std::move(names);
  return {};
}

Result<IncidentSeen> IncidentActions::shown(const Incident& incident, const Actor& by) const {
  auto facilities = means_.store.touched({incident->id});
  if (!facilities) return pass_on(facilities);
  IncidentSeen seen{.incident = incident, .is_own = incident->who == by.who};
  seen.waits_for = waits_for_facility(*facilities, by);
  if (incident->rule) {
    auto rule = means_.store.rule_on(*incident->rule);
    if (!rule) return pass_on(rule);
    seen.rule = *std::move(rule);
  }
  auto steps = means_.store.steps(incident->id);
  if (!steps) return pass_on(steps);
  seen.steps = *std::move(steps);
  if (!by.is_hub_staff() && !seen.is_own) {
    const auto of_others = [&](const auto& each) { return each.facility != by.facility; };
    std::erase_if(*facilities, of_others);
    std::erase_if(seen.steps, [&](const IncidentStep& each) {
      return each.facility.has_value() && of_others(each);
    });
  }
  std::vector<std::string> ids;
  for (const TouchedFacility& each : *facilities) ids.push_back(each.facility);
  seen.facilities = *std::move(facilities);
  auto names = names_of(ids, by);
  if (!names) return pass_on(names);
  seen.facility_names = *std::move(names);
  if (by.is_hub_staff() || seen.is_own) {
    if (auto people = add_people(seen); !people) return pass_on(people);
  }
  return seen;
}

Result<IncidentSeen> IncidentActions::one(const IncidentId& id, const Actor& by) const {
  const auto incident = means_.store.one(id);
  if (!incident) return pass_on(incident);
  if (!by.is_hub_staff() && (*incident)->who != by.who) {
    const auto facilities = means_.store.touched({id});
    if (!facilities) return pass_on(facilities);
    if (!was_told(*facilities, by)) return fail(ErrorKind::not_found, "incident.unknown");
  }
  means_.trace.touch(id.text());
  return shown(*incident, by);
}

Result<std::vector<IncidentLine>> IncidentActions::list(Which which, const ListPlace& after,
                                                        int limit, const Actor& by) const {
  const auto found = means_.store.list(
      which, {.sees_all = by.is_hub_staff(), .who = by.who, .facility = by.facility}, after,
      std::clamp(limit, 1, kFileMax));
  if (!found) return pass_on(found);
  std::vector<IncidentLine> lines;
  for (const Incident& each : *found) {
    const auto facilities = means_.store.touched({each->id});
    if (!facilities) return pass_on(facilities);
    IncidentLine line{.incident = each, .is_own = each->who == by.who};
    line.waits_for = waits_for_facility(*facilities, by);
    if (by.is_hub_staff() || line.is_own) {
      line.facilities = facilities->size();
      line.unseen = static_cast<std::size_t>(
          std::count_if(facilities->begin(), facilities->end(),
                        [](const TouchedFacility& told) { return told.told_at && !told.seen_at; }));
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace renkei::incident
