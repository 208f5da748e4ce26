// The columns of the 施設票 of 医療情報ネット, but for those of days and times. Hospitals, clinics,
// dentists, midwives and pharmacies have the same sheet under slightly different names.
#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "features/intake/columns_reader.hpp"

namespace renkei::intake::navii {

enum Place : std::size_t {
  kId,
  kName,
  kKana,
  kShortName,
  kLatinName,
  kInstitution,
  kPrefecture,
  kMunicipality,
  kAddress,
  kLatitude,
  kLongitude,
  kUrl,
  kHoliday,
  kOtherDays,
  kGeneral,
  kLongTerm,
  kLongTermMedical,
  kLongTermCare,
  kPsychiatric,
  kTuberculosis,
  kInfectious,
  kTotal,
  kPlaces
};

inline constexpr std::array<std::string_view, 1> kIdNames = {"ID"};
inline constexpr std::array<std::string_view, 2> kNameNames = {"正式名称", "名称"};
inline constexpr std::array<std::string_view, 2> kKanaNames = {"正式名称（フリガナ）", "フリガナ"};
inline constexpr std::array<std::string_view, 1> kShortNames = {"略称"};
inline constexpr std::array<std::string_view, 2> kLatinNames = {"英語表記（ローマ字表記）",
                                                                "ローマ字"};
inline constexpr std::array<std::string_view, 1> kInstitutionNames = {"機関区分"};
inline constexpr std::array<std::string_view, 1> kPrefectureNames = {"都道府県コード"};
inline constexpr std::array<std::string_view, 1> kMunicipalityNames = {"市区町村コード"};
inline constexpr std::array<std::string_view, 1> kAddressNames = {"所在地"};
inline constexpr std::array<std::string_view, 1> kLatitudeNames = {"所在地座標（緯度）"};
inline constexpr std::array<std::string_view, 1> kLongitudeNames = {"所在地座標（経度）"};
inline constexpr std::array<std::string_view, 2> kUrlNames = {"案内用ホームページアドレス",
                                                              "薬局のホームページアドレス"};
inline constexpr std::array<std::string_view, 3> kHolidayNames = {"祝日に休診", "祝日に休業",
                                                                  "祝日"};
inline constexpr std::array<std::string_view, 3> kOtherDaysNames = {
    "その他の休診日（gw、お盆等）", "その他の休業日（gw、お盆等）", "その他の閉店日（GW、お盆等）"};
inline constexpr std::array<std::string_view, 1> kGeneralNames = {"一般病床"};
inline constexpr std::array<std::string_view, 1> kLongTermNames = {"療養病床"};
inline constexpr std::array<std::string_view, 1> kLongTermMedicalNames = {
    "療養病床のうち医療保険適用"};
inline constexpr std::array<std::string_view, 1> kLongTermCareNames = {
    "療養病床のうち介護保険適用"};
inline constexpr std::array<std::string_view, 1> kPsychiatricNames = {"精神病床"};
inline constexpr std::array<std::string_view, 1> kTuberculosisNames = {"結核病床"};
inline constexpr std::array<std::string_view, 1> kInfectiousNames = {"感染症病床"};
inline constexpr std::array<std::string_view, 1> kTotalNames = {"合計病床数"};

// In the order of Place.
inline constexpr std::array kColumns = {Column{kIdNames},
                                        Column{kNameNames},
                                        Column{kKanaNames},
                                        Column{kShortNames},
                                        Column{kLatinNames},
                                        Column{kInstitutionNames},
                                        Column{kPrefectureNames},
                                        Column{kMunicipalityNames},
                                        Column{kAddressNames},
                                        Column{kLatitudeNames},
                                        Column{kLongitudeNames},
                                        Column{kUrlNames},
                                        Column{kHolidayNames},
                                        Column{kOtherDaysNames},
                                        Column{kGeneralNames},
                                        Column{kLongTermNames},
                                        Column{kLongTermMedicalNames},
                                        Column{kLongTermCareNames},
                                        Column{kPsychiatricNames},
                                        Column{kTuberculosisNames},
                                        Column{kInfectiousNames},
                                        Column{kTotalNames}};
static_assert(kColumns.size() == kPlaces);

// The letters of the days in the columns' names; 祝 stands only in columns of times.
inline constexpr std::array<std::string_view, 8> kDayNames = {"月", "火", "水", "木",
                                                              "金", "土", "日", "祝"};

}  // namespace renkei::intake::navii
