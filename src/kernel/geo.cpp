// Haversine, precision in metres and the 16 km rule.
#include "kernel/geo.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace renkei {
namespace {

constexpr double kEarthRadiusMetres = 6'371'008.8;

double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }

// Newest first.
constexpr std::array<HomeVisitDistance, 1> kHomeVisitDistances{{
    {Date{2007, 4, 20}, 16'000.0, "厚生労働省 疑義解釈資料（平成19年4月20日）往診・訪問診療の16km"},
}};

}  // namespace

Result<Point> make_point(double latitude, double longitude) {
  const Point point{latitude, longitude};
  if (!is_in_japan(point)) return fail(ErrorKind::invalid, "geo.outside_japan");
  return point;
}

double uncertainty_metres(Precision precision) {
  switch (precision) {
    case Precision::rooftop:
    case Precision::manual:
      return 30;
    case Precision::block:
      return 150;
    case Precision::source:
      return 300;
    case Precision::town:
      break;
  }
  return 2'000;
}

double distance_metres(const Point& one, const Point& other) {
  const double across = std::sin(radians(other.latitude - one.latitude) / 2);
  const double along = std::sin(radians(other.longitude - one.longitude) / 2);
  const double square = across * across + std::cos(radians(one.latitude)) *
                                              std::cos(radians(other.latitude)) * along * along;
  // Rounding can push the root past 1 for antipodes.
  return 2 * kEarthRadiusMetres * std::asin(std::min(1.0, std::sqrt(square)));
}

const HomeVisitDistance& home_visit_distance(Date date) {
  for (const HomeVisitDistance& rule : kHomeVisitDistances) {
    if (date >= rule.from) return rule;
  }
  return kHomeVisitDistances.back();
}

Reach reach(double metres, double limit_metres, double uncertainty) {
  const double whole = std::round(metres);
  if (whole + uncertainty <= limit_metres) return Reach::within;
  if (whole - uncertainty > limit_metres) return Reach::beyond;
  return Reach::uncertain;
}

}  // namespace renkei
