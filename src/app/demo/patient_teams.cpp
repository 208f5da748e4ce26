// See patient_teams.hpp.
#include "app/demo/patient_teams.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/demo/patient_names.hpp"
#include "app/demo/people_names.hpp"

namespace renkei::app::demo {
namespace {

using care_team::MemberRole;
using patient::Text;

constexpr std::array<std::string_view, 9> kKinds{
    "clinic",      "visiting_nurse_station", "home_care_support_office",
    "pharmacy",    "dental_clinic",          "home_help",
    "day_service", "welfare_equipment",      "hospital"};

// Whether a facility may stand on a team: open, known to all, and visiting where that is asked.
bool may_join(const directory::FacilityCard& card) {
  const bool is_open = card.state.status == directory::FacilityStatus::active;
  const bool is_public = card.publication.of_record() == Level::public_;
  const bool is_near = !card.facility.outside_area.value_or(false);
  const auto& home_care = card.facility.home_care;
  const bool visits =
      card.facility.kind != "clinic" || (home_care && !home_care->visits_to.empty());
  return is_open && is_public && is_near && visits;
}

// Where people of the demo work, found as they found it.
directory::FacilityId facility_of(const std::vector<directory::FacilityCard>& cards,
                                  const Workplace& place) {
  int nth = 0;
  for (const auto& card : cards) {
    const bool is_open = card.state.status == directory::FacilityStatus::active &&
                         card.publication.of_record() == Level::public_;
    if (!is_open || card.facility.kind != place.kind) continue;
    if (nth++ == static_cast<int>(place.nth)) return card.id;
  }
  return {};
}

// 担当者: by the family name, as a team speaks of each other.
Text person_of(MemberRole role, std::size_t position) {
  const std::string_view family = kFamilies.at((position * 3 + 11) % kFamilies.size()).text;
  switch (role) {
    case MemberRole::main_doctor:
    case MemberRole::sub_doctor:
    case MemberRole::dentist:
      return Text{fmt::format("{} 医師", family)};
    case MemberRole::pharmacist:
      return Text{fmt::format("{} 薬剤師", family)};
    case MemberRole::visiting_nurse:
      return Text{fmt::format("{} 看護師", family)};
    case MemberRole::care_manager:
      return Text{fmt::format("{} ケアマネジャー", family)};
    default:
      return Text{std::string{family}};
  }
}

}  // namespace

Result<TeamPool> TeamPool::of(const directory::FacilityCards& cards) {
  const auto page = cards.after({}, directory::FacilityCards::kPageMax);
  if (!page) return pass_on(page);
  TeamPool pool;
  pool.station_ = facility_of(page->cards, kStation);
  pool.clinic_ = facility_of(page->cards, kClinic);
  if (pool.station_.empty() || pool.clinic_.empty()) {
    return fail(ErrorKind::fault, "app.demo_unfinished");
  }
  for (const std::string_view kind : kKinds) {
    Seat seat{.kind = std::string{kind}, .facilities = {}};
    for (const auto& card : page->cards) {
      if (card.facility.kind == kind && may_join(card)) seat.facilities.push_back(card.id);
    }
    if (seat.facilities.empty()) return fail(ErrorKind::fault, "app.demo_unfinished");
    pool.seats_.push_back(std::move(seat));
  }
  return pool;
}

const std::vector<directory::FacilityId>& TeamPool::facilities_of(std::string_view kind) const {
  return std::find_if(seats_.begin(), seats_.end(),
                      [&](const Seat& each) { return each.kind == kind; })
      ->facilities;
}

care_team::TeamMemberDraft TeamPool::member(const Place& place, std::size_t position,
                                            Date first_day) const {
  const auto& facilities = facilities_of(place.kind);
  care_team::TeamMemberDraft draft;
  draft.facility = facilities.at(position % facilities.size());
  if (place.role == MemberRole::visiting_nurse && position % 2 == 0) draft.facility = station_;
  if (place.role == MemberRole::main_doctor && position % 3 == 0) draft.facility = clinic_;
  draft.role = place.role;
  draft.person_name = person_of(place.role, position + static_cast<std::size_t>(place.role));
  if (!place.pattern.empty()) draft.visit_pattern = Text{std::string{place.pattern}};
  draft.first_day = first_day;
  return draft;
}

std::vector<care_team::TeamMemberDraft> TeamPool::team_of(const CastPatient& patient,
                                                          std::size_t position) const {
  constexpr std::array<std::string_view, 4> kRounds{"第1・第3火曜の午後", "第2・第4水曜の午前",
                                                    "隔週金曜の午後", "毎週月曜の午後"};
  constexpr std::array<std::string_view, 3> kNursing{"火・金の午前", "月・水・金の午後",
                                                     "毎日（朝）"};
  std::vector<Place> places{
      {"visiting_nurse_station", MemberRole::visiting_nurse, kNursing.at(position % 3)},
      {"clinic", MemberRole::main_doctor, kRounds.at(position % 4)},
      {"home_care_support_office", MemberRole::care_manager, "月1回"},
      {"pharmacy", MemberRole::pharmacist, "訪問診療の翌日"}};
  if (patient.needs_dentist) {
    places.push_back({"dental_clinic", MemberRole::dentist, "月2回、木曜の午後"});
  }
  if (patient.needs_helper)
    places.push_back({"home_help", MemberRole::home_helper, "毎日 8時・18時"});
  if (patient.needs_helper && position % 2 == 1) {
    places.push_back({"day_service", MemberRole::day_service, "火・木"});
  }
  if (patient.needs_equipment) {
    places.push_back({"welfare_equipment", MemberRole::welfare_equipment, ""});
  }
  const Date first_day = patient.draft.enrolled_on;
  std::vector<care_team::TeamMemberDraft> team;
  for (const Place& place : places) {
    team.push_back(member(place, position, first_day));
    team.back().contact_order = static_cast<int>(team.size());
  }
  return team;
}

care_team::TeamMemberDraft TeamPool::joining(std::size_t position, Date first_day) const {
  return member({"hospital", MemberRole::specialist, "3か月ごとの外来"}, position, first_day);
}

}  // namespace renkei::app::demo
