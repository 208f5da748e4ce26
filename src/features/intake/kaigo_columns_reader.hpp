// The columns of 介護サービス情報公表 and the names they have had over the years and in the lists
// of cities (推奨データセット 02).
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

#include "features/intake/columns_reader.hpp"

namespace renkei::intake::kaigo {

enum Place : std::size_t {
  kCode,
  kPrefecture,
  kCity,
  kName,
  kKana,
  kService,
  kAddress,
  kBuilding,
  kLatitude,
  kLongitude,
  kPhone,
  kFax,
  kCorporationNumber,
  kCorporationName,
  kNumber,
  kDays,
  kDaysNote,
  kCapacity,
  kUrl,
  kInclusive,
  kCareStandard,
  kWelfareStandard,
  kRemarks
};

inline constexpr std::array<std::string_view, 4> kCodeNames = {
    "所在地_全国地方公共団体コード", "都道府県コード又は市町村コード",
    "都道府県コード又は市区町村コード", "全国地方公共団体コード"};
inline constexpr std::array<std::string_view, 2> kPrefectureNames = {"都道府県名",
                                                                     "所在地_都道府県"};
inline constexpr std::array<std::string_view, 3> kCityNames = {"市区町村名", "市町村名",
                                                               "所在地_市区町村"};
inline constexpr std::array<std::string_view, 3> kNameNames = {"事業所名", "事業所の名称",
                                                               "介護サービス事業所名称"};
inline constexpr std::array<std::string_view, 4> kKanaNames = {
    "事業所名カナ", "事業所の名称_かな", "事業所名フリガナ", "介護サービス事業所名称_カナ"};
inline constexpr std::array<std::string_view, 3> kServiceNames = {"サービスの種類", "サービス種別",
                                                                  "実施サービス"};
inline constexpr std::array<std::string_view, 4> kAddressNames = {"住所", "事業所住所", "所在地",
                                                                  "所在地_連結表記"};
inline constexpr std::array<std::string_view, 4> kBuildingNames = {
    "方書（ビル名等）", "方書", "建物名等（方書）", "事業所住所（番地以降）"};
inline constexpr std::array<std::string_view, 4> kLatitudeNames = {"緯度", "事業所緯度", "lat",
                                                                   "北緯"};
inline constexpr std::array<std::string_view, 5> kLongitudeNames = {"経度", "事業所経度", "lon",
                                                                    "lng", "東経"};
inline constexpr std::array<std::string_view, 3> kPhoneNames = {"電話番号", "事業所電話番号",
                                                                "TEL"};
inline constexpr std::array<std::string_view, 3> kFaxNames = {"FAX番号", "事業所FAX番号", "FAX"};
inline constexpr std::array<std::string_view, 1> kCorporationNumberNames = {"法人番号"};
inline constexpr std::array<std::string_view, 2> kCorporationNameNames = {"法人の名称", "法人名"};
inline constexpr std::array<std::string_view, 2> kNumberNames = {"事業所番号",
                                                                 "介護保険事業所番号"};
inline constexpr std::array<std::string_view, 1> kDaysNames = {"利用可能曜日"};
inline constexpr std::array<std::string_view, 2> kDaysNoteNames = {"利用可能曜日特記事項",
                                                                   "利用可能な時間帯特記事項"};
inline constexpr std::array<std::string_view, 1> kCapacityNames = {"定員"};
inline constexpr std::array<std::string_view, 3> kUrlNames = {"URL", "事業所URL", "ホームページ"};
inline constexpr std::array<std::string_view, 1> kInclusiveNames = {
    "高齢者の方と障害者の方が同時一体的に利用できるサービス"};
inline constexpr std::array<std::string_view, 1> kCareStandardNames = {
    "介護保険の通常の指定基準を満たしている"};
inline constexpr std::array<std::string_view, 1> kWelfareStandardNames = {
    "障害福祉の通常の指定基準を満たしている"};
inline constexpr std::array<std::string_view, 1> kRemarksNames = {"備考"};

// In the order of Place.
inline constexpr std::array kColumns = {Column{kCodeNames},
                                        Column{kPrefectureNames},
                                        Column{kCityNames},
                                        Column{kNameNames},
                                        Column{kKanaNames},
                                        Column{kServiceNames},
                                        Column{kAddressNames},
                                        Column{kBuildingNames},
                                        Column{kLatitudeNames},
                                        Column{kLongitudeNames},
                                        Column{kPhoneNames},
                                        Column{kFaxNames},
                                        Column{kCorporationNumberNames},
                                        Column{kCorporationNameNames},
                                        Column{kNumberNames},
                                        Column{kDaysNames},
                                        Column{kDaysNoteNames},
                                        Column{kCapacityNames},
                                        Column{kUrlNames},
                                        Column{kInclusiveNames},
                                        Column{kCareStandardNames},
                                        Column{kWelfareStandardNames},
                                        Column{kRemarksNames}};
static_assert(kColumns.size() == kRemarks + 1);

}  // namespace renkei::intake::kaigo
