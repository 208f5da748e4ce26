#include "features/area_profile/supply.hpp"

#include <algorithm>

namespace renkei::area_profile {
namespace {

using directory::FacilityCard;
using directory::FacilityStatus;
using directory::HomeCareProfile;

bool is_medical(const FacilityCard& card) {
  return card.facility.kind == "hospital" || card.facility.kind == "clinic";
}

// Whether it visits at home; nothing if neither its class nor its places are stated.
std::optional<bool> visits_at_home(const HomeCareProfile& profile) {
  if (!profile.visits_to.empty()) return true;
  if (!profile.zaishin_class) return std::nullopt;
  return *profile.zaishin_class != directory::ZaishinClass::none;
}

std::optional<bool> around_the_clock(const HomeCareProfile& profile) {
  if (profile.hours24_contact.value_or(false) || profile.hours24_visit.value_or(false)) return true;
  if (profile.hours24_contact || profile.hours24_visit) return false;
  return std::nullopt;
}

void add_home_care(const FacilityCard& card, std::vector<Statement>& said) {
  if (!card.facility.home_care) return;
  const HomeCareProfile& profile = *card.facility.home_care;
  const auto say = [&](std::string_view supply, std::optional<bool> given) {
    if (given) said.push_back({std::string{supply}, *given});
  };
  if (is_medical(card)) say(kInstitution, visits_at_home(profile));
  say(kHours24, around_the_clock(profile));
  if (profile.home_death) say(kHomeDeath, *profile.home_death != directory::HomeDeath::no);
  if (profile.accepting) {
    say(kAccepting, *profile.accepting == directory::Accepting::yes ||
                        *profile.accepting == directory::Accepting::conditional);
  }
  if (!profile.backup_kinds.empty()) say(kBackupHospital, true);
}

}  // namespace

std::vector<Statement> statements_of(const FacilityCard& card) {
  std::vector<Statement> said;
  for (const std::string& kind : directory::kinds_of(card)) {
    said.push_back({std::string{kKind} + kind, true});
  }
  for (const directory::Capability& each : card.facility.capabilities) {
    said.push_back(
        {std::string{kCapability} + each.code, each.level != directory::CapabilityLevel::no});
  }
  add_home_care(card, said);
  return said;
}

Standing standing_on(const FacilityCard& card, Date day) {
  const auto& state = card.state;
  const bool running = state.status == FacilityStatus::active;
  const bool planned = state.status == FacilityStatus::planned;
  // Without a day of its end it is gone on every day that is asked for.
  if (!running && !planned && (!state.closed_on || *state.closed_on <= day)) return Standing::gone;
  if (planned || (card.facility.opened_on && *card.facility.opened_on > day)) {
    return Standing::prospect;
  }
  return Standing::open;
}

bool is_entering(const FacilityCard& card) {
  if (!is_medical(card) || !card.facility.home_care) return false;
  const HomeCareProfile& profile = *card.facility.home_care;
  return profile.stage == directory::HomeCareStage::entering &&
         !visits_at_home(profile).value_or(false);
}

std::string place_of(const FacilityCard& card) {
  if (card.facility.outside_area.value_or(false)) return std::string{kOutside};
  if (card.area) return card.area->id.text();
  return std::string{kUnplaced};
}

Count& Count::operator+=(const Count& other) {
  actual += other.actual;
  prospects += other.prospects;
  stated += other.stated;
  return *this;
}

std::optional<std::int64_t> known_actual(std::string_view supply, const Count& count) {
  if (!supply.starts_with(kKind) && count.stated == 0) return std::nullopt;
  return count.actual;
}

void SupplyTally::add(const FacilityCard& card) {
  const Standing standing = standing_on(card, day_);
  if (standing == Standing::gone) return;
  const std::string place = place_of(card);
  auto& here = counts_[place];
  for (const Statement& each : statements_of(card)) {
    Count& count = here[each.supply];
    if (standing == Standing::open) ++count.stated;
    if (!each.given) continue;
    ++(standing == Standing::open ? count.actual : count.prospects);
  }
  if (standing == Standing::open && is_entering(card)) {
    ++here[std::string{kInstitution}].prospects;
  }
  if (standing == Standing::open && is_medical(card) && card.facility.beds.total) {
    beds_[place] += *card.facility.beds.total;
  }
}

Count SupplyTally::of(std::string_view place, std::string_view supply) const {
  const auto here = counts_.find(place);
  if (here == counts_.end()) return {};
  const auto count = here->second.find(supply);
  return count == here->second.end() ? Count{} : count->second;
}

Count SupplyTally::of(const std::vector<std::string>& places, std::string_view supply) const {
  Count sum;
  for (const std::string& place : places) sum += of(place, supply);
  return sum;
}

std::optional<std::int64_t> SupplyTally::beds(const std::vector<std::string>& places) const {
  std::optional<std::int64_t> sum;
  for (const std::string& place : places) {
    if (const auto here = beds_.find(place); here != beds_.end()) {
      sum = sum.value_or(0) + here->second;
    }
  }
  return sum;
}

}  // namespace renkei::area_profile
