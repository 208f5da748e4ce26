// What a clinic or hospital does for patients at home (在宅医療), as a profile of the facility.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei::directory {

// 在宅療養支援診療所・病院 classes of the fee schedule, which the regional bureaus list.
enum class ZaishinClass : std::uint8_t {
  none,
  management_only,                // 在医総管のみ
  support_clinic,                 // 在支診3
  cooperative_enhanced_clinic,    // 連携型機能強化 在支診2
  enhanced_clinic,                // 単独型機能強化 在支診1
  support_hospital,               // 在支病3
  cooperative_enhanced_hospital,  // 在支病2
  enhanced_hospital,              // 在支病1
};
RENKEI_DESCRIBE_ENUM(ZaishinClass, none, management_only, support_clinic,
                     cooperative_enhanced_clinic, enhanced_clinic, support_hospital,
                     cooperative_enhanced_hospital, enhanced_hospital)

// Of which kinds a backup hospital is; a hospital may be several. The list of backup hospitals is
// grouped by these.
enum class BackupKind : std::uint8_t {
  home_care_backup_hospital,          // 在宅療養後方支援病院
  community_care_ward,                // 地域包括ケア病棟設置病院
  regional_medical_support_hospital,  // 地域医療支援病院
  bedded_clinic,                      // 有床診療所
  other_hospital,                     // その他病院
};
RENKEI_DESCRIBE_ENUM(BackupKind, home_care_backup_hospital, community_care_ward,
                     regional_medical_support_hospital, bedded_clinic, other_hospital)

// Whether new patients are taken. Not known is absent, never `no`.
enum class Accepting : std::uint8_t { yes, conditional, waitlist, no };
RENKEI_DESCRIBE_ENUM(Accepting, yes, conditional, waitlist, no)

enum class HomeDeath : std::uint8_t { yes, conditional, no };
RENKEI_DESCRIBE_ENUM(HomeDeath, yes, conditional, no)

enum class VisitPlace : std::uint8_t {
  home,                  // 自宅
  serviced_housing,      // サ高住
  private_nursing_home,  // 有料老人ホーム
  group_home,            // グループホーム
  special_nursing_home,  // 特養
};
RENKEI_DESCRIBE_ENUM(VisitPlace, home, serviced_housing, private_nursing_home, group_home,
                     special_nursing_home)

enum class PatientGroup : std::uint8_t {
  children,
  psychiatric,
  intractable_disease,  // 難病
  cancer_palliative,
  dementia,
};
RENKEI_DESCRIBE_ENUM(PatientGroup, children, psychiatric, intractable_disease, cancer_palliative,
                     dementia)

// How far into home care the clinic has come: the hub's view when it recruits.
enum class HomeCareStage : std::uint8_t { not_yet, entering, continuing, expanding };
RENKEI_DESCRIBE_ENUM(HomeCareStage, not_yet, entering, continuing, expanding)

struct HomeCareProfile {
  std::optional<ZaishinClass> zaishin_class;
  std::vector<BackupKind> backup_kinds;
  std::optional<int> doctors_full_time;
  std::optional<int> doctors_part_time;
  std::vector<std::string> specialties;  // 診療科, as the facility calls them
  std::optional<Accepting> accepting;
  std::optional<std::string> accepting_condition;
  std::optional<int> accept_limit;
  std::optional<int> current_patients;
  std::optional<bool> hours24_contact;
  std::optional<bool> hours24_visit;
  std::optional<HomeDeath> home_death;
  std::vector<VisitPlace> visits_to;
  std::vector<PatientGroup> patient_groups;
  std::optional<bool> shares_information;  // 在宅医療情報連携加算 registered
  std::optional<HomeCareStage> stage;
  friend bool operator==(const HomeCareProfile&, const HomeCareProfile&) = default;
};
RENKEI_DESCRIBE(HomeCareProfile, zaishin_class, backup_kinds, doctors_full_time, doctors_part_time,
                specialties, accepting, accepting_condition, accept_limit, current_patients,
                hours24_contact, hours24_visit, home_death, visits_to, patient_groups,
                shares_information, stage)

void check_home_care(const HomeCareProfile& profile, std::string_view field, FieldErrors& errors);

}  // namespace renkei::directory
