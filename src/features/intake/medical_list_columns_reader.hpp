// The columns of the lists of 医療機関 that cities publish, under both their standards.
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

#include "features/intake/columns_reader.hpp"

namespace renkei::intake::medical_list {

enum Place : std::size_t {
  kMunicipality,
  kCode,
  kNumber,
  kPrefecture,
  kCity,
  kName,
  kKana,
  kType,
  kAddress,
  kTown,
  kLot,
  kBuilding,
  kLatitude,
  kLongitude,
  kPhone,
  kFax,
  kCorporationNumber,
  kCorporationName,
  kMedicalCode,
  kDays,
  kOpens,
  kCloses,
  kDaysNote,
  kOutOfHours,
  kSpecialties,
  kBeds,
  kUrl,
  kRemarks
};

inline constexpr std::array<std::string_view, 3> kMunicipalityNames = {
    "所在地_全国地方公共団体コード", "都道府県コード又は市区町村コード", "全国地方公共団体コード"};
inline constexpr std::array<std::string_view, 2> kCodeNames = {"都道府県コード又は市区町村コード",
                                                               "全国地方公共団体コード"};
inline constexpr std::array<std::string_view, 2> kNumberNames = {"NO", "ID"};
inline constexpr std::array<std::string_view, 2> kPrefectureNames = {"所在地_都道府県",
                                                                     "都道府県名"};
inline constexpr std::array<std::string_view, 2> kCityNames = {"所在地_市区町村", "市区町村名"};
inline constexpr std::array<std::string_view, 3> kNameNames = {"名称", "医療機関名称", "施設名"};
inline constexpr std::array<std::string_view, 3> kKanaNames = {"名称_カナ", "名称カナ",
                                                               "医療機関名称_カナ"};
inline constexpr std::array<std::string_view, 2> kTypeNames = {"医療機関の種類", "種別"};
inline constexpr std::array<std::string_view, 3> kAddressNames = {"所在地_連結表記", "住所",
                                                                  "所在地"};
inline constexpr std::array<std::string_view, 1> kTownNames = {"所在地_町字"};
inline constexpr std::array<std::string_view, 1> kLotNames = {"所在地_番地以下"};
inline constexpr std::array<std::string_view, 2> kBuildingNames = {"建物名等（方書）", "方書"};
inline constexpr std::array<std::string_view, 3> kLatitudeNames = {"緯度", "lat", "北緯"};
inline constexpr std::array<std::string_view, 4> kLongitudeNames = {"経度", "lon", "lng", "東経"};
inline constexpr std::array<std::string_view, 1> kPhoneNames = {"電話番号"};
inline constexpr std::array<std::string_view, 1> kFaxNames = {"FAX番号"};
inline constexpr std::array<std::string_view, 1> kCorporationNumberNames = {"法人番号"};
inline constexpr std::array<std::string_view, 2> kCorporationNameNames = {"法人の名称", "団体名"};
inline constexpr std::array<std::string_view, 1> kMedicalCodeNames = {"医療機関コード"};
inline constexpr std::array<std::string_view, 2> kDaysNames = {"診療曜日", "利用可能曜日"};
inline constexpr std::array<std::string_view, 2> kOpensNames = {"診療開始時間", "開始時間"};
inline constexpr std::array<std::string_view, 2> kClosesNames = {"診療終了時間", "終了時間"};
inline constexpr std::array<std::string_view, 2> kDaysNoteNames = {"診療日時特記事項",
                                                                   "利用可能日時特記事項"};
inline constexpr std::array<std::string_view, 1> kOutOfHoursNames = {"時間外における対応"};
inline constexpr std::array<std::string_view, 1> kSpecialtiesNames = {"診療科目"};
inline constexpr std::array<std::string_view, 1> kBedsNames = {"病床数"};
inline constexpr std::array<std::string_view, 2> kUrlNames = {"URL", "ホームページ"};
inline constexpr std::array<std::string_view, 1> kRemarksNames = {"備考"};

// In the order of Place.
inline constexpr std::array kColumns = {Column{kMunicipalityNames},
                                        Column{kCodeNames},
                                        Column{kNumberNames},
                                        Column{kPrefectureNames},
                                        Column{kCityNames},
                                        Column{kNameNames},
                                        Column{kKanaNames},
                                        Column{kTypeNames},
                                        Column{kAddressNames},
                                        Column{kTownNames},
                                        Column{kLotNames},
                                        Column{kBuildingNames},
                                        Column{kLatitudeNames},
                                        Column{kLongitudeNames},
                                        Column{kPhoneNames},
                                        Column{kFaxNames},
                                        Column{kCorporationNumberNames},
                                        Column{kCorporationNameNames},
                                        Column{kMedicalCodeNames},
                                        Column{kDaysNames},
                                        Column{kOpensNames},
                                        Column{kClosesNames},
                                        Column{kDaysNoteNames},
                                        Column{kOutOfHoursNames},
                                        Column{kSpecialtiesNames},
                                        Column{kBedsNames},
                                        Column{kUrlNames},
                                        Column{kRemarksNames}};
static_assert(kColumns.size() == kRemarks + 1);

}  // namespace renkei::intake::medical_list
