// See list_kind.hpp.
#include "features/listing/list_kind.hpp"

#include <algorithm>
#include <utility>

namespace renkei::listing {
namespace {

bool can(const directory::FacilityCard& card, std::string_view code) {
  const auto& all = card.facility.capabilities;
  return std::any_of(all.begin(), all.end(), [&](const directory::Capability& each) {
    return each.code == code && each.level != directory::CapabilityLevel::no;
  });
}

bool visits_homes(const directory::HomeCareProfile& profile) {
  return profile.zaishin_class.value_or(directory::ZaishinClass::none) !=
             directory::ZaishinClass::none ||
         !profile.visits_to.empty() || profile.hours24_visit.value_or(false);
}

constexpr std::string_view kDentalVisit = "dental_visit";
constexpr std::string_view kPharmacistVisit = "pharmacist_visit";

}  // namespace

std::string_view title_of(ListKind list) {
  switch (list) {
    case ListKind::home_doctors:
      return "在宅医の一覧";
    case ListKind::visiting_dentists:
      return "訪問歯科の一覧";
    case ListKind::visiting_pharmacies:
      return "訪問薬局の一覧";
    case ListKind::backup_hospitals:
      return "後方支援病院の一覧";
    case ListKind::found:
      break;
  }
  return "地域の医療・介護資源の一覧";
}

directory_search::SearchQuery narrowed(ListKind list, directory_search::SearchQuery query) {
  query.limit.reset();
  query.cursor.reset();
  switch (list) {
    case ListKind::home_doctors:
    case ListKind::backup_hospitals:
      query.kind = {"clinic", "hospital"};
      break;
    case ListKind::visiting_dentists:
      query.kind = {"dental_clinic"};
      query.capability.emplace_back(kDentalVisit);
      break;
    case ListKind::visiting_pharmacies:
      query.kind = {"pharmacy"};
      query.capability.emplace_back(kPharmacistVisit);
      break;
    case ListKind::found:
      break;
  }
  return query;
}

bool belongs(ListKind list, const directory::FacilityCard& card) {
  const auto& profile = card.facility.home_care;
  switch (list) {
    case ListKind::home_doctors:
      return profile && visits_homes(*profile);
    case ListKind::backup_hospitals:
      return profile && !profile->backup_kinds.empty();
    case ListKind::visiting_dentists:
      return can(card, kDentalVisit);
    case ListKind::visiting_pharmacies:
      return can(card, kPharmacistVisit);
    case ListKind::found:
      break;
  }
  return true;
}

}  // namespace renkei::listing
