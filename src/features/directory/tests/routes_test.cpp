// What goes over the wire: statuses, versions, and that a viewer is told no more than his level.
#include <any>

#include "platform/json/json.hpp"

#include "features/directory/directory_routes.hpp"
#include "features/directory/tests/verbs_fixture.hpp"
#include "features/directory/views_routes.hpp"

namespace renkei::directory {
namespace {

constexpr std::string_view kOne = "/api/directory/facilities/{id}";

class Wire : public VerbsTest {
 protected:
  // Answers as the dispatcher does, in one transaction.
  Result<http::Reply> ask(http::Method method, const std::string& path, http::Request request,
                          const Actor& actor) {
    for (const auto& route : routes()) {
      if (route.method != method || route.path != path) continue;
      EXPECT_TRUE(route.permission.holds(actor.role)) << path;
      return write<http::Reply>([&](sql::Session& session, Outbox& outbox) {
        DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
        std::any prepared;
        return route.answer(feature.verbs(), {request, actor, clock.now()}, prepared);
      });
    }
    ADD_FAILURE() << "no such route";
    return fail(ErrorKind::not_found, "http.no_such_route");
  }

  static http::Request about(const FacilityId& id) {
    http::Request request;
    request.path_values = {{"id", id.text()}};
    return request;
  }
  static http::Request with_body(http::Request request, std::string body) {
    request.body = std::move(body);
    request.headers.emplace_back("content-type", "application/json");
    return request;
  }
  static http::Request read_at(http::Request request, int version) {
    request.headers.emplace_back("if-match", "\"" + std::to_string(version) + "\"");
    return request;
  }
  static std::optional<std::string_view> etag(const http::Reply& reply) {
    for (const auto& [name, value] : reply.headers) {
      if (name == "ETag" || name == "etag") return value;
    }
    return std::nullopt;
  }
  FacilityView view(const Result<http::Reply>& reply) {
    EXPECT_TRUE(reply) << reply.error().reason.key();
    auto read = json::read<FacilityView>(reply ? reply->body : "{}");
    EXPECT_TRUE(read);
    return read.value_or(FacilityView{});
  }

  Actor visitor;
};
INSTANTIATE_TEST_SUITE_P(Engines, Wire, testkit::each_engine(), testkit::engine_name);

TEST_P(Wire, WhatWasPutInComesBackWithItsVersion) {
  const auto made = ask(http::Method::post, "/api/directory/facilities",
                        with_body({}, json::write(clinic_draft())), by);
  const FacilityView created = view(made);
  EXPECT_EQ(made->status, 201);
  EXPECT_EQ(etag(*made), "\"1\"");
  EXPECT_EQ(created.facility, clinic_draft());
  FacilityDraft draft = created.facility;
  draft.phone = "0880-00-7777";
  const auto put = ask(http::Method::put, std::string{kOne},
                       read_at(with_body(about(created.id), json::write(draft)), 1), by);
  EXPECT_EQ(view(put).facility.phone, "0880-00-7777");
  EXPECT_EQ(etag(*put), "\"2\"");
}

TEST_P(Wire, AVisitorIsToldNeitherVersionNorLevels) {
  const FacilityCard made = created();
  done([&](DirectoryVerbs& v) {
    return v.publication.set_level(made.id, 1, {.field = "fax", .level = Level::hub}, by);
  });
  const auto before = ask(http::Method::get, std::string{kOne}, about(made.id), visitor);
  const FacilityView seen = view(before);
  EXPECT_FALSE(etag(*before));
  EXPECT_FALSE(seen.version);
  EXPECT_FALSE(seen.level);
  EXPECT_TRUE(seen.levels.empty());
  EXPECT_FALSE(seen.facility.fax);
  EXPECT_FALSE(seen.facility.night_phone);
  EXPECT_EQ(seen.facility.phone, "0880-00-0001");
  FacilityDraft draft = made.facility;
  draft.fax = "0880-00-9999";
  done([&](DirectoryVerbs& v) { return v.facilities.replace(made.id, 1, draft, by); });
  const auto after = ask(http::Method::get, std::string{kOne}, about(made.id), visitor);
  EXPECT_EQ(after->body, before->body) << "a change of a hidden field leaves no trace";
}

TEST_P(Wire, HiddenUnknownAndNoIdAreOneAnswer) {
  const FacilityCard made = created();
  done([&](DirectoryVerbs& v) {
    return v.publication.set_level(made.id, 1, {.level = Level::hub}, by);
  });
  http::Request no_id;
  no_id.path_values = {{"id", "sakura"}};
  const auto hidden = ask(http::Method::get, std::string{kOne}, about(made.id), visitor);
  const auto unknown =
      ask(http::Method::get, std::string{kOne}, about(FacilityId{id_text(9)}), visitor);
  const auto none = ask(http::Method::get, std::string{kOne}, no_id, visitor);
  ASSERT_FALSE(hidden);
  EXPECT_EQ(hidden.error(), unknown.error());
  EXPECT_EQ(hidden.error(), none.error());
  EXPECT_EQ(hidden.error().kind, ErrorKind::not_found);
}

TEST_P(Wire, AnEditWithoutTheVersionThatWasReadIsRefused) {
  const FacilityCard made = created();
  const auto blind = ask(http::Method::put, std::string{kOne},
                         with_body(about(made.id), json::write(made.facility)), by);
  ASSERT_FALSE(blind);
  EXPECT_EQ(blind.error().kind, ErrorKind::unconditional);
}

TEST_P(Wire, ACorporationIsEditedOnEveryCardThatNamesIt) {
  const auto made = ask(http::Method::post, "/api/directory/corporations",
                        with_body({}, R"({"name":"医療法人見本会"})"), by);
  ASSERT_TRUE(made);
  FacilityDraft draft = clinic_draft();
  draft.corporation = CorporationId{made->body.substr(std::string_view{R"({"id":")"}.size(), 36)};
  const FacilityCard card_of = created(draft);
  EXPECT_EQ(card_of.corporation->name, "医療法人見本会");
  http::Request request;
  request.path_values = {{"id", draft.corporation->text()}};
  const std::string one = "/api/directory/corporations/{id}";
  const auto put = ask(http::Method::put, one,
                       read_at(with_body(request, R"({"name":"医療法人 新見本会"})"), 1), by);
  ASSERT_TRUE(put) << put.error().reason.key();
  EXPECT_EQ(etag(*put), "\"2\"");
  EXPECT_EQ(card(card_of.id).corporation->name, "医療法人 新見本会");
  EXPECT_EQ(count("history"), 1);
  const auto late =
      ask(http::Method::put, one, read_at(with_body(request, R"({"name":"別の名"})"), 1), by);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, ErrorKind::stale);
}

TEST_P(Wire, OnlyLookingIsOpenToEveryone) {
  for (const auto& route : routes()) {
    const bool is_look = !route.writes && route.path.find("/history") == std::string::npos &&
                         route.path.find("/corporations") == std::string::npos &&
                         route.path.find("/preview") == std::string::npos;
    EXPECT_EQ(route.permission.is_open(), is_look) << route.path;
    EXPECT_EQ(route.permission.holds(Role::professional), is_look) << route.path;
    EXPECT_TRUE(route.permission.holds(Role::clerk)) << route.path;
  }
}

}  // namespace
}  // namespace renkei::directory
