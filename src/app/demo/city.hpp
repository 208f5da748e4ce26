// 見本市: a plainly fictional city of four areas, the same for the same seed, on which a newcomer
// tries the hub's work. No real place, person or facility; telephone numbers begin with 000.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.hpp"

namespace renkei::app::demo {

// One facility of the demo city, before it becomes a directory record.
struct CityFacility {
  std::string kind;                        // code of the kind
  std::vector<std::string> service_codes;  // 介護サービス種類; empty for medical kinds
  std::string name;
  std::string name_kana;
  std::string area;  // code of the area; "outside_…" for neighbours
  std::string city;
  std::string town;  // street address below the city
  double latitude = 0;
  double longitude = 0;
  std::string phone;
  std::string fax;
  std::optional<int> capacity;
  std::vector<std::string> capabilities;  // procedure codes it can do
  std::vector<std::string> not_capable;   // and those it says it cannot
  std::vector<std::string> backup_kinds;  // hospitals only
  std::optional<int> beds;
  bool home_visits = false;       // 訪問診療をする
  bool around_the_clock = false;  // 24時間対応
  bool home_death = false;        // 看取り
  std::string accepting;          // yes | conditional | waitlist | no | "" (unknown)
  bool entering = false;          // 新規参入: about to visit at home
  int opened_year = 0;            // on its first of April
  bool unpublished = false;       // 非公表
  bool closed = false;
  int confirmed_days_ago = 0;  // 0: confirmed today; above 365: stale
};

// An area of the city or a neighbour: outline as a closed ring of longitude, latitude.
struct CityArea {
  std::string code;
  std::string name;
  bool inside = true;
  std::vector<std::pair<double, double>> ring;
};

// The middle of one 丁目, so that an address of the city can be found on the map.
struct CityTown {
  std::string area;
  std::string city;
  std::string town;  // 本町二丁目
  double latitude = 0;
  double longitude = 0;
};

struct City {
  std::vector<CityArea> areas;
  std::vector<CityTown> towns;
  std::vector<CityFacility> facilities;
};

// About 420 facilities of the 13 kinds: 33 home-care clinics, 14 visiting-nurse stations, six
// backup hospitals of different kinds, a few unpublished, closed, stale and outside ones.
[[nodiscard]] Result<City> build_city(std::uint64_t seed);

}  // namespace renkei::app::demo
