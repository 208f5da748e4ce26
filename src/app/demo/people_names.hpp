// The people of the demo city who have no account a visitor may use: plainly invented names.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "features/people/position.hpp"

namespace renkei::app::demo {

// Of which kind of facility, and the how manieth of the city.
struct Workplace {
  std::string_view kind;
  std::size_t nth = 0;
};

inline constexpr Workplace kStation{"visiting_nurse_station", 0};
inline constexpr Workplace kOtherStation{"visiting_nurse_station", 1};
inline constexpr Workplace kThirdStation{"visiting_nurse_station", 2};
inline constexpr Workplace kClinic{"clinic", 0};
inline constexpr Workplace kOtherClinic{"clinic", 1};
inline constexpr Workplace kThirdClinic{"clinic", 2};
inline constexpr Workplace kFourthClinic{"clinic", 3};
inline constexpr Workplace kPharmacy{"pharmacy", 0};
inline constexpr Workplace kOtherPharmacy{"pharmacy", 1};
inline constexpr Workplace kOffice{"home_care_support_office", 0};
inline constexpr Workplace kOtherOffice{"home_care_support_office", 1};
inline constexpr Workplace kThirdOffice{"home_care_support_office", 2};
inline constexpr Workplace kHospital{"hospital", 0};
inline constexpr Workplace kDentist{"dental_clinic", 0};
inline constexpr Workplace kHomeHelp{"home_help", 0};
inline constexpr Workplace kNoWorkplace{};

struct Colleague {
  std::string_view name;
  std::string_view kana;
  people::Position position;
  people::Standing standing;
  Workplace place;
  int days_ago;  // since when
};

using people::Position;
using people::Standing;

inline constexpr std::array kColleagues{
    Colleague{"中原 しおり", "なかはら しおり", Position::coordinator, Standing::staff,
              kNoWorkplace, 602},
    Colleague{"井内 すず", "いうち すず", Position::visiting_nurse, Standing::staff, kStation, 980},
    Colleague{"浜口 みお", "はまぐち みお", Position::visiting_nurse, Standing::staff, kStation,
              430},
    Colleague{"池上 つむぎ", "いけがみ つむぎ", Position::physical_therapist, Standing::staff,
              kStation, 233},
    Colleague{"坂本 こはる", "さかもと こはる", Position::vns_manager, Standing::admin,
              kOtherStation, 1210},
    Colleague{"堀 ひなた", "ほり ひなた", Position::visiting_nurse, Standing::staff, kOtherStation,
              610},
    Colleague{"長井 あかり", "ながい あかり", Position::visiting_nurse, Standing::staff,
              kOtherStation, 95},
    Colleague{"北川 のぞみ", "きたがわ のぞみ", Position::vns_manager, Standing::admin,
              kThirdStation, 870},
    Colleague{"東野 まどか", "ひがしの まどか", Position::visiting_nurse, Standing::staff,
              kThirdStation, 320},
    Colleague{"森本 そら", "もりもと そら", Position::sub_doctor, Standing::staff, kClinic, 1100},
    Colleague{"小松 たいち", "こまつ たいち", Position::main_doctor, Standing::admin, kOtherClinic,
              1500},
    Colleague{"髙木 いずみ", "たかぎ いずみ", Position::oncall_member, Standing::admin,
              kThirdClinic, 760},
    Colleague{"山﨑 けいと", "やまさき けいと", Position::district_liaison_doctor, Standing::admin,
              kFourthClinic, 640},
    Colleague{"渡邊 るい", "わたなべ るい", Position::pharmacist, Standing::admin, kPharmacy, 900},
    Colleague{"齋藤 ほたる", "さいとう ほたる", Position::pharmacist, Standing::staff, kPharmacy,
              210},
    Colleague{"南 ゆうな", "みなみ ゆうな", Position::pharmacist, Standing::admin, kOtherPharmacy,
              515},
    Colleague{"西田 わかば", "にしだ わかば", Position::care_manager, Standing::admin, kOffice,
              1330},
    Colleague{"岡 はづき", "おか はづき", Position::care_manager, Standing::staff, kOffice, 720},
    Colleague{"池上 りつ", "いけがみ りつ", Position::care_manager, Standing::staff, kOffice, 88},
    Colleague{"大橋 なつめ", "おおはし なつめ", Position::care_manager, Standing::admin,
              kOtherOffice, 1010},
    Colleague{"堀 かなえ", "ほり かなえ", Position::care_manager, Standing::admin, kThirdOffice,
              455},
    Colleague{"北川 すばる", "きたがわ すばる", Position::hospital_liaison, Standing::admin,
              kHospital, 1405},
    Colleague{"長井 みつき", "ながい みつき", Position::ward_nurse, Standing::staff, kHospital,
              390},
    Colleague{"浜口 つかさ", "はまぐち つかさ", Position::dentist, Standing::admin, kDentist, 845},
    Colleague{"東野 ちひろ", "ひがしの ちひろ", Position::dental_hygienist, Standing::staff,
              kDentist, 260},
    Colleague{"坂本 やよい", "さかもと やよい", Position::care_staff, Standing::admin, kHomeHelp,
              530},
    Colleague{"西田 あきら", "にしだ あきら", Position::assoc_officer, Standing::staff,
              kNoWorkplace, 965},
    Colleague{"南 いつき", "みなみ いつき", Position::assoc_officer, Standing::staff, kNoWorkplace,
              240}};

// Who no longer works there, or not now.
inline constexpr std::string_view kLeft = "長井 あかり";
inline constexpr std::string_view kMoved = "池上 りつ";
inline constexpr std::string_view kSuspended = "齋藤 ほたる";

// They have not signed in since they joined, which is kUnusedDays ago.
inline constexpr std::array<std::string_view, 3> kUnused{"浜口 みお", "池上 つむぎ", "長井 みつき"};
inline constexpr int kUnusedDays = 120;

inline constexpr Colleague kApplicant{"岡 さつき",     "おか さつき", Position::main_doctor,
                                      Standing::admin, {"clinic", 4}, 4};
inline constexpr Colleague kNewApplicant{"小松 ゆの",     "こまつ ゆの", Position::visiting_nurse,
                                         Standing::staff, kThirdStation, 1};

}  // namespace renkei::app::demo
