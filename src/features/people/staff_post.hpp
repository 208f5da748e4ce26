// 配置: a post of the hub, who fills it, and with which qualifications; reports of the hub's work
// show who held them when.
#pragma once
#include <string>
#include <vector>

#include "features/people/association.hpp"

namespace renkei::people {

enum class Qualification : std::uint8_t {
  doctor,                       // 医師
  nurse,                        // 看護師
  public_health_nurse,          // 保健師
  care_manager,                 // 介護支援専門員
  chief_care_manager,           // 主任介護支援専門員
  certified_social_worker,      // 社会福祉士
  mental_health_social_worker,  // 精神保健福祉士
  medical_social_worker,        // 医療ソーシャルワーカー
  care_worker,                  // 介護福祉士
  pharmacist,                   // 薬剤師
  physical_therapist,           // 理学療法士
  occupational_therapist,       // 作業療法士
  registered_dietitian,         // 管理栄養士
  other,
};
RENKEI_DESCRIBE_ENUM(Qualification, doctor, nurse, public_health_nurse, care_manager,
                     chief_care_manager, certified_social_worker, mental_health_social_worker,
                     medical_social_worker, care_worker, pharmacist, physical_therapist,
                     occupational_therapist, registered_dietitian, other)

struct StaffPostDraft {
  PersonId person;
  std::string post;  // 在宅医療・介護連携コーディネーター
  std::vector<Qualification> qualifications;
  Date from_on;
  std::optional<Date> to_on;
};
RENKEI_DESCRIBE(StaffPostDraft, person, post, qualifications, from_on, to_on)

struct StaffPostRecord {
  StaffPostId id;
  std::int64_t version = 1;
  PersonId person;
  std::string post;
  std::vector<Qualification> qualifications;
  Date from_on;
  std::optional<Date> to_on;
};
RENKEI_DESCRIBE(StaffPostRecord, id, version, person, post, qualifications, from_on, to_on)

inline constexpr std::size_t kPostNameMax = 200;  // bytes

[[nodiscard]] Result<StaffPostRecord> make_staff_post(StaffPostId id, StaffPostDraft draft);
[[nodiscard]] Result<StaffPostRecord> ended(StaffPostRecord post, Date on);

}  // namespace renkei::people
