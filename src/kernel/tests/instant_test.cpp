// Moments as text.
#include "kernel/instant.hpp"

#include <gtest/gtest.h>

#include "kernel/date.hpp"

namespace renkei {
namespace {

TEST(InstantText, IsUtcWithMillisecondsAndReadsBackTheSame) {
  EXPECT_EQ(instant_text(instant_of(0)), "1970-01-01T00:00:00.000Z");
  const Instant at = Instant{Date{2026, 11, 23}.days()} + std::chrono::milliseconds{47'640'007};
  EXPECT_EQ(instant_text(at), "2026-11-23T13:14:00.007Z");
  EXPECT_EQ(parse_instant(instant_text(at)), at);
  EXPECT_EQ(instant_text(instant_of(-1)), "1969-12-31T23:59:59.999Z");
}

TEST(InstantText, AZoneIsTakenOffAndShorterFormsAreRead) {
  EXPECT_EQ(parse_instant("2026-11-23T22:14+09:00"), parse_instant("2026-11-23T13:14:00.000Z"));
  EXPECT_EQ(parse_instant("2026-11-23T13:14:00.5Z"),
            *parse_instant("2026-11-23T13:14:00Z") + std::chrono::milliseconds{500});
}

TEST(InstantText, AnythingElseIsRefused) {
  for (const auto* text :
       {"", "2026-11-23", "2026-11-23T13:14:00", "2026-11-23T24:00:00Z", "2026-11-23T13:60:00Z",
        "2026-02-30T13:14:00Z", "2026-11-23 13:14:00Z", "2026-11-23T13:14:00.Z",
        "2026-11-23T13:14:00Zx", "2026-11-23T13:14:00+9:00", "2026-11-23T-1:14:00Z"}) {
    EXPECT_FALSE(parse_instant(text)) << text;
  }
}

}  // namespace
}  // namespace renkei
