#include "features/directory/capability.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "features/directory/text_rules.hpp"

namespace renkei::directory {
namespace {

// Procedures first, then what only one kind of facility is asked. A hub adds its own as rows.
const std::array kCodes{
    CapabilityCode{"gastrostomy_care", "胃ろうの管理", "procedure"},
    CapabilityCode{"gastrostomy_exchange", "胃ろうの交換", "procedure"},
    CapabilityCode{"nasogastric_tube", "経鼻経管栄養", "procedure"},
    CapabilityCode{"central_venous_nutrition", "中心静脈栄養（IVH・CVポート・PICC）", "procedure"},
    CapabilityCode{"peripheral_infusion", "末梢点滴・皮下輸液", "procedure"},
    CapabilityCode{"home_oxygen", "在宅酸素療法（HOT）", "procedure"},
    CapabilityCode{"nppv", "非侵襲的人工呼吸器（NPPV）", "procedure"},
    CapabilityCode{"tppv", "気管切開下の人工呼吸器（TPPV）", "procedure"},
    CapabilityCode{"tracheal_cannula_care", "気管カニューレの管理", "procedure"},
    CapabilityCode{"tracheal_cannula_exchange", "気管カニューレの交換", "procedure"},
    CapabilityCode{"suction", "喀痰吸引", "procedure"},
    CapabilityCode{"oral_opioids", "医療用麻薬（内服・貼付）", "procedure"},
    CapabilityCode{"opioid_infusion", "医療用麻薬の持続皮下注（PCA）", "procedure"},
    CapabilityCode{"transfusion", "輸血", "procedure"},
    CapabilityCode{"pressure_ulcer", "褥瘡の処置（デブリードマン）", "procedure"},
    CapabilityCode{"urinary_catheter", "膀胱留置カテーテル", "procedure"},
    CapabilityCode{"cystostomy_nephrostomy", "膀胱瘻・腎瘻", "procedure"},
    CapabilityCode{"stoma", "ストーマ", "procedure"},
    CapabilityCode{"capd", "腹膜透析（CAPD）", "procedure"},
    CapabilityCode{"insulin", "インスリン", "procedure"},
    CapabilityCode{"paracentesis", "胸水・腹水の穿刺", "procedure"},
    CapabilityCode{"chemotherapy_pump", "抗がん剤の携帯ポンプ", "procedure"},
    CapabilityCode{"ultrasound_ecg", "エコー・心電図", "procedure"},
    CapabilityCode{"blood_glucose", "血糖測定", "procedure"},
    CapabilityCode{"intravenous_antibiotics", "抗菌薬の点滴", "procedure"},
    CapabilityCode{"end_of_life_care", "看取り", "procedure"},
    CapabilityCode{"death_certification", "死亡診断", "procedure"},
    CapabilityCode{"opinion_letter", "主治医意見書の作成", "procedure"},
    CapabilityCode{"nursing_order", "訪問看護指示書の作成", "procedure"},
    CapabilityCode{"child_medical_care", "小児の医療的ケア", "procedure"},
    CapabilityCode{"psychiatric_home_visit", "精神科の往診", "procedure"},
    CapabilityCode{"nursing_24h", "24時間対応体制", "home_nursing"},
    CapabilityCode{"nursing_emergency_visit", "緊急訪問", "home_nursing"},
    CapabilityCode{"nursing_terminal", "ターミナルケア", "home_nursing"},
    CapabilityCode{"nursing_psychiatric", "精神科訪問看護", "home_nursing"},
    CapabilityCode{"nursing_children", "小児の訪問看護", "home_nursing"},
    CapabilityCode{"nursing_ventilator", "人工呼吸器の方の訪問看護", "home_nursing"},
    CapabilityCode{"nursing_specified_acts", "特定行為", "home_nursing"},
    CapabilityCode{"physical_therapy", "理学療法（PT）", "home_nursing"},
    CapabilityCode{"occupational_therapy", "作業療法（OT）", "home_nursing"},
    CapabilityCode{"speech_therapy", "言語聴覚療法（ST）", "home_nursing"},
    CapabilityCode{"nursing_enhanced", "機能強化型訪問看護", "home_nursing"},
    CapabilityCode{"pharmacist_visit", "薬剤師の在宅訪問", "pharmacy"},
    CapabilityCode{"pharmacy_opioids", "医療用麻薬の調剤", "pharmacy"},
    CapabilityCode{"aseptic_preparation", "無菌調剤（TPN）", "pharmacy"},
    CapabilityCode{"pharmacy_24h", "24時間・休日の調剤", "pharmacy"},
    CapabilityCode{"medicine_delivery", "薬の配送", "pharmacy"},
    CapabilityCode{"dental_visit", "訪問歯科診療", "dental"},
    CapabilityCode{"denture", "義歯", "dental"},
    CapabilityCode{"tooth_extraction", "抜歯", "dental"},
    CapabilityCode{"swallowing_endoscopy", "嚥下内視鏡検査", "dental"},
    CapabilityCode{"oral_care", "口腔ケア（歯科衛生士）", "dental"},
    CapabilityCode{"specified_care_office", "特定事業所加算", "care_management"},
    CapabilityCode{"senior_care_manager", "主任ケアマネジャー", "care_management"},
    CapabilityCode{"medical_care_manager", "医療系のケアマネジャー", "care_management"},
    CapabilityCode{"care_plan_vacancy", "ケアプランの新規受入れ", "care_management"},
    CapabilityCode{"infection", "感染症の方の受入れ", "care"},
    CapabilityCode{"public_assistance", "生活保護法の指定", "care"},
    CapabilityCode{"pickup", "送迎", "care"},
};

}  // namespace

std::span<const CapabilityCode> default_capability_codes() { return kCodes; }

void check_capabilities(const std::vector<Capability>& capabilities, std::string_view field,
                        FieldErrors& errors) {
  if (capabilities.size() > kCapabilitiesMax) {
    return errors.add(std::string{field}, "directory.list_too_long",
                      {{"most", std::int64_t{kCapabilitiesMax}}});
  }
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < capabilities.size(); ++i) {
    const Capability& each = capabilities[i];
    const std::string under = std::string{field} + "[" + std::to_string(i) + "].";
    check_needed(each.code, under + "code", errors);
    if (!seen.insert(each.code).second) {
      errors.add(under + "code", "directory.capability_twice");
    }
    check_length(each.note, kNoteMax, under + "note", errors);
    // What "条件付" means is the note; without it nobody can decide at the bedside.
    if (each.level == CapabilityLevel::conditional && !each.note) {
      errors.add(under + "note", "directory.condition_missing");
    }
  }
}

}  // namespace renkei::directory
