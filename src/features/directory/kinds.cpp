#include "features/directory/kinds.hpp"

#include <algorithm>
#include <array>

namespace renkei::directory {
namespace {

// The thirteen kinds of the region's own resource list, in its order; then 助産所, which only the
// open data has.
const std::array kKinds{
    Kind{"hospital", "病院", 1},
    Kind{"clinic", "診療所", 2},
    Kind{"dental_clinic", "歯科診療所", 3},
    Kind{"pharmacy", "薬局", 4},
    Kind{"visiting_nurse_station", "訪問看護ステーション", 5},
    Kind{"home_care_support_office", "居宅介護支援", 6},
    Kind{"home_help", "訪問介護", 7},
    Kind{"home_bathing", "訪問入浴", 8},
    Kind{"visiting_rehabilitation", "訪問リハビリ", 9},
    Kind{"day_service", "通所・多機能", 10},
    Kind{"short_stay", "短期入所", 11},
    Kind{"residential_care", "入所・居住系", 12},
    Kind{"welfare_equipment", "福祉用具", 13},
    Kind{"maternity_home", "助産所", 14},
};

// サービス種類コード of the 介護サービス情報公表システム, sorted by code.
const std::array kServices{
    Service{"110", "訪問介護", "home_help"},
    Service{"120", "訪問入浴介護", "home_bathing"},
    Service{"130", "訪問看護", "visiting_nurse_station"},
    Service{"140", "訪問リハビリテーション", "visiting_rehabilitation"},
    Service{"150", "通所介護", "day_service"},
    Service{"155", "療養通所介護", "day_service"},
    Service{"160", "通所リハビリテーション", "day_service"},
    Service{"170", "福祉用具貸与", "welfare_equipment"},
    Service{"210", "短期入所生活介護", "short_stay"},
    Service{"220", "短期入所療養介護（介護老人保健施設）", "short_stay"},
    Service{"230", "短期入所療養介護（療養病床を有する病院等）", "short_stay"},
    Service{"320", "認知症対応型共同生活介護", "residential_care"},
    Service{"331", "特定施設入居者生活介護（有料老人ホーム）", "residential_care"},
    Service{"332", "特定施設入居者生活介護（軽費老人ホーム）", "residential_care"},
    Service{"334", "特定施設入居者生活介護（有料老人ホーム（サービス付き高齢者向け住宅））",
            "residential_care"},
    Service{"335", "特定施設入居者生活介護（有料老人ホーム・外部サービス利用型）",
            "residential_care"},
    Service{"336", "特定施設入居者生活介護（軽費老人ホーム・外部サービス利用型）",
            "residential_care"},
    Service{"337",
            "特定施設入居者生活介護（有料老人ホーム（サービス付き高齢者向け住宅・外部サービス利用型"
            "））",
            "residential_care"},
    Service{"361", "地域密着型特定施設入居者生活介護（有料老人ホーム）", "residential_care"},
    Service{"362", "地域密着型特定施設入居者生活介護（軽費老人ホーム）", "residential_care"},
    Service{"364",
            "地域密着型特定施設入居者生活介護（有料老人ホーム（サービス付き高齢者向け住宅））",
            "residential_care"},
    Service{"410", "特定福祉用具販売", "welfare_equipment"},
    Service{"430", "居宅介護支援", "home_care_support_office"},
    Service{"510", "介護老人福祉施設", "residential_care"},
    Service{"520", "介護老人保健施設", "residential_care"},
    Service{"530", "介護療養型医療施設", "residential_care"},
    Service{"540", "地域密着型介護老人福祉施設入所者生活介護", "residential_care"},
    Service{"550", "介護医療院", "residential_care"},
    Service{"551", "短期入所療養介護（介護医療院）", "short_stay"},
    Service{"710", "夜間対応型訪問介護", "home_help"},
    Service{"720", "認知症対応型通所介護", "day_service"},
    Service{"730", "小規模多機能型居宅介護", "day_service"},
    Service{"760", "定期巡回・随時対応型訪問介護看護", "home_help"},
    Service{"770", "看護小規模多機能型居宅介護（複合型サービス）", "day_service"},
    Service{"780", "地域密着型通所介護", "day_service"},
};

const Service* service_of(std::string_view code) {
  const auto found = std::lower_bound(
      kServices.begin(), kServices.end(), code,
      [](const Service& each, std::string_view wanted) { return each.code < wanted; });
  return found != kServices.end() && found->code == code ? &*found : nullptr;
}

}  // namespace

std::span<const Kind> default_kinds() { return kKinds; }
std::span<const Service> default_services() { return kServices; }

std::optional<std::string_view> kind_of_service(std::string_view service_code) {
  const Service* found = service_of(service_code);
  if (found == nullptr) return std::nullopt;
  return found->kind;
}

std::optional<std::string_view> name_of_service(std::string_view service_code) {
  const Service* found = service_of(service_code);
  if (found == nullptr) return std::nullopt;
  return found->name;
}

std::optional<std::string_view> name_of_kind(std::string_view kind) {
  for (const Kind& each : kKinds) {
    if (each.code == kind) return each.name;
  }
  return std::nullopt;
}

}  // namespace renkei::directory
