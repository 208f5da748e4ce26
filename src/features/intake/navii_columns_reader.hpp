// The columns of the 施設票 of 医療情報ネット, but for its 42 closing columns.
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace renkei::intake::navii {

enum Place : std::size_t {
  kId,
  kName,
  kKana,
  kShortName,
  kShortKana,
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

// In the order of Place; each has one name, which the official definition gives.
inline constexpr std::array<std::string_view, kPlaces> kNames = {"ID",
                                                                 "正式名称",
                                                                 "正式名称（フリガナ）",
                                                                 "略称",
                                                                 "略称（フリガナ）",
                                                                 "英語表記（ローマ字表記）",
                                                                 "機関区分",
                                                                 "都道府県コード",
                                                                 "市区町村コード",
                                                                 "所在地",
                                                                 "所在地座標（緯度）",
                                                                 "所在地座標（経度）",
                                                                 "案内用ホームページアドレス",
                                                                 "祝日に休診",
                                                                 "その他の休診日（gw、お盆等）",
                                                                 "一般病床",
                                                                 "療養病床",
                                                                 "療養病床のうち医療保険適用",
                                                                 "療養病床のうち介護保険適用",
                                                                 "精神病床",
                                                                 "結核病床",
                                                                 "感染症病床",
                                                                 "合計病床数"};

}  // namespace renkei::intake::navii
