// What waits stands in the order in which it should be dealt with.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "features/home/home_actions.hpp"

namespace renkei::home {
namespace {

using testing::ElementsAre;

constexpr Instant kNow = instant_of(1'795'439'640'000);

class Saying final : public WorkSource {
 public:
  explicit Saying(Result<std::vector<WorkItem>> items) : items_(std::move(items)) {}
  Result<std::vector<WorkItem>> waiting(const Actor&, Instant) const override { return items_; }

 private:
  Result<std::vector<WorkItem>> items_;
};

WorkItem item(std::string source, Severity severity, std::optional<Instant> oldest = {},
              std::optional<Date> due = {}) {
  return {.source = std::move(source),
          .severity = severity,
          .count = 1,
          .oldest = oldest,
          .due = due,
          .link = "/"};
}

std::vector<std::string> order(std::vector<std::vector<WorkItem>> said) {
  Sources sources;
  for (auto& each : said) sources.push_back(std::make_unique<Saying>(std::move(each)));
  std::vector<std::string> names;
  const auto waiting = gathered(sources, {}, kNow);
  for (const auto& each : waiting.value()) {
    names.push_back(each.source);
  }
  return names;
}

TEST(Home, TheMostUrgentComesFirstWhoeverSaysIt) {
  EXPECT_THAT(order({{item("week", Severity::week)},
                     {item("today", Severity::today), item("critical", Severity::critical)}}),
              ElementsAre("critical", "today", "week"));
}

TEST(Home, WhatIsDueComesBeforeWhatOnlyWaitsAndTheLongestWaitBeforeTheShorter) {
  EXPECT_THAT(order({{item("new", Severity::week, kNow),
                      item("old", Severity::week, kNow - std::chrono::days{9}),
                      item("due", Severity::week, {}, Date{2026, 11, 30}),
                      item("undated", Severity::week)}}),
              ElementsAre("due", "old", "new", "undated"));
}

TEST(Home, NothingThatWaitsIsNoLine) {
  auto none = item("none", Severity::today);
  none.count = 0;
  EXPECT_THAT(order({{none}}), ElementsAre());
}

TEST(Home, AListThatCannotBeReadIsSaidAndNotLeftOut) {
  Sources sources;
  sources.push_back(std::make_unique<Saying>(fail(ErrorKind::unavailable, "sql.unavailable")));
  EXPECT_FALSE(gathered(sources, {}, kNow));
}

}  // namespace
}  // namespace renkei::home
