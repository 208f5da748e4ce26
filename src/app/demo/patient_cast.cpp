// See patient_cast.hpp.
#include "app/demo/patient_cast.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/demo/patient_conditions.hpp"
#include "app/demo/patient_names.hpp"

namespace renkei::app::demo {
namespace {

using patient::Household;
using patient::InsuranceKind;
using patient::OptionalText;
using patient::Part;
using patient::Text;

constexpr std::array<std::size_t, 2> kWrittenTwice{3, 17};  // the 4th and the 18th
constexpr std::size_t kOnAssistance = 8;
constexpr std::size_t kKeptOffFax = 21;
constexpr std::size_t kHidingAtHome = 40;

Text text(std::string_view words) { return Text{std::string{words}}; }

struct Called {
  const Word& family;
  const Word& given;
  patient::Sex sex;
};

Called called(std::size_t position) {
  const Word& family = kFamilies.at((position * 7) % kFamilies.size());
  if (position % 5 < 3) {
    return {family, kWomen.at((position * 3 + position / 20) % kWomen.size()),
            patient::Sex::female};
  }
  return {family, kMen.at((position * 5 + position / 20) % kMen.size()), patient::Sex::male};
}

patient::Home home_at(const CityTown& town, std::size_t position) {
  return {.postal_code = text(fmt::format("999-{:04}", 100 + position * 7)),
          .line = text(fmt::format("見本県{}{}{}番{}号", town.city, town.town, position % 9 + 1,
                                   position % 17 + 1)),
          .building = position % 6 == 2
                          ? OptionalText{text(fmt::format("市営住宅 {}号棟 {}0{}", position % 4 + 1,
                                                          position % 3 + 1, position % 8 + 1))}
                          : std::nullopt,
          .latitude = Private{town.latitude},
          .longitude = Private{town.longitude}};
}

std::vector<patient::Insurance> insurances_of(std::size_t position, Date today) {
  const int share = position % 7 == 0 ? 20 : 10;
  std::vector<patient::Insurance> all;
  for (const auto& [kind, insurer] :
       {std::pair{InsuranceKind::medical, "39990001"}, {InsuranceKind::long_term_care, "999991"}}) {
    all.push_back({.kind = kind,
                   .insurer = text(insurer),
                   .number = text(fmt::format("9{:07}", 1200 + position * 31)),
                   .share_percent = share,
                   .first_day = today.plus_days(-115),
                   .last_day = today.plus_days(249)});
  }
  if (position == kOnAssistance) {
    all.push_back({.kind = InsuranceKind::public_expense,
                   .insurer = text("12999019"),
                   .number = text("9900123"),
                   .share_percent = 0,
                   .first_day = today.plus_days(-115),
                   .last_day = {}});
  }
  return all;
}

patient::Relative relative(const Word& family, const Word& given, std::string_view relation,
                           std::size_t number) {
  return {text(fmt::format("{} {}", family.text, given.text)), text(relation),
          text(fmt::format("000-888-{:04}", number))};
}

// Whose house it is, and the three people around the bed: often one, sometimes three.
void settle_family(patient::PatientDraft& draft, const Called& who, std::size_t position) {
  constexpr std::array kHouseholds{Household::with_family, Household::older_couple,
                                   Household::alone,       Household::alone_in_daytime,
                                   Household::with_family, Household::in_facility};
  draft.household = kHouseholds.at(position % kHouseholds.size());
  const auto& daughter = kDaughters.at(position % kDaughters.size());
  const auto& son = kSons.at((position / 2) % kSons.size());
  draft.key_person = relative(who.family, daughter, "長女", 5000 + position);
  switch (*draft.household) {
    case Household::alone:
      draft.household_note = text("鍵は玄関脇のキーボックス。番号は訪問看護が知っている。");
      draft.main_caregiver = relative(who.family, son, "長男（となり町）", 6000 + position);
      break;
    case Household::older_couple:
      draft.main_caregiver =
          who.sex == patient::Sex::male
              ? relative(who.family, kWomen.at((position + 5) % kWomen.size()), "妻",
                         6000 + position)
              : relative(who.family, kMen.at((position + 5) % kMen.size()), "夫", 6000 + position);
      break;
    default:
      draft.main_caregiver = draft.key_person;
  }
  if (position % 4 == 3) {
    draft.decision_maker = relative(who.family, son, "長男", 7000 + position);
  }
}

void keep_off_fax(patient::PatientDraft& draft, std::size_t position) {
  if (position == kOnAssistance) {
    draft.public_assistance = true;
    draft.no_fax = {Part::insurances, Part::public_assistance};
  }
  if (position == kKeptOffFax) draft.no_fax = {Part::diagnoses, Part::infections};
  if (position == kHidingAtHome) {
    draft.no_fax = {Part::home, Part::phones};
    draft.household_note = text("同居していない親族に住所を知らせないこと。");
  }
}

CastPatient person_at(std::size_t position, const CityTown& town, Date today) {
  const Called who = called(position);
  CastPatient patient;
  patient.known_days = 30 + static_cast<int>((position * 97) % 1400);
  patient::PatientDraft& draft = patient.draft;
  draft.name = {.family = text(who.family.text),
                .given = text(who.given.text),
                .family_kana = text(who.family.kana),
                .given_kana = text(who.given.kana)};
  const int born = 1932 + static_cast<int>((position * 11) % 26);
  draft.birth_date = text(Date{born, static_cast<unsigned>(position % 12 + 1),
                               static_cast<unsigned>((position * 5) % 28 + 1)}
                              .text());
  draft.sex = who.sex;
  draft.home = home_at(town, position);
  draft.phones = {{patient::PhoneKind::home, text(fmt::format("000-777-{:04}", 1000 + position))}};
  if (position % 3 == 0) {
    draft.phones.push_back(
        {patient::PhoneKind::mobile, text(fmt::format("000-7777-{:04}", 3000 + position))});
  }
  draft.insurances = insurances_of(position, today);
  draft.enrolled_on = today.plus_days(-patient.known_days);
  fall_ill(patient, position, today);
  settle_family(draft, who, position);
  keep_off_fax(draft, position);
  return patient;
}

// As the hospital's letter had it: the same person, less known.
CastPatient written_again(const CastPatient& first, Date today) {
  CastPatient again;
  again.known_days = 6;
  patient::PatientDraft& draft = again.draft;
  draft.name = first.draft.name;
  draft.birth_date = first.draft.birth_date;
  draft.sex = first.draft.sex;
  draft.phones = {first.draft.phones.front()};
  draft.enrolled_on = today.plus_days(-again.known_days);
  draft.note = text("病院の退院支援から電話で受け付け。");
  return again;
}

}  // namespace

std::vector<CastPatient> cast_of(const City& city, Date today) {
  std::vector<const CityTown*> towns;
  for (const CityTown& each : city.towns) {
    if (!each.area.starts_with("outside")) towns.push_back(&each);
  }
  std::vector<CastPatient> cast;
  if (towns.empty()) return cast;
  for (std::size_t i = 0; i + kWrittenTwice.size() < kCast; ++i) {
    cast.push_back(person_at(i, *towns.at((i * 13) % towns.size()), today));
  }
  for (const std::size_t twin : kWrittenTwice) cast.push_back(written_again(cast.at(twin), today));
  return cast;
}

}  // namespace renkei::app::demo
