#include "app/demo/settle.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "features/directory/directory_feature.hpp"
#include "features/geography/geography_feature.hpp"

#include "app/commands/command_write.hpp"
#include "app/demo/figures.hpp"

namespace renkei::app::demo {
namespace {

constexpr std::size_t kFacilitiesAtOnce = 10;  // an apply stays within 500 rows
constexpr std::string_view kPrefecture = "見本県";

directory::OpeningHours hours(directory::OpenDay day, const char* opens, const char* closes) {
  return {.day = day, .opens = opens, .closes = closes};
}

std::vector<directory::OpeningHours> office_hours() {
  using directory::OpenDay;
  std::vector<directory::OpeningHours> week;
  for (const OpenDay day : {OpenDay::monday, OpenDay::tuesday, OpenDay::wednesday,
                            OpenDay::thursday, OpenDay::friday}) {
    week.push_back(hours(day, "09:00", "17:30"));
  }
  week.push_back(hours(OpenDay::saturday, "09:00", "12:00"));
  return week;
}

std::optional<directory::HomeCareProfile> profile_of(const CityFacility& from) {
  if (!from.home_visits && from.backup_kinds.empty() && !from.entering) return std::nullopt;
  directory::HomeCareProfile profile;
  if (from.entering) profile.stage = directory::HomeCareStage::entering;
  for (const std::string& code : from.backup_kinds) {
    if (const auto kind = enum_from<directory::BackupKind>(code))
      profile.backup_kinds.push_back(*kind);
  }
  profile.accepting = enum_from<directory::Accepting>(from.accepting);
  if (profile.accepting == directory::Accepting::conditional) {
    profile.accepting_condition = "訪問看護が入っている方";
  }
  if (from.home_visits) {
    profile.hours24_contact = from.around_the_clock;
    profile.hours24_visit = from.around_the_clock;
    profile.home_death =
        from.home_death ? directory::HomeDeath::yes : directory::HomeDeath::conditional;
    profile.visits_to = {directory::VisitPlace::home, directory::VisitPlace::group_home};
  }
  if (from.kind == "clinic" && from.home_visits) {
    profile.zaishin_class = directory::ZaishinClass::support_clinic;
  }
  return profile;
}

directory::FacilityDraft draft_of(const CityFacility& from, std::size_t position) {
  directory::FacilityDraft draft;
  draft.kind = from.kind;
  draft.name = from.name;
  draft.name_kana = from.name_kana;
  draft.address = {.prefecture = std::string{kPrefecture}, .city = from.city, .street = from.town};
  draft.point = Point{from.latitude, from.longitude};
  draft.precision = Precision::rooftop;
  draft.phone = from.phone;
  if (!from.fax.empty()) draft.fax = from.fax;
  if (from.city != "見本市") draft.outside_area = true;
  if (from.beds) draft.beds.total = *from.beds;
  if (from.opened_year > 0) draft.opened_on = Date{from.opened_year, 4, 1};
  draft.home_care = profile_of(from);
  for (const std::string& code : from.capabilities) {
    draft.capabilities.push_back({.code = code, .level = directory::CapabilityLevel::yes});
  }
  for (const std::string& code : from.not_capable) {
    draft.capabilities.push_back({.code = code, .level = directory::CapabilityLevel::no});
  }
  if (from.kind != "hospital" && from.kind != "residential_care") draft.hours = office_hours();
  if (!from.service_codes.empty()) {
    draft.identifiers.push_back({directory::IdentifierSystem::kaigo, care_number(position)});
  }
  return draft;
}

class Settling {
 public:
  Settling(Hub& hub, StandingClock& clock) : hub_(hub), clock_(clock), today_(clock.now()) {}

  Result<void> areas(const City& city) {
    return write([&](Context& context) -> Result<void> {
      geography::GeographyFeature geography{context.session, hub_.ids(), clock_, context.outbox,
                                            context.trace};
      int position = 0;
      for (const CityArea& area : city.areas) {
        if (!area.inside) continue;
        std::vector<Point> ring;
        for (const auto& [x, y] : area.ring) ring.push_back({y, x});
        auto added = geography.verbs().add(
            {.code = area.code, .name = area.name, .position = ++position, .outline = {{ring}}});
        if (!added) return pass_on(added);
      }
      std::vector<geography::TownPoint> towns;
      for (const CityTown& town : city.towns) {
        towns.push_back({.prefecture = std::string{kPrefecture},
                         .city = town.city,
                         .town = town.town,
                         .small_area = {},
                         .point = {town.latitude, town.longitude}});
      }
      auto stored = geography::store_town_points(context.session, towns);
      if (!stored) return pass_on(stored);
      return {};
    });
  }

  Result<void> facilities(const City& city) {
    for (std::size_t from = 0; from < city.facilities.size(); from += kFacilitiesAtOnce) {
      const std::size_t until = std::min(from + kFacilitiesAtOnce, city.facilities.size());
      auto written = write([&](Context& context) -> Result<void> {
        directory::DirectoryFeature directory{
            context.session, {hub_.ids(), hub_.clock()}, context.outbox, context.trace};
        for (std::size_t i = from; i < until; ++i) {
          auto settled = one(directory.verbs(), context.actor, city.facilities[i], i);
          if (!settled) return settled;
        }
        return {};
      });
      if (!written) return written;
    }
    clock_.set(today_);
    return {};
  }

 private:
  Result<void> write(const std::function<Result<void>(Context&)>& apply) {
    return write_as_command(hub_, "cli demo", apply);
  }

  Result<void> one(directory::DirectoryVerbs& verbs, const Actor& by, const CityFacility& from,
                   std::size_t position) {
    clock_.set(today_ - std::chrono::days{from.confirmed_days_ago});
    auto card = verbs.facilities.create(draft_of(from, position), by);
    if (!card) return pass_on(card);
    const directory::FacilityId id = card->id;
    for (const std::string& code : from.service_codes) {
      directory::ServiceLineDraft line{.facility = id, .service_code = code};
      line.capacity = from.capacity;
      card = verbs.lines.add(std::move(line), by);
      if (!card) return pass_on(card);
    }
    if (from.unpublished) {
      card =
          verbs.publication.set_level(id, *card->version, {.field = {}, .level = Level::hub}, by);
      if (!card) return pass_on(card);
    }
    if (!from.closed) return {};
    card = verbs.facilities.end(
        id, *card->version,
        {.status = directory::FacilityStatus::closed,
         .closed_on = Date{std::chrono::floor<std::chrono::days>(clock_.now())},
         .close_reason = "院長の引退のため"},
        by);
    if (!card) return pass_on(card);
    return {};
  }

  Hub& hub_;
  StandingClock& clock_;
  Instant today_;
};

}  // namespace

std::string care_number(std::size_t position) { return fmt::format("99700{:05}", position); }

Result<void> settle_city(Hub& hub, StandingClock& clock, const City& city) {
  Settling settling{hub, clock};
  if (auto settled = settling.areas(city); !settled) return settled;
  if (auto settled = settling.facilities(city); !settled) return settled;
  return settle_figures(hub);
}

std::string newer_open_data(const City& city) {
  std::string text =
      "\xEF\xBB\xBF都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,"
      "サービスの種類,"
      "住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,"
      "利用可能曜日,"
      "利用可能曜日特記事項,定員,URL\r\n";
  int rows = 0;
  for (std::size_t i = 0; i < city.facilities.size() && rows < 9; ++i) {
    const CityFacility& each = city.facilities[i];
    if (each.service_codes.empty() || each.service_codes.front() != "150" || i % 5 != 0) continue;
    text += fmt::format(
        "999999,{},見本県,{},{},{},通所介護,見本県{}{},,{:.6f},{:.6f},000-999-{:04},,,,{},"
        ",,{},\r\n",
        care_number(i), each.city, each.name, each.name_kana, each.city, each.town, each.latitude,
        each.longitude, i, care_number(i), each.capacity.value_or(10) + 2);
    ++rows;
  }
  return text;
}

}  // namespace renkei::app::demo
