// A route table, mounted and called without a socket.
#include "platform/http/route.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/http/tests/route_toy.hpp"

namespace renkei::http {
namespace {

struct House {
  std::vector<std::string> journal;
};

class RouteTest : public testing::Test {
 protected:
  RouteTest() {
    mount(table_, toy::routes(), [](House& house) { return toy::Verbs{house.journal}; });
  }
  const Mounted<House>& route(Method method, std::string_view path) {
    for (const auto& each : table_) {
      if (each.method == method && each.path == path) return each;
    }
    throw std::out_of_range{"no such route"};
  }
  Result<Reply> call(Method method, std::string_view path, std::any prepared = {}) {
    return route(method, path).answer(house_, {request_, actor_, Instant{}}, prepared);
  }
  void body(std::string text) {
    request_.headers = {{"content-type", "application/json"}};
    request_.body = std::move(text);
  }

  std::vector<Mounted<House>> table_;
  House house_;
  Request request_;
  Actor actor_;
};

TEST_F(RouteTest, WhatStandsInTheTableIsKnownToAll) {
  const auto& add = route(Method::post, "/api/toy/shelters");
  EXPECT_EQ(add.permission.key(), "toy.edit");
  EXPECT_FALSE(add.permission.is_open());
  EXPECT_TRUE(add.permission.holds(Role::clerk));
  EXPECT_TRUE(add.writes);
  EXPECT_FALSE(add.versioned);
  EXPECT_TRUE(route(Method::put, "/api/toy/shelters/{id}").versioned);
  EXPECT_TRUE(route(Method::post, "/api/toy/shelters/{id}/close").versioned);
  EXPECT_TRUE(route(Method::get, "/api/toy/shelters/{id}/keeper").personal);
  EXPECT_EQ(route(Method::post, "/api/toy/keys").body_max, 4096U);
}

TEST_F(RouteTest, AQueryIsDecodedForTheHandler) {
  request_.path = "/api/toy/shelters";
  request_.query = {{"q", "体育館"}};
  const auto reply = call(Method::get, "/api/toy/shelters");
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->body, R"({"items":[{"id":"1","name":"第一小学校","kind":"school"}],"total":1})");
  EXPECT_THAT(house_.journal, testing::ElementsAre("search 体育館"));
}

TEST_F(RouteTest, AWriteGivesItsStatusVersionAndSubject) {
  body(R"({"name":"北会館","kind":"hall"})");
  const auto reply = call(Method::post, "/api/toy/shelters");
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 201);
  EXPECT_EQ(find(reply->headers, "etag"), "\"1\"");
  EXPECT_EQ(reply->subject, "7");
}

TEST_F(RouteTest, ARefusedBodyNeverReachesTheHandler) {
  body(R"({"name":1,"kind":"castle"})");
  const auto reply = call(Method::post, "/api/toy/shelters");
  ASSERT_FALSE(reply);
  EXPECT_EQ(reply.error().fields.size(), 2U);
  EXPECT_TRUE(house_.journal.empty());
}

TEST_F(RouteTest, ABodyThatDoesNotSayItIsJsonIsRefusedAsAFormOfAnotherSiteWouldBe) {
  body(R"({"name":"北会館","kind":"hall"})");
  request_.headers = {{"content-type", "text/plain"}};
  EXPECT_EQ(call(Method::post, "/api/toy/shelters").error().reason, Reason{"http.json_expected"});
  request_.headers = {};
  EXPECT_EQ(call(Method::post, "/api/toy/shelters").error().reason, Reason{"http.json_expected"});
}

TEST_F(RouteTest, ThePreparedValueComesToTheApply) {
  body(R"({"reason":"four"})");
  const auto& keys = route(Method::post, "/api/toy/keys");
  auto prepared = keys.prepare(house_, {request_, actor_, Instant{}});
  ASSERT_TRUE(prepared);
  const auto reply = call(Method::post, "/api/toy/keys", *prepared);
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 204);
  EXPECT_EQ(reply->subject, "9");
  EXPECT_THAT(house_.journal, testing::ElementsAre("prepare", "apply 4"));
}

TEST_F(RouteTest, ARepeatedPostIsShownByTheHandlerOfItsGet) {
  request_.path_values = {{"id", "7"}};
  const auto again =
      route(Method::post, "/api/toy/shelters").again(house_, {request_, actor_, Instant{}});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->body, R"({"id":"7","name":"第一小学校","kind":"school"})");
}

TEST_F(RouteTest, AWiringObjectLivesUntilTheAnswerIsThere) {
  struct Wiring {
    toy::Verbs inner;
    toy::Verbs& verbs() { return inner; }
  };
  std::vector<Mounted<House>> table;
  mount(table, toy::routes(), [](House& house) { return Wiring{{house.journal}}; });
  std::any nothing;
  EXPECT_TRUE(table.front().answer(house_, {request_, actor_, Instant{}}, nothing));
}

}  // namespace
}  // namespace renkei::http
