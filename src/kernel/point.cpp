#include "kernel/point.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace renkei {
namespace {

constexpr double kEarthRadiusKm = 6371.0088;  // IUGG mean radius

double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }

}  // namespace

double kilometres_between(const Point& from, const Point& to) {
  const double across = std::sin(radians(to.latitude - from.latitude) / 2.0);
  const double along = std::sin(radians(to.longitude - from.longitude) / 2.0);
  const double half = across * across + std::cos(radians(from.latitude)) *
                                            std::cos(radians(to.latitude)) * along * along;
  // Rounding can push the argument past 1 for antipodes.
  return 2.0 * kEarthRadiusKm * std::asin(std::min(1.0, std::sqrt(half)));
}

}  // namespace renkei
