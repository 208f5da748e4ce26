// The diary's lines.
#include "platform/log/log.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/json/document.hpp"

namespace renkei::log {
namespace {

static_assert(!std::is_constructible_v<Field, std::string_view, Private<std::string>>,
              "text about a person has no way into the log");

std::string line_of(const std::function<void()>& act) {
  std::string line;
  const Capture capture{[&](std::string_view text) { line = text; }};
  act();
  return line;
}

TEST(Log, OneEventIsOneJsonLine) {
  const auto line = line_of([] {
    const std::string id = "0189";
    info("http.request",
         {{"route", "/api/x/{id}"}, {"status", 200}, {"ms", 1.5}, {"id", id}, {"cached", true}});
  });
  EXPECT_THAT(line, testing::MatchesRegex(
                        R"(\{"at":"[0-9]+-[0-9]+-[0-9]+T[0-9:]+\.[0-9]+Z","level":"info",)"
                        R"("event":"http.request","route":"/api/x/\{id\}","status":200,"ms":1.5,)"
                        R"("id":"0189","cached":true\})"));
}

TEST(Log, LineEndsAndBadBytesDoNotMakeASecondLine) {
  const auto line = line_of([] {
    error("x.y", {{"a", "1\n{\"event\":\"forged\"}"}, {"b", "\xff"}});
  });
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_THAT(line, testing::HasSubstr(R"("level":"error")"));
  EXPECT_THAT(line, testing::EndsWith(R"("b":"?"})"));
  EXPECT_TRUE(json::Document::parse(line));
}

TEST(Log, ALongTextIsCutWhereACharacterEnds) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "あ";
  const auto line = line_of([&] { warning("x.y", {{"a", text}}); });
  EXPECT_LT(line.size(), 320U);
  EXPECT_TRUE(json::Document::parse(line));
}

TEST(Log, BracesInATextAreNotAFormat) {
  EXPECT_THAT(line_of([] { info("x.y", {{"a", "{} {0} %v"}}); }), testing::HasSubstr("{} {0} %v"));
}

}  // namespace
}  // namespace renkei::log
