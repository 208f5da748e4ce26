// How the codes of a card are written in a list; see list_words.hpp.
#include "features/listing/list_words.hpp"

namespace renkei::listing {

std::string_view text_of(directory::Accepting accepting) {
  switch (accepting) {
    case directory::Accepting::yes:
      return "可";
    case directory::Accepting::conditional:
      return "条件付";
    case directory::Accepting::waitlist:
      return "待機";
    case directory::Accepting::no:
      break;
  }
  return "不可";
}

std::string_view text_of(directory::HomeDeath home_death) {
  switch (home_death) {
    case directory::HomeDeath::yes:
      return "可";
    case directory::HomeDeath::conditional:
      return "条件付";
    case directory::HomeDeath::no:
      break;
  }
  return "不可";
}

std::string_view text_of(directory::BackupKind kind) {
  switch (kind) {
    case directory::BackupKind::home_care_backup_hospital:
      return "在宅療養後方支援病院";
    case directory::BackupKind::community_care_ward:
      return "地域包括ケア病棟設置病院";
    case directory::BackupKind::regional_medical_support_hospital:
      return "地域医療支援病院";
    case directory::BackupKind::bedded_clinic:
      return "有床診療所";
    case directory::BackupKind::other_hospital:
      break;
  }
  return "その他病院";
}

std::string_view text_of(directory::ZaishinClass zaishin) {
  switch (zaishin) {
    case directory::ZaishinClass::management_only:
      return "在医総管";
    case directory::ZaishinClass::support_clinic:
      return "在支診3";
    case directory::ZaishinClass::cooperative_enhanced_clinic:
      return "在支診2（連携型機能強化）";
    case directory::ZaishinClass::enhanced_clinic:
      return "在支診1（機能強化）";
    case directory::ZaishinClass::support_hospital:
      return "在支病3";
    case directory::ZaishinClass::cooperative_enhanced_hospital:
      return "在支病2（連携型機能強化）";
    case directory::ZaishinClass::enhanced_hospital:
      return "在支病1（機能強化）";
    case directory::ZaishinClass::none:
      break;
  }
  return "なし";
}

std::string_view text_of(directory::FacilityStatus status) {
  switch (status) {
    case directory::FacilityStatus::planned:
      return "開設予定";
    case directory::FacilityStatus::suspended:
      return "休止中";
    case directory::FacilityStatus::closed:
      return "廃止";
    case directory::FacilityStatus::moved:
      return "移転";
    case directory::FacilityStatus::active:
      break;
  }
  return "";
}

std::string_view text_of(directory::IdentifierSystem system) {
  switch (system) {
    case directory::IdentifierSystem::kaigo:
      return "介護保険事業所番号";
    case directory::IdentifierSystem::navii:
      return "医療情報ネットID";
    case directory::IdentifierSystem::medical_code10:
      return "医療機関コード";
    case directory::IdentifierSystem::disability:
      return "障害福祉サービス事業所番号";
    case directory::IdentifierSystem::local:
      break;
  }
  return "拠点の番号";
}

}  // namespace renkei::listing
