// What the demo city holds: how many of each kind, and what they can be good at.
#pragma once
#include <array>
#include <string_view>

namespace renkei::app::demo {

// What the city holds of each kind, inside and in the neighbouring towns.
struct Share {
  std::string_view kind;
  std::string_view title;  // how such a place is called
  std::string_view title_kana;
  std::array<std::string_view, 2> services;  // "" where there is none
  int inside;
  int outside;
  bool by_family;  // named after a family (medical) instead of a flower
};

inline constexpr std::array kShares{
    Share{"hospital", "病院", "ビョウイン", {}, 8, 2, false},
    Share{"clinic", "内科クリニック", "ナイカクリニック", {}, 58, 4, true},
    Share{"dental_clinic", "歯科", "シカ", {}, 52, 2, true},
    Share{"pharmacy", "薬局", "ヤッキョク", {}, 56, 3, false},
    Share{"visiting_nurse_station",
          "訪問看護ステーション",
          "ホウモンカンゴステーション",
          {"130"},
          14,
          2,
          false},
    Share{"home_care_support_office",
          "居宅介護支援事業所",
          "キョタクカイゴシエンジギョウショ",
          {"430"},
          48,
          2,
          false},
    Share{"home_help", "ヘルパーステーション", "ヘルパーステーション", {"110"}, 42, 1, false},
    Share{"home_bathing", "訪問入浴", "ホウモンニュウヨク", {"120"}, 4, 0, false},
    Share{"visiting_rehabilitation", "訪問リハビリ", "ホウモンリハビリ", {"140"}, 8, 0, false},
    Share{"day_service", "デイサービス", "デイサービス", {"150"}, 46, 2, false},
    Share{"day_service",
          "看護小規模多機能ホーム",
          "カンゴショウキボタキノウホーム",
          {"770"},
          4,
          0,
          false},
    Share{"short_stay", "ショートステイ", "ショートステイ", {"210"}, 16, 1, false},
    Share{"residential_care", "グループホーム", "グループホーム", {"320"}, 30, 1, false},
    Share{"welfare_equipment", "福祉用具", "フクシヨウグ", {"170", "410"}, 14, 1, false}};

inline constexpr int kHomeCareClinics = 33;
// Of the hospitals in their order; the sixth that backs up home care is a clinic with beds.
inline constexpr std::array<std::string_view, 5> kBackupKinds{
    "home_care_backup_hospital", "community_care_ward", "regional_medical_support_hospital",
    "home_care_backup_hospital", "other_hospital"};
inline constexpr int kBeddedClinic = 40;
inline constexpr int kEnteringClinics = 6;  // about to visit at home
inline constexpr std::array kClinicCapabilities{
    "gastrostomy_care", "home_oxygen",     "urinary_catheter",         "pressure_ulcer",
    "oral_opioids",     "opioid_infusion", "central_venous_nutrition", "tracheal_cannula_care"};
inline constexpr std::array kNursingCapabilities{
    "nursing_emergency_visit", "nursing_terminal", "suction",         "home_oxygen",
    "nursing_ventilator",      "physical_therapy", "nursing_children"};

}  // namespace renkei::app::demo
