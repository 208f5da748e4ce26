// 役割: what somebody is in the region's care, and as what that lets them sign in.
#pragma once
#include <cstdint>
#include <optional>

#include "kernel/actor.hpp"
#include "kernel/describe.hpp"

namespace renkei::people {

enum class Position : std::uint8_t {
  coordinator,              // 拠点コーディネーター
  hub_clerk,                // 拠点事務
  main_doctor,              // 在宅主治医
  sub_doctor,               // 副主治医・在宅協力医
  oncall_member,            // 24時間ネットワーク登録医
  specialist,               // 周辺サポート専門医
  district_liaison_doctor,  // 地区連携医
  hospital_liaison,         // 後方支援病院 連携室
  ward_nurse,               // 病棟看護師
  cancer_hub,               // がん拠点病院
  hospice,                  // ホスピス
  visiting_nurse,           // 訪問看護師
  vns_manager,              // 訪問看護ステーション管理者
  dentist,                  // 歯科医師
  dental_hygienist,         // 歯科衛生士
  pharmacist,               // 薬剤師
  physical_therapist,       // 理学療法士
  occupational_therapist,   // 作業療法士
  speech_therapist,         // 言語聴覚士
  dietitian,                // 管理栄養士・栄養士
  care_manager,             // 介護支援専門員
  care_staff,               // 介護事業所職員
  chiiki_hokatsu,           // 地域包括支援センター
  municipality,             // 市町村 担当課
  health_center,            // 保健所
  prefecture,               // 都道府県
  assoc_officer,            // 郡市の職能団体の役員・事務局
  pref_assoc,               // 都道府県の職能団体
  device_vendor,            // 医療機器販売業者
  fire_dept,                // 消防
  patient,                  // 患者
  family,                   // 家族
  sysadmin,                 // システム管理者
  auditor,                  // 監査者
};
RENKEI_DESCRIBE_ENUM(Position, coordinator, hub_clerk, main_doctor, sub_doctor, oncall_member,
                     specialist, district_liaison_doctor, hospital_liaison, ward_nurse, cancer_hub,
                     hospice, visiting_nurse, vns_manager, dentist, dental_hygienist, pharmacist,
                     physical_therapist, occupational_therapist, speech_therapist, dietitian,
                     care_manager, care_staff, chiiki_hokatsu, municipality, health_center,
                     prefecture, assoc_officer, pref_assoc, device_vendor, fire_dept, patient,
                     family, sysadmin, auditor)

// Whether it is only ever held at a facility: a visiting nurse works for a station.
[[nodiscard]] bool is_at_a_facility(Position position);

// As what it signs in. Nothing for those who are kept as persons and reached by other ways
// (docs/adr/0020).
[[nodiscard]] std::optional<Role> role_of(Position position);

// Nobody gives more than one has: what a consultation desk sees is not a station's to give.
[[nodiscard]] bool may_give(const Actor& by, Position position);

// 立場: who works there, and who looks after the facility's own people as well.
enum class Standing : std::uint8_t { staff, admin };
RENKEI_DESCRIBE_ENUM(Standing, staff, admin)

}  // namespace renkei::people
