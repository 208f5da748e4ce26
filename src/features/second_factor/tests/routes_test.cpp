// The way in over HTTP, as a browser walks it: password, app, cookie.
#include <gmock/gmock.h>

#include "platform/http/mount.hpp"
#include "platform/json/json.hpp"

#include "features/identity/identity_routes.hpp"
#include "features/second_factor/tests/fixture.hpp"

namespace renkei::second_factor {
namespace {

using testing::HasSubstr;
using testing::Not;

// What the app opens for one request.
struct Opened {
  sql::Session& session;
  Outbox& outbox;
  Trace& trace;
};

// The text of a member of a JSON object; good enough for texts without escapes.
std::string member(const std::string& body, const std::string& name) {
  const std::string before = "\"" + name + "\":\"";
  const auto at = body.find(before);
  if (at == std::string::npos) return {};
  const auto begin = at + before.size();
  return body.substr(begin, body.find('"', begin) - begin);
}

class FactorRoutesTest : public FactorTest {
 protected:
  FactorRoutesTest() {
    rule.ask_of(Role::coordinator);
    http::mount(table_, identity::routes(), [this](Opened& opened) {
      return identity::IdentityFeature{opened.session, identity_means(), facts, opened.outbox,
                                       opened.trace};
    });
    http::mount(table_, routes(), [this](Opened& opened) {
      return SecondFactorFeature{
          opened.session,   Means{*ids, system_clock, factor_keys, facts.name, site},
          identity_means(), facts,
          opened.outbox,    opened.trace};
    });
  }
  // As the dispatcher does: prepare, then the answer.
  Result<http::Reply> send(http::Method method, const std::string& path, std::string body = {}) {
    http::Request request{.method = method, .path = path, .body = std::move(body)};
    request.peer = "192.0.2.1";
    if (!request.body.empty()) request.headers = {{"content-type", "application/json"}};
    const Actor actor = cookie_.empty() ? Actor{} : actor_of(cookie_);
    const http::Call call{request, actor, clock.now()};
    return sql::write_for<http::Reply>(*database, [&](sql::Session& session) {
      return answer(session, route_of(method, path), call);
    });
  }
  Result<http::Reply> post(const std::string& path, std::string body) {
    auto reply = send(http::Method::post, path, std::move(body));
    if (reply) remember_cookie(*reply);
    return reply;
  }

  std::string cookie_;

 private:
  Result<http::Reply> answer(sql::Session& session, const http::Mounted<Opened>& route,
                             const http::Call& call) {
    sql::SqlOutbox outbox{session, *ids, clock.now()};
    Trace trace;
    Opened opened{session, outbox, trace};
    std::any prepared;
    if (route.prepare) {
      auto made = route.prepare(opened, call);
      if (!made) return pass_on(made);
      prepared = *std::move(made);
    }
    return route.answer(opened, call, prepared);
  }
  const http::Mounted<Opened>& route_of(http::Method method, const std::string& path) {
    for (const auto& each : table_) {
      if (each.method == method && each.path == path) return each;
    }
    throw std::out_of_range{path};
  }
  void remember_cookie(const http::Reply& reply) {
    for (const auto& [name, value] : reply.headers) {
      const std::string before = std::string{identity::kSessionCookie} + '=';
      if (name != "set-cookie" || !value.starts_with(before)) continue;
      cookie_ = value.substr(before.size(), value.find(';') - before.size());
    }
  }

  std::vector<http::Mounted<Opened>> table_;
};
INSTANTIATE_TEST_SUITE_P(Engines, FactorRoutesTest, testkit::each_engine(), testkit::engine_name);

TEST_P(FactorRoutesTest, TheFirstSignInSetsTheAppUpAndTheNextAsksForItsCode) {
  account("sano@example.jp");
  const std::string credentials =
      std::string{R"({"email":"sano@example.jp","password":")"} + kPassword + "\"}";
  const auto password = post("/api/identity/sign_in", credentials);
  ASSERT_EQ(reason_of(password), "");
  EXPECT_THAT(password->body, HasSubstr(R"("signed_in":false)"));
  EXPECT_THAT(password->body, HasSubstr(R"("second_step":{"next":"set_up","ticket":")"));
  EXPECT_EQ(cookie_, "") << "no session yet";
  const std::string ticket = member(password->body, "ticket");

  const auto setup = post("/api/second_factor/setups", R"({"ticket":")" + ticket + "\"}");
  ASSERT_EQ(reason_of(setup), "");
  EXPECT_THAT(setup->body, HasSubstr("otpauth://totp/"));
  EXPECT_THAT(setup->body, HasSubstr(R"("qr":{"side":)"));
  const std::string app = member(setup->body, "secret");
  const auto code_body = [&](const std::string& with) {
    return R"({"ticket":")" + with + R"(","code":")" + app_code(app) + "\"}";
  };
  const auto confirmed = post("/api/second_factor/confirmations", code_body(ticket));
  ASSERT_EQ(reason_of(confirmed), "");
  EXPECT_THAT(confirmed->body, HasSubstr(R"("recovery_codes":[")"));
  EXPECT_THAT(send(http::Method::get, "/api/identity/me")->body, HasSubstr(R"("signed_in":true)"));

  cookie_.clear();
  system_clock.forward(crypto::kCodeStep);
  const auto again = post("/api/identity/sign_in", credentials);
  EXPECT_THAT(again->body, HasSubstr(R"("next":"enter_code")"));
  const std::string second = member(again->body, "ticket");
  const auto wrong =
      post("/api/second_factor/sign_ins", R"({"ticket":")" + second + R"(","code":"ABCDE-23456"})");
  ASSERT_TRUE(wrong->refusal);
  EXPECT_EQ(wrong->refusal->reason, Reason{"second_factor.code_wrong"});
  EXPECT_EQ(cookie_, "");
  const auto entered = post("/api/second_factor/sign_ins", code_body(second));
  EXPECT_EQ(entered->status, 204);
  EXPECT_NE(cookie_, "");
  const auto state = send(http::Method::get, "/api/second_factor/state");
  EXPECT_THAT(state->body, HasSubstr(R"("recovery_codes_left":10,"must_have":true)"));
  EXPECT_THAT(state->body, Not(HasSubstr(app)));
}

}  // namespace
}  // namespace renkei::second_factor
