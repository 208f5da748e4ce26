// Points, straight-line distances and the 16 km rule.
#include "kernel/geo.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace renkei {
namespace {

// The point `metres` north of another, along its meridian.
Point north_of(const Point& start, double metres) {
  return {start.latitude + metres / 6'371'008.8 * 180 / std::numbers::pi, start.longitude};
}

constexpr Point kTokushima{34.0657, 134.5594};

TEST(Point, MustLieInJapan) {
  EXPECT_TRUE(make_point(34.0657, 134.5594));
  EXPECT_TRUE(make_point(20, 122));
  EXPECT_TRUE(make_point(46, 154));
  const double none = std::numeric_limits<double>::quiet_NaN();
  for (const auto& [latitude, longitude] : {std::pair{0.0, 0.0},
                                            {53.41, -8.24},
                                            {134.5, 34.0},
                                            {19.99, 134.0},
                                            {46.01, 142.0},
                                            {34.0, 121.99},
                                            {34.0, 154.01},
                                            {none, 134.0},
                                            {34.0, none}}) {
    const auto point = make_point(latitude, longitude);
    ASSERT_FALSE(point) << latitude << ' ' << longitude;
    EXPECT_EQ(point.error().reason, Reason{"geo.outside_japan"});
  }
}

TEST(Distance, IsTheSameBothWaysAndZeroAtHome) {
  const Point osaka{34.6937, 135.5023};
  EXPECT_EQ(distance_metres(kTokushima, kTokushima), 0);
  EXPECT_DOUBLE_EQ(distance_metres(kTokushima, osaka), distance_metres(osaka, kTokushima));
  EXPECT_NEAR(distance_metres(kTokushima, osaka), 111'000, 1'000);
}

TEST(Distance, AgreesWithAKnownPair) {
  // Tokyo station to Osaka station: 403 km on the ellipsoid.
  EXPECT_NEAR(distance_metres({35.681236, 139.767125}, {34.702485, 135.495951}), 403'000, 2'000);
}

TEST(Distance, AFewMetresAreNotLostInRounding) {
  EXPECT_NEAR(distance_metres(kTokushima, north_of(kTokushima, 3)), 3, 0.001);
}

TEST(HomeVisit, SixteenKilometresAreStillWithin) {
  const double limit = home_visit_distance(Date{2026, 11, 23}).metres;
  EXPECT_EQ(limit, 16'000);
  EXPECT_EQ(reach(distance_metres(kTokushima, north_of(kTokushima, 16'000)), limit), Reach::within);
  EXPECT_EQ(reach(distance_metres(kTokushima, north_of(kTokushima, 16'001)), limit), Reach::beyond);
  EXPECT_EQ(reach(distance_metres(kTokushima, north_of(kTokushima, 15'999)), limit), Reach::within);
  EXPECT_EQ(reach(distance_metres(kTokushima, north_of(kTokushima, 16'400)), limit), Reach::beyond);
}

TEST(HomeVisit, TheRuleNamesItsSource) {
  EXPECT_FALSE(home_visit_distance(Date{2026, 11, 23}).source.empty());
}

TEST(HomeVisit, ATownsMiddleNearTheLimitProvesNothing) {
  const double unsure = uncertainty_metres(Precision::town);
  EXPECT_EQ(reach(13'999, 16'000, unsure), Reach::within);
  EXPECT_EQ(reach(15'500, 16'000, unsure), Reach::uncertain);
  EXPECT_EQ(reach(16'500, 16'000, unsure), Reach::uncertain);
  EXPECT_EQ(reach(18'001, 16'000, unsure), Reach::beyond);
  EXPECT_LT(uncertainty_metres(Precision::rooftop), uncertainty_metres(Precision::block));
  EXPECT_LT(uncertainty_metres(Precision::block), unsure);
}

}  // namespace
}  // namespace renkei
