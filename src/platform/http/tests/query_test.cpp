// Queries and forms into structs.
#include "platform/http/query.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/http/tests/route_toy.hpp"

namespace renkei::http {
namespace {

using testing::ElementsAre;
using testing::Pair;

struct Plain {
  int count;
  std::uint8_t tiny;
  std::string name;
  std::vector<std::string> tags;
  Private<std::string> phone;
};
RENKEI_DESCRIBE(Plain, count, tiny, name, tags, phone)

template <class T>
std::vector<std::pair<std::string, std::string_view>> faults(std::string_view query) {
  const auto read = read_query<T>(*decode_pairs(query));
  std::vector<std::pair<std::string, std::string_view>> out;
  if (read) return out;
  for (const auto& each : read.error().fields) out.emplace_back(each.field, each.reason.key());
  return out;
}

TEST(Query, ListsComeByCommaAndByRepetition) {
  const auto query = read_query<toy::ListQuery>(
      *decode_pairs("q=%E7%9C%8B%E8%AD%B7+x&kind=school,hall&kind=hall&near=34.07,134.55&limit=50"
                    "&open_now=1&on=2026-11-23"));
  ASSERT_TRUE(query);
  EXPECT_EQ(query->q, "看護 x");
  EXPECT_THAT(query->kind, ElementsAre(toy::Kind::school, toy::Kind::hall, toy::Kind::hall));
  EXPECT_THAT(query->near, ElementsAre(34.07, 134.55));
  EXPECT_EQ(query->limit, 50);
  EXPECT_TRUE(query->open_now);
  EXPECT_EQ(query->on, (Date{2026, 11, 23}));
}

TEST(Query, WhatIsEmptyIsAbsentAndAnUntickedBoxIsNo) {
  const auto query = read_query<toy::ListQuery>(*decode_pairs("q=&kind=&limit="));
  ASSERT_TRUE(query);
  EXPECT_EQ(query->limit, std::nullopt);
  EXPECT_TRUE(query->kind.empty());
  EXPECT_FALSE(query->open_now);
}

TEST(Query, AllWrongFieldsAreToldAtOnce) {
  EXPECT_THAT(
      faults<toy::ListQuery>("kind=school,castle&near=34,x&limit=1e3&on=tomorrow&more=1"),
      ElementsAre(Pair("kind[1]", "json.unknown_code"), Pair("near[1]", "json.expected_number"),
                  Pair("limit", "json.expected_whole_number"), Pair("on", "json.expected_date"),
                  Pair("more", "json.unknown_member")));
  EXPECT_THAT(faults<Plain>("tiny=256&count=99999999999999999999"),
              ElementsAre(Pair("count", "json.expected_whole_number"),
                          Pair("tiny", "http.number_too_large"), Pair("name", "json.required"),
                          Pair("phone", "json.required")));
  EXPECT_THAT(faults<toy::ListQuery>("near=nan,inf"), testing::SizeIs(2));
}

TEST(Query, AFormKeepsWhatAPageKnowsAndIgnoresTheRest) {
  Request request;
  request.headers = {{"content-type", "Application/X-WWW-Form-Urlencoded; charset=utf-8"}};
  request.body = "count=3&tiny=0&name=&phone=000&token=abc";
  const auto form = read_form<Plain>(request);
  ASSERT_TRUE(form);
  EXPECT_EQ(form->name, "");
  EXPECT_EQ(form->phone.reveal(), "000");
  request.headers = {{"content-type", "application/json"}};
  EXPECT_EQ(read_form<Plain>(request).error().reason, Reason{"http.form_expected"});
}

}  // namespace
}  // namespace renkei::http
