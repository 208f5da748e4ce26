// A place on the map and the straight line between two of them.
#pragma once
#include "kernel/describe.hpp"

namespace renkei {

// WGS 84, in degrees.
struct Point {
  double latitude = 0;
  double longitude = 0;
  friend bool operator==(const Point&, const Point&) = default;
};
RENKEI_DESCRIBE(Point, latitude, longitude)

// Open data writes 0,0 or a place abroad where the office is not known: Japan's rectangle keeps
// both out, with Okinotorishima (20.4 N), Yonaguni (122.9 E), Etorofu (45.6 N) and Minamitorishima
// (154 E).
[[nodiscard]] constexpr bool is_in_japan(const Point& at) {
  return at.latitude >= 20.0 && at.latitude <= 46.0 && at.longitude >= 122.0 &&
         at.longitude <= 154.5;
}

// The haversine on a sphere of 6,371.0088 km: within 0.5 % of the ellipsoid. Straight, never by
// road.
[[nodiscard]] double kilometres_between(const Point& from, const Point& to);

}  // namespace renkei
