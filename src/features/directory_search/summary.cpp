// See summary.hpp.
#include "features/directory_search/summary.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

#include "features/directory_search/packing.hpp"

namespace renkei::directory_search {
namespace {

using directory::FacilityCard;

std::vector<Door> doors_of(const FacilityCard& card) {
  std::vector<Door> doors;
  const auto add = [&](const auto& draft) {
    if (draft.hours.empty() && draft.closing_rules.empty()) return;
    Door door{draft.hours, draft.closing_rules};
    if (std::find(doors.begin(), doors.end(), door) == doors.end())
      doors.push_back(std::move(door));
  };
  add(card.facility);
  for (const auto& line : card.lines) add(line.record.draft);
  return doors;
}

// By telephone or by a visit: someone is there at night.
std::optional<bool> hours24_of(const directory::HomeCareProfile& profile) {
  if (profile.hours24_contact.value_or(false) || profile.hours24_visit.value_or(false)) return true;
  if (profile.hours24_contact || profile.hours24_visit) return false;
  return std::nullopt;
}

std::optional<Level> level_of_record(const FacilityCard& card) {
  const Level level = card.publication.of_record();
  if (level == Level::public_) return std::nullopt;
  return level;
}

}  // namespace

Summary summary_of(const FacilityCard& card) {
  const auto& facility = card.facility;
  Summary summary{.doors = doors_of(card),
                  .name = facility.name,
                  .name_kana = facility.name_kana,
                  .kinds = directory::kinds_of(card),
                  .status = card.state.status,
                  .address = {},
                  .precision = facility.point ? facility.precision : std::nullopt,
                  .phone = facility.phone,
                  .services = {},
                  .capabilities = {},
                  .area = card.area,
                  .outside_area = facility.outside_area,
                  .accepting = {},
                  .hours24 = {},
                  .home_death = {},
                  .confirmed_at = card.assertion.confirmed_at,
                  .as_of = card.assertion.as_of,
                  .level = level_of_record(card)};
  if (auto address = directory::one_line(facility.address); !address.empty()) {
    summary.address = std::move(address);
  }
  for (const auto& line : card.lines) summary.services.push_back(line.record.draft.service_code);
  for (const auto& capability : facility.capabilities) {
    if (capability.level != directory::CapabilityLevel::no) {
      summary.capabilities.push_back(capability.code);
    }
  }
  if (facility.home_care) {
    summary.accepting = facility.home_care->accepting;
    summary.hours24 = hours24_of(*facility.home_care);
    summary.home_death = facility.home_care->home_death;
  }
  return summary;
}

std::string packed(const Summary& summary) {
  Packer packer;
  packer.put(summary);
  return packer.take();
}

Summary unpacked_summary(std::string_view bytes) {
  Summary summary;
  Unpacker{bytes}.get(summary);
  return summary;
}

std::vector<Door> unpacked_doors(std::string_view bytes) {
  std::vector<Door> doors;
  Unpacker{bytes}.get(doors);
  return doors;
}

std::optional<Instant> freshness_of(const Summary& summary) {
  if (summary.confirmed_at) return summary.confirmed_at;
  if (summary.as_of) return instant_of(*summary.as_of, TimeOfDay{});
  return std::nullopt;
}

bool makes_home_visits(const Summary& summary) {
  return std::any_of(summary.kinds.begin(), summary.kinds.end(), [](const std::string& kind) {
    return kind == "hospital" || kind == "clinic" || kind == "dental_clinic";
  });
}

}  // namespace renkei::directory_search
