// Straight distances against known ones.
#include "kernel/point.hpp"

#include <gtest/gtest.h>

namespace renkei {
namespace {

TEST(Point, TokyoToOsakaStationIsAboutFourHundredKilometres) {
  EXPECT_NEAR(kilometres_between({35.681236, 139.767125}, {34.702485, 135.495951}), 403.5, 1.0);
}

TEST(Point, APlaceIsNoDistanceFromItself) {
  EXPECT_EQ(kilometres_between({34.07, 134.55}, {34.07, 134.55}), 0.0);
}

TEST(Point, TheUnknownPlaceOfOpenDataIsNotInJapan) {
  EXPECT_FALSE(is_in_japan({0.0, 0.0}));
  EXPECT_FALSE(is_in_japan({53.41, -8.24}));
  EXPECT_TRUE(is_in_japan({34.0657, 134.5594}));
}

}  // namespace
}  // namespace renkei
