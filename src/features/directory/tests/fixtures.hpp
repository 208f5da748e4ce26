// Facilities of the fictional city 見本市, as full as they must be for something to be missing.
#pragma once
#include <string>

#include "features/directory/card.hpp"

namespace renkei::directory {

// The same id for the same number.
[[nodiscard]] inline std::string id_text(int number) {
  const std::string digits = std::to_string(number);
  return "019ab000-0000-7000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

[[nodiscard]] inline HomeCareProfile home_care_profile() {
  return {.zaishin_class = ZaishinClass::support_clinic,
          .backup_kinds = {BackupKind::bedded_clinic},
          .specialties = {"内科"},
          .accepting = Accepting::yes,
          .accept_limit = 30,
          .current_patients = 21,
          .hours24_contact = true,
          .home_death = HomeDeath::yes,
          .visits_to = {VisitPlace::home},
          .patient_groups = {PatientGroup::dementia},
          .stage = HomeCareStage::continuing};
}

[[nodiscard]] inline FacilityDraft clinic_draft() {
  FacilityDraft draft;
  draft.kind = "clinic";
  draft.name = "見本さくら診療所";
  draft.name_kana = "ミホンサクラシンリョウジョ";
  draft.aliases = {"さくら医院"};
  draft.address = {.municipality_code = "99201",
                   .prefecture = "見本県",
                   .city = "見本市",
                   .street = "桜町一丁目2-3"};
  draft.point = Point{34.07, 134.55};
  draft.precision = Precision::rooftop;
  draft.phone = "0880-00-0001";
  draft.fax = "0880-00-0002";
  draft.email = "sakura@example.jp";
  draft.url = "https://sakura.example.jp/";
  draft.night_phone = "0880-00-0009";
  draft.manager = "見本 花子";
  draft.director = "見本 太郎";
  draft.opened_on = Date{2001, 4, 1};
  draft.outside_area = false;
  draft.beds = {.total = 19, .general = 19};
  draft.note = "駐車場は裏手です。";
  draft.home_care = home_care_profile();
  draft.contacts = {{.purpose = "在宅の相談", .person = "見本 次郎", .phone = "0880-00-0003"}};
  draft.identifiers = {{IdentifierSystem::medical_code10, "9910000001"}};
  draft.capabilities = {
      {.code = "end_of_life_care", .level = CapabilityLevel::yes},
      {.code = "tppv", .level = CapabilityLevel::conditional, .note = "平日の昼のみ"}};
  draft.hours = {{.day = OpenDay::monday,
                  .opens = "09:00",
                  .closes = "12:00",
                  .kind = HoursKind::consultation}};
  draft.closing_rules = {{.kind = ClosingKind::weekly, .weekday = OpenDay::sunday}};
  return draft;
}

// A day service with a name, a phone and hours of its own.
[[nodiscard]] inline ServiceLineDraft line_draft(const FacilityId& facility) {
  ServiceLineDraft draft;
  draft.facility = facility;
  draft.service_code = "160";
  draft.name = "さくら通所リハビリ";
  draft.phone = "0880-00-0004";
  draft.address = Address{.prefecture = "見本県", .city = "見本市", .street = "梅町5"};
  draft.point = Point{34.08, 134.56};
  draft.capacity = 20;
  draft.hours = {{.day = OpenDay::tuesday, .opens = "10:00", .closes = "15:00"}};
  return draft;
}

}  // namespace renkei::directory
