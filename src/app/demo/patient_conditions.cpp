// See patient_conditions.hpp.
#include "app/demo/patient_conditions.hpp"

#include <array>
#include <string_view>

namespace renkei::app::demo {
namespace {

using patient::CareGrade;
using patient::Cognition;
using patient::DeviceKind;
using patient::Disclosure;
using patient::Mobility;

struct Illness {
  std::string_view name;
  std::string_view icd10;
  std::string_view also;
  std::string_view also_icd10;
  CareGrade grade;
  Mobility mobility;
  Cognition cognition;
  std::string_view note;
};

constexpr std::array kIllnesses{
    Illness{"慢性心不全", "I50.0", "高血圧症", "I10", CareGrade::care_2, Mobility::a1,
            Cognition::independent, "体重が1日で2kg増えたら主治医へ電話。塩分は1日6gまで。"},
    Illness{"慢性閉塞性肺疾患", "J44.9", "高血圧症", "I10", CareGrade::care_2, Mobility::a2,
            Cognition::independent,
            "酸素は安静時2L/分、労作時3L/分。家族の喫煙は屋外でお願いしている。"},
    Illness{"アルツハイマー型認知症", "G30.9", "便秘症", "K59.0", CareGrade::care_3, Mobility::a1,
            Cognition::iii_a, "夕方に落ち着かなくなる。昔の仕事（大工）の話をすると笑顔になる。"},
    Illness{"脳梗塞後遺症", "I69.3", "嚥下障害", "R13", CareGrade::care_5, Mobility::c2,
            Cognition::iii_b, "右片麻痺。胃ろうからの注入は1日3回、長女が行う。"},
    Illness{"肺がん", "C34.9", "がん性疼痛", "R52.1", CareGrade::care_2, Mobility::b1,
            Cognition::independent, "最期まで家で過ごしたいと話している。痛みはNRSで聞く。"},
    Illness{"筋萎縮性側索硬化症", "G12.2", "慢性呼吸不全", "J96.1", CareGrade::care_5, Mobility::c2,
            Cognition::independent, "会話は文字盤。停電時は外部バッテリーで8時間。"},
    Illness{"パーキンソン病", "G20", "起立性低血圧", "I95.1", CareGrade::care_3, Mobility::b1,
            Cognition::i, "薬は時間どおりに（7・11・15・19時）。立ち上がりはゆっくり。"},
    Illness{"2型糖尿病", "E11.9", "糖尿病性網膜症", "H36.0", CareGrade::care_1, Mobility::j2,
            Cognition::i, "低血糖のときはブドウ糖10g。置き場所は食卓の引き出し。"},
    Illness{"大腿骨頸部骨折術後", "S72.0", "骨粗鬆症", "M81.9", CareGrade::care_2, Mobility::b1,
            Cognition::independent, "歩行器で室内を歩く。浴室に手すりあり。"},
    Illness{"慢性腎不全", "N18.5", "腎性貧血", "D63.8", CareGrade::care_2, Mobility::a2,
            Cognition::independent, "透析は火・木・土の午前。左腕で血圧を測らない。"},
    Illness{"老衰", "R54", "褥瘡", "L89.9", CareGrade::care_4, Mobility::c1, Cognition::iv,
            "食べたいときに食べたい分だけ。看取りの話し合いを家族と続けている。"},
    Illness{"神経因性膀胱", "N31.9", "脊柱管狭窄症", "M48.0", CareGrade::care_3, Mobility::b2,
            Cognition::independent, "カテーテルは4週ごとに訪問看護が交換。"},
    Illness{"関節リウマチ", "M06.9", "変形性膝関節症", "M17.9", CareGrade::support_2, Mobility::j2,
            Cognition::independent, "朝はこわばりが強い。訪問は10時以降を希望。"}};

constexpr std::size_t kOfTheLungs = 1;
constexpr std::size_t kFed = 3;
constexpr std::size_t kCancer = 4;
constexpr std::size_t kAls = 5;
constexpr std::size_t kDiabetes = 7;
constexpr std::size_t kKidneys = 9;
constexpr std::size_t kBladder = 11;
// Two families have asked that the patient not be told yet.
constexpr std::array<std::size_t, 2> kNotTold{4, 30};

patient::Device device(DeviceKind kind, const char* note) {
  return {kind, patient::Text{std::string{note}}};
}

std::vector<patient::Device> devices_of(std::size_t illness) {
  switch (illness) {
    case kOfTheLungs:
      return {device(DeviceKind::home_oxygen, "濃縮器5L型（居間）。携帯ボンベ2本、玄関")};
    case kFed:
      return {device(DeviceKind::tube_feeding, "胃ろう 20Fr バルーン型。交換は月1回"),
              device(DeviceKind::suction, "吸引器は枕元。カテーテル12Fr")};
    case kCancer:
      return {device(DeviceKind::infusion_pump, "持続皮下注。連絡先は本体の裏")};
    case kAls:
      return {device(DeviceKind::ventilator, "内蔵電池4時間＋外部電池8時間"),
              device(DeviceKind::tracheostomy, "カニューレ 8.0mm。交換は2週ごと"),
              device(DeviceKind::suction, "電源は医療用の赤いコンセント")};
    case kDiabetes:
      return {device(DeviceKind::insulin, "朝食前。空打ちを一緒に確かめる")};
    case kKidneys:
      return {device(DeviceKind::dialysis, "左前腕シャント")};
    case kBladder:
      return {device(DeviceKind::urinary_catheter, "16Fr。前回の交換日は訪問看護の記録に")};
    default:
      return {};
  }
}

patient::Diagnosis diagnosis(std::string_view name, std::string_view icd10, Date since) {
  return {.name = patient::Text{std::string{name}},
          .icd10 = patient::Text{std::string{icd10}},
          .disclosure = Disclosure::disclosed,
          .since = since};
}

void note_sensitivities(patient::PatientDraft& draft, std::size_t position) {
  struct Sensitivity {
    const char* substance;
    const char* reaction;
  };
  constexpr std::array kSensitivities{Sensitivity{"ペニシリン系抗菌薬", "全身の発疹（2014年）"},
                                      Sensitivity{"ヨード造影剤", "気分不良"},
                                      Sensitivity{"えび・かに", "じんましん"},
                                      Sensitivity{"ラテックス", "接触部のかぶれ"}};
  if (position % 4 == 1) {
    const auto& each = kSensitivities.at((position / 4) % kSensitivities.size());
    draft.allergies = {{patient::Text{each.substance}, patient::Text{each.reaction}}};
  }
  if (position % 13 == 3) {
    draft.infections = {{patient::Text{"MRSA（鼻腔、2025年）"},
                         patient::Text{"手袋とエプロン。物品はこの家の専用にする"}}};
  }
}

}  // namespace

void fall_ill(CastPatient& patient, std::size_t position, Date today) {
  const std::size_t which = position % kIllnesses.size();
  const Illness& illness = kIllnesses.at(which);
  patient::PatientDraft& draft = patient.draft;
  draft.diagnoses = {
      diagnosis(illness.name, illness.icd10, today.plus_days(-patient.known_days - 400)),
      diagnosis(illness.also, illness.also_icd10, today.plus_days(-patient.known_days - 900))};
  for (const std::size_t not_told : kNotTold) {
    if (position == not_told) draft.diagnoses.front().disclosure = Disclosure::undisclosed;
  }
  draft.devices = devices_of(which);
  draft.mobility = illness.mobility;
  draft.cognition = illness.cognition;
  draft.care_levels = {{illness.grade, today.plus_days(-200), today.plus_days(530)}};
  draft.note = patient::Text{std::string{illness.note}};
  note_sensitivities(draft, position);
  patient.needs_dentist = position % 3 == 0;
  patient.needs_helper = illness.grade >= CareGrade::care_2;
  patient.needs_equipment = illness.grade >= CareGrade::care_3 || !draft.devices.empty();
}

}  // namespace renkei::app::demo
