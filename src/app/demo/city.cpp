#include "app/demo/city.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <random>

#include "app/demo/city_areas.hpp"
#include "app/demo/city_names.hpp"
#include "app/demo/city_shares.hpp"

namespace renkei::app::demo {
namespace {

constexpr double kAreaReach = 0.08;  // degrees from the middle of an area that hold all of it

class Builder {
 public:
  Builder(std::uint64_t seed, std::vector<CityArea> areas)
      : random_(seed), areas_(std::move(areas)) {}

  City build() {
    for (const AreaTowns& towns : kTowns) {
      for (const std::string_view town : towns.towns) found(area(towns.area), town);
    }
    for (const Share& share : kShares) {
      for (int i = 0; i < share.inside; ++i) add(share, i, kInside[pick(kInside.size())]);
      for (int i = 0; i < share.outside; ++i) add(share, share.inside + i, kOutside[pick(2)]);
    }
    return {std::move(areas_), std::move(towns_), std::move(made_)};
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

  struct Spot {
    double longitude;
    double latitude;
  };

  // Six decimals, as published data has them: ten centimetres.
  static double rounded(double degrees) { return std::round(degrees * 1e6) / 1e6; }

  // A point of the area within `reach` degrees of `middle`.
  Spot near(const CityArea& where, Spot middle, double reach) {
    std::uniform_real_distribution<double> step{-reach, reach};
    for (int tries = 0; tries < 1000; ++tries) {
      const Spot spot{rounded(middle.longitude + step(random_)),
                      rounded(middle.latitude + step(random_))};
      if (inside(where, spot.longitude, spot.latitude)) return spot;
    }
    return middle;
  }

  // A town with its four 丁目 around a middle somewhere in the area.
  void found(const CityArea& where, std::string_view town) {
    Spot centre{0, 0};
    for (const auto& [x, y] : where.ring) {
      centre.longitude += x / static_cast<double>(where.ring.size());
      centre.latitude += y / static_cast<double>(where.ring.size());
    }
    const Spot middle = near(where, centre, kAreaReach);
    static constexpr std::array kBlocks{"一丁目", "二丁目", "三丁目", "四丁目"};
    for (const char* block : kBlocks) {
      const Spot spot = near(where, middle, 0.006);
      towns_.push_back({.area = where.code,
                        .city = where.inside ? "見本市" : where.name,
                        .town = std::string{town} + block,
                        .latitude = spot.latitude,
                        .longitude = spot.longitude});
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
    std::vector<const CityTown*> here;
    for (const CityTown& town : towns_) {
      if (town.area == where.code) here.push_back(&town);
    }
    const CityTown& town = *here[pick(here.size())];
    const Spot spot = near(where, {town.longitude, town.latitude}, 0.004);
    facility.longitude = spot.longitude;
    facility.latitude = spot.latitude;
    facility.city = town.city;
    facility.town = fmt::format("{}{}番{}号", town.town, 1 + pick(20), 1 + pick(15));
    const auto serial = made_.size() + 1;
    facility.phone = fmt::format("000-{:03}-{:04}", where.inside ? 100 : 200, serial);
    if (chance(90)) facility.fax = fmt::format("000-{:03}-{:04}", where.inside ? 300 : 400, serial);
  }

  void medical(CityFacility& facility, int number) {
    if (facility.kind == "hospital") {
      facility.beds = 40 + 20 * static_cast<int>(pick(18));
      facility.around_the_clock = true;
      if (static_cast<std::size_t>(number) < kBackupKinds.size()) {
        facility.backup_kinds.emplace_back(kBackupKinds[static_cast<std::size_t>(number)]);
        if (number == 0) facility.backup_kinds.emplace_back("regional_medical_support_hospital");
      }
    }
    if (facility.kind == "clinic" && number == kBeddedClinic) {
      facility.beds = 19;
      facility.backup_kinds.emplace_back("bedded_clinic");
    }
    facility.entering = facility.kind == "clinic" && number >= kHomeCareClinics &&
                        number < kHomeCareClinics + kEnteringClinics;
    if (facility.kind == "clinic" && number < kHomeCareClinics) {
      facility.home_visits = true;
      facility.around_the_clock = chance(60);
      facility.home_death = chance(55);
      static constexpr std::array kAnswers{"yes", "yes", "conditional", "waitlist", "no", ""};
      facility.accepting = kAnswers[pick(kAnswers.size())];
      for (const char* code : kClinicCapabilities) {
        if (chance(45)) {
          facility.capabilities.emplace_back(code);
        } else if (chance(40)) {
          facility.not_capable.emplace_back(code);
        }
      }
    }
    if (facility.kind == "visiting_nurse_station") {
      facility.home_visits = true;
      facility.around_the_clock = chance(75);
      facility.home_death = chance(70);
      for (const char* code : kNursingCapabilities) {
        if (chance(70)) facility.capabilities.emplace_back(code);
      }
    }
  }

  // Most opened long ago; some came in the years that the figures show, a few will open next
  // spring.
  void opening(CityFacility& facility, int number) {
    static constexpr std::array kYears{1994, 1999, 2003, 2007, 2011, 2014, 2017, 2019, 2021, 2023};
    facility.opened_year = kYears[pick(kYears.size())];
    const bool planned = facility.kind == "visiting_nurse_station" && number == 15;
    if (planned) facility.opened_year = 2027;
  }

  void standing(CityFacility& facility) {
    facility.unpublished = (facility.kind == "clinic" && chance(12)) || chance(1);
    facility.closed = chance(2);
    static constexpr std::array kDays{12, 40, 75, 120, 160, 200, 260, 410, 540};
    facility.confirmed_days_ago = kDays[pick(kDays.size())];
  }

  void add(const Share& share, int number, std::string_view area_code) {
    const CityArea& where = area(area_code);
    CityFacility facility;
    facility.kind = share.kind;
    facility.area = where.code;
    for (const std::string_view code : share.services) {
      if (!code.empty()) facility.service_codes.emplace_back(code);
    }
    name(facility, share, number);
    address(facility, where);
    static constexpr std::array kWithPlaces{"150", "210", "320", "770"};
    const bool places = !facility.service_codes.empty() &&
                        std::find(kWithPlaces.begin(), kWithPlaces.end(),
                                  facility.service_codes.front()) != kWithPlaces.end();
    if (places) facility.capacity = 9 + static_cast<int>(pick(22));
    medical(facility, number);
    standing(facility);
    opening(facility, number);
    made_.push_back(std::move(facility));
  }

  std::mt19937_64 random_;
  std::vector<CityArea> areas_;
  std::vector<CityTown> towns_;
  std::vector<CityFacility> made_;
};

}  // namespace

Result<City> build_city(std::uint64_t seed) {
  auto areas = city_areas();
  if (!areas) return pass_on(areas);
  return Builder{seed, *std::move(areas)}.build();
}

}  // namespace renkei::app::demo
