// The document of the toy table, whole.
#include "platform/http/openapi.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "platform/http/tests/route_toy.hpp"
#include "platform/json/document.hpp"

namespace renkei::http {
namespace {

std::string document(bool backwards) {
  auto routes = toy::routes();
  std::vector<const Endpoint*> endpoints;
  for (const auto& each : routes) endpoints.push_back(&each);
  if (backwards) std::reverse(endpoints.begin(), endpoints.end());
  return openapi(endpoints, "0.1.0");
}

// RENKEI_WRITE_SNAPSHOTS=1 writes it anew; the change then shows in the commit.
TEST(OpenApi, IsTheSnapshotOfTheToyTable) {
  const std::string name = "src/platform/http/tests/openapi_toy.json";
  if (std::getenv("RENKEI_WRITE_SNAPSHOTS") != nullptr) std::ofstream{name} << document(false);
  std::stringstream expected;
  expected << std::ifstream{name}.rdbuf();
  EXPECT_EQ(document(false), expected.str());
}

TEST(OpenApi, DoesNotDependOnTheOrderOfTheTable) { EXPECT_EQ(document(true), document(false)); }

TEST(OpenApi, IsJsonAndLeavesPagesOut) {
  const auto text = document(false);
  EXPECT_TRUE(json::Document::parse(text).has_value());
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("\"/shelters\"")));
}

TEST(OpenApi, AReplyMadeWholeByItsHandlerIsDescribedAllTheSame) {
  const auto text = document(false);
  const auto from = text.find("\"/api/toy/nearest\"");
  ASSERT_NE(from, std::string::npos);
  const auto path = text.substr(from, text.find("\"/api/", from + 1) - from);
  EXPECT_THAT(path, testing::HasSubstr("\"#/components/schemas/http.toy.View\""));
}

TEST(OpenApi, IndentationTouchesNoText) {
  EXPECT_EQ(indented(R"({"a":[],"b":{"c":"x,{\"}:"}})"),
            "{\n  \"a\": [],\n  \"b\": {\n    \"c\": \"x,{\\\"}:\"\n  }\n}\n");
}

}  // namespace
}  // namespace renkei::http
