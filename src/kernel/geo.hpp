// Where something is, how sure that is, and how far two places are apart in a straight line.
#pragma once
#include <cstdint>
#include <string_view>

#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei {

// Degrees on the Japanese datum of 2011, which for our purpose is WGS 84. Input goes through
// `make_point`.
struct Point {
  double latitude = 0;
  double longitude = 0;
  friend bool operator==(const Point&, const Point&) = default;
};
RENKEI_DESCRIBE(Point, latitude, longitude)

// Japan's rectangle, with Okinotorishima (20.4 N), Yonaguni (122.9 E), Etorofu (45.6 N) and
// Minamitorishima (153.99 E).
[[nodiscard]] constexpr bool is_in_japan(const Point& at) {
  return at.latitude >= 20 && at.latitude <= 46 && at.longitude >= 122 && at.longitude <= 154;
}

// Refuses ("geo.outside_japan") what is not in the box 20–46° N, 122–154° E, and so also the 0/0
// with which the open data says "unknown".
[[nodiscard]] Result<Point> make_point(double latitude, double longitude);

// How a point was found.
enum class Precision : std::uint8_t {
  rooftop,  // the building
  block,    // 街区, from the lot number
  town,     // 町丁目: the middle of the town part
  manual,   // set by hand on the map
  source,   // as the source gave it, unproved
};
RENKEI_DESCRIBE_ENUM(Precision, rooftop, block, town, manual, source)

// How far from the true place a point of this precision may lie, in metres. Town parts reach from a
// few hundred metres in cities to several kilometres in the hills; 2,000 covers nine in ten.
[[nodiscard]] double uncertainty_metres(Precision precision);

// Great-circle distance by the haversine on the mean earth (IUGG, 6,371,008.8 m): within 0.5 % of
// the ellipsoid's. Never by road, and shown as 直線距離.
[[nodiscard]] double distance_metres(const Point& one, const Point& other);

// The distance beyond which a home visit (往診・訪問診療, dental visits too) is only paid with
// 絶対的な 理由. A fee rule: it holds from a date and has a source, so callers take the one in
// force.
struct HomeVisitDistance {
  Date from;
  double metres;
  std::string_view source;
};
// The rule in force on `date`; 16 km at this time. A new revision adds a row, none is edited.
[[nodiscard]] const HomeVisitDistance& home_visit_distance(Date date);

// Whether a distance keeps a limit. Compared in whole metres; 16.000 km is still within
// ("を超える"). With an uncertain end the answer may be that one cannot know: then a person looks
// at the map.
enum class Reach : std::uint8_t { within, beyond, uncertain };
RENKEI_DESCRIBE_ENUM(Reach, within, beyond, uncertain)

[[nodiscard]] Reach reach(double metres, double limit_metres, double uncertainty = 0);

}  // namespace renkei
