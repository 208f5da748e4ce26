// When what is known of a facility is old.
#include "features/directory/freshness.hpp"

#include <gtest/gtest.h>

#include "testkit/clocks.hpp"

namespace renkei::directory {
namespace {

TEST(Freshness, AYearAfterTheLastConfirmationItIsOld) {
  const Instant now = testkit::kThatNight;
  const auto days_ago = [&](int days) { return now - std::chrono::hours{24} * days; };
  EXPECT_FALSE(freshness_of(days_ago(365), {}, now).stale);
  EXPECT_TRUE(freshness_of(days_ago(366), {}, now).stale);
  EXPECT_EQ(freshness_of(days_ago(366), {}, now).sentence(), "known_confirmed_old");
  EXPECT_EQ(freshness_of({}, {}, now).sentence(), "known_unknown");
  EXPECT_EQ(freshness_of(days_ago(1), Date{2020, 1, 1}, now).known, Known::confirmed);
  EXPECT_EQ(freshness_of({}, Date{2026, 10, 2}, now).known, Known::stated);
  EXPECT_EQ(freshness_of({}, {}, now).known, Known::unknown);
  EXPECT_TRUE(freshness_of({}, {}, now).stale) << "what nobody knows is not fresh";
}

}  // namespace
}  // namespace renkei::directory
