#include "features/area_profile/required_actions.hpp"

#include <algorithm>
#include <array>

#include "kernel/jst.hpp"

#include "features/area_profile/supply.hpp"

namespace renkei::area_profile {
namespace {

constexpr std::array kHomeCareSupplies{kInstitution, kHours24, kHomeDeath, kAccepting,
                                       kBackupHospital};

template <class List>
bool has_code(const List& list, std::string_view code) {
  return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.code == code; });
}

Result<bool> is_supply(const Region& region, std::string_view code) {
  if (code.starts_with(kKind)) {
    const auto kinds = region.kinds();
    if (!kinds) return pass_on(kinds);
    return has_code(*kinds, code.substr(kKind.size()));
  }
  if (code.starts_with(kCapability)) {
    const auto codes = region.capability_codes();
    if (!codes) return pass_on(codes);
    return has_code(*codes, code.substr(kCapability.size()));
  }
  return std::find(kHomeCareSupplies.begin(), kHomeCareSupplies.end(), code) !=
         kHomeCareSupplies.end();
}

}  // namespace

Result<void> check_area(const Region& region, const geography::AreaId& area) {
  const auto areas = region.areas();
  if (!areas) return pass_on(areas);
  const bool is_there =
      std::any_of(areas->begin(), areas->end(), [&](const auto& each) { return each.id == area; });
  if (!is_there) return fail(ErrorKind::invalid, "area_profile.area_unknown");
  return {};
}

Result<void> check_reason(const std::string& reason) {
  if (reason.empty() || reason.size() > 1500) {
    return fail(ErrorKind::invalid, "area_profile.reason_missing");
  }
  return {};
}

Result<void> RequiredActions::check(const RequiredNumber& number) const {
  if (auto area = check_area(means_.region, number->area); !area) return area;
  const auto known_supply = is_supply(means_.region, number->supply);
  if (!known_supply) return pass_on(known_supply);
  if (!*known_supply) return fail(ErrorKind::invalid, "area_profile.supply_unknown");
  const auto all = means_.store.required_numbers();
  if (!all) return pass_on(all);
  for (const RequiredNumberRecord& each : *all) {
    const bool same_day = !each.ended_on && each.id != number.id() &&
                          each.draft.area == number->area && each.draft.supply == number->supply &&
                          each.draft.valid_from == number->valid_from;
    if (same_day) return fail(ErrorKind::conflict, "area_profile.required_known");
  }
  return {};
}

Result<RequiredNumberRecord> RequiredActions::known(const RequiredNumberId& id,
                                                    std::int64_t version) const {
  auto found = means_.store.required_number(id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "area_profile.required_unknown");
  if ((*found)->version != version) {
    return fail(ErrorKind::stale, "area_profile.changed_meanwhile",
                {{"version", (*found)->version}});
  }
  return **std::move(found);
}

Result<RequiredNumberRecord> RequiredActions::add(RequiredNumberDraft draft) {
  auto number = RequiredNumber::make(means_.ids.make<RequiredNumber>(), std::move(draft));
  if (!number) return pass_on(number);
  if (auto well = check(*number); !well) return pass_on(well);
  if (auto added = means_.store.add(*number); !added) return pass_on(added);
  tell(means_, number->id().text(), (*number)->area);
  return RequiredNumberRecord{number->id(), 1, *number->operator->()};
}

Result<RequiredNumberRecord> RequiredActions::replace(const RequiredNumberId& id,
                                                      std::int64_t version,
                                                      RequiredNumberDraft draft, const Actor& by) {
  const auto before = known(id, version);
  if (!before) return pass_on(before);
  auto number = RequiredNumber::make(id, std::move(draft));
  if (!number) return pass_on(number);
  if (auto well = check(*number); !well) return pass_on(well);
  auto replaced = means_.store.replace(*number, *before, change_by(means_, by, ""));
  if (!replaced) return pass_on(replaced);
  tell(means_, id.text(), (*number)->area);
  return RequiredNumberRecord{id, version + 1, *number->operator->()};
}

Result<RequiredNumberRecord> RequiredActions::end(const RequiredNumberId& id, std::int64_t version,
                                                  const std::string& reason, const Actor& by) {
  if (auto well = check_reason(reason); !well) return pass_on(well);
  auto number = known(id, version);
  if (!number) return pass_on(number);
  const Date today = japan_time(means_.clock.now()).date;
  auto ended = means_.store.end(*number, today, change_by(means_, by, reason));
  if (!ended) return pass_on(ended);
  tell(means_, id.text(), number->draft.area);
  ++number->version;
  number->ended_on = today;
  number->ended_reason = reason;
  return number;
}

}  // namespace renkei::area_profile
