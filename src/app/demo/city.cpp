#include "app/demo/city.hpp"

#include <fmt/format.h>

#include <array>
#include <random>

#include "app/demo/city_names.hpp"

namespace renkei::app::demo {
namespace {

// What the city holds of each kind, inside and in the neighbouring towns.
struct Share {
  std::string_view kind;
  std::string_view title;  // how such a place is called
  std::string_view title_kana;
  std::array<std::string_view, 2> services;  // "" where there is none
  int inside;
  int outside;
  bool by_family;  // named after a family (medical) instead of a flower
};

constexpr std::array kShares{
    Share{"hospital", "病院", "ビョウイン", {}, 8, 2, false},
    Share{"clinic", "内科クリニック", "ナイカクリニック", {}, 58, 4, true},
    Share{"dental_clinic", "歯科", "シカ", {}, 52, 2, true},
    Share{"pharmacy", "薬局", "ヤッキョク", {}, 56, 3, false},
    Share{"visiting_nurse_station",
          "訪問看護ステーション",
          "ホウモンカンゴステーション",
          {"130"},
          14,
          2,
          false},
    Share{"home_care_support_office",
          "居宅介護支援事業所",
          "キョタクカイゴシエンジギョウショ",
          {"430"},
          48,
          2,
          false},
    Share{"home_help", "ヘルパーステーション", "ヘルパーステーション", {"110"}, 42, 1, false},
    Share{"home_bathing", "訪問入浴", "ホウモンニュウヨク", {"120"}, 4, 0, false},
    Share{"visiting_rehabilitation", "訪問リハビリ", "ホウモンリハビリ", {"140"}, 8, 0, false},
    Share{"day_service", "デイサービス", "デイサービス", {"150"}, 46, 2, false},
    Share{"day_service",
          "看護小規模多機能ホーム",
          "カンゴショウキボタキノウホーム",
          {"770"},
          4,
          0,
          false},
    Share{"short_stay", "ショートステイ", "ショートステイ", {"210"}, 16, 1, false},
    Share{"residential_care", "グループホーム", "グループホーム", {"320"}, 30, 1, false},
    Share{"welfare_equipment", "福祉用具", "フクシヨウグ", {"170", "410"}, 14, 1, false}};

constexpr int kHomeCareClinics = 33;
constexpr std::array kBackupKinds{
    "home_care_backup",   "community_care_ward", "regional_support", "home_care_backup", "other",
    "community_care_ward"};
constexpr std::array kClinicCapabilities{
    "gastrostomy", "home_oxygen",     "urinary_catheter",         "pressure_ulcer",
    "opioid_oral", "opioid_infusion", "central_venous_nutrition", "tracheostomy_tube"};

class Builder {
 public:
  explicit Builder(std::uint64_t seed) : random_(seed), areas_(city_areas()) {}

  std::vector<CityFacility> build() {
    for (const Share& share : kShares) {
      for (int i = 0; i < share.inside; ++i) add(share, i, kInside[pick(kInside.size())]);
      for (int i = 0; i < share.outside; ++i) add(share, share.inside + i, kOutside[pick(2)]);
    }
    return std::move(made_);
  }

 private:
  static constexpr std::array kInside{"north", "west", "southwest", "southeast", "southeast"};
  static constexpr std::array kOutside{"outside_north", "outside_east"};

  std::size_t pick(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>{0, count - 1}(random_);
  }
  bool chance(int percent) { return static_cast<int>(pick(100)) < percent; }

  const CityArea& area(std::string_view code) const {
    return *std::find_if(areas_.begin(), areas_.end(),
                         [&](const CityArea& a) { return a.code == code; });
  }

  static bool inside(const CityArea& area, double longitude, double latitude) {
    bool odd = false;
    for (std::size_t i = 0, j = area.ring.size() - 1; i < area.ring.size(); j = i++) {
      const auto& [ax, ay] = area.ring[i];
      const auto& [bx, by] = area.ring[j];
      const bool crosses = (ay > latitude) != (by > latitude);
      if (crosses && longitude < (bx - ax) * (latitude - ay) / (by - ay) + ax) odd = !odd;
    }
    return odd;
  }

  // A point inside the area, denser towards its middle, as towns are.
  void place(CityFacility& facility, const CityArea& where) {
    double west = 180, east = 0, south = 90, north = 0;
    for (const auto& [x, y] : where.ring) {
      west = std::min(west, x);
      east = std::max(east, x);
      south = std::min(south, y);
      north = std::max(north, y);
    }
    std::uniform_real_distribution<double> unit{0.0, 1.0};
    for (int tries = 0; tries < 1000; ++tries) {
      const double x = west + (east - west) * (unit(random_) + unit(random_)) / 2;
      const double y = south + (north - south) * (unit(random_) + unit(random_)) / 2;
      if (!inside(where, x, y)) continue;
      facility.longitude = x;
      facility.latitude = y;
      return;
    }
  }

  void name(CityFacility& facility, const Share& share, int number) {
    const Word& word = share.by_family
                           ? kFamilies[static_cast<std::size_t>(number) % kFamilies.size()]
                           : kFlowers[static_cast<std::size_t>(number) % kFlowers.size()];
    const auto round =
        static_cast<std::size_t>(number) / (share.by_family ? kFamilies.size() : kFlowers.size());
    static constexpr std::array kSuffix{"", "第二", "みらい", "まち"};
    static constexpr std::array kSuffixKana{"", "ダイニ", "ミライ", "マチ"};
    facility.name = fmt::format("{}{}{}", word.text, kSuffix.at(round), share.title);
    facility.name_kana = fmt::format("{}{}{}", word.kana, kSuffixKana.at(round), share.title_kana);
  }

  void address(CityFacility& facility, const CityArea& where) {
    for (const AreaTowns& towns : kTowns) {
      if (towns.area != where.code) continue;
      facility.town = fmt::format("{}{}丁目{}番{}号", towns.towns[pick(towns.towns.size())],
                                  1 + pick(4), 1 + pick(20), 1 + pick(15));
    }
    facility.city = where.inside ? "見本市" : where.name;
    const auto serial = made_.size() + 1;
    facility.phone = fmt::format("000-{:03}-{:04}", where.inside ? 100 : 200, serial);
    if (chance(90)) facility.fax = fmt::format("000-{:03}-{:04}", where.inside ? 300 : 400, serial);
  }

  void medical(CityFacility& facility, int number) {
    if (facility.kind == "hospital") {
      facility.beds = 40 + 20 * static_cast<int>(pick(18));
      facility.around_the_clock = true;
      if (static_cast<std::size_t>(number) < kBackupKinds.size()) {
        facility.backup_kinds = {kBackupKinds[static_cast<std::size_t>(number)]};
        if (number == 0) facility.backup_kinds.emplace_back("regional_support");
      }
    }
    if (facility.kind == "clinic" && number < kHomeCareClinics) {
      facility.home_visits = true;
      facility.around_the_clock = chance(60);
      facility.home_death = chance(55);
      static constexpr std::array kAnswers{"yes", "yes", "conditional", "waitlist", "no", ""};
      facility.accepting = kAnswers[pick(kAnswers.size())];
      for (const char* code : kClinicCapabilities) {
        if (chance(55)) facility.capabilities.emplace_back(code);
      }
    }
    if (facility.kind == "visiting_nurse_station") {
      facility.home_visits = true;
      facility.around_the_clock = chance(75);
      facility.home_death = chance(70);
      for (const char* code : kClinicCapabilities) {
        if (chance(70)) facility.capabilities.emplace_back(code);
      }
    }
  }

  void standing(CityFacility& facility) {
    facility.unpublished = (facility.kind == "clinic" && chance(12)) || chance(1);
    facility.closed = chance(2);
    static constexpr std::array kDays{12, 40, 75, 120, 160, 200, 260, 410, 540};
    facility.confirmed_days_ago = kDays[pick(kDays.size())];
  }

  void add(const Share& share, int number, std::string_view area_code) {
    const CityArea& where = area(area_code);
    CityFacility facility{.kind = std::string{share.kind}, .area = where.code};
    for (const std::string_view code : share.services) {
      if (!code.empty()) facility.service_codes.emplace_back(code);
    }
    place(facility, where);
    name(facility, share, number);
    address(facility, where);
    static constexpr std::array kWithPlaces{"150", "210", "320", "770"};
    const bool places = !facility.service_codes.empty() &&
                        std::find(kWithPlaces.begin(), kWithPlaces.end(),
                                  facility.service_codes.front()) != kWithPlaces.end();
    if (places) facility.capacity = 9 + static_cast<int>(pick(22));
    medical(facility, number);
    standing(facility);
    made_.push_back(std::move(facility));
  }

  std::mt19937_64 random_;
  std::vector<CityArea> areas_;
  std::vector<CityFacility> made_;
};

}  // namespace

std::vector<CityFacility> city_facilities(std::uint64_t seed) { return Builder{seed}.build(); }

}  // namespace renkei::app::demo
