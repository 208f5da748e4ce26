// The routes of identity as the dispatcher calls them: mounted, with decoded bodies and real
// cookies.
#include "platform/http/mount.hpp"

#include "features/identity/identity_routes.hpp"
#include "features/identity/tests/fixture.hpp"

namespace renkei::identity {
namespace {

using std::chrono_literals::operator""h;

// What the app opens for one request.
struct Opened {
  IdentityTest& test;
  sql::Session& session;
  Means means;
  const HubFacts& facts;
  Outbox& outbox;
  Trace& trace;
};

class RoutesTest : public IdentityTest {
 protected:
  RoutesTest() {
    facts.demo = true;
    facts.permissions_of = [](Role role) {
      return std::vector<std::string>{role == Role::public_ ? "directory.search" : "identity.own"};
    };
    http::mount(table_, routes(), [](Opened& opened) {
      return IdentityFeature{opened.session, opened.means, opened.facts, opened.outbox,
                             opened.trace};
    });
  }

  enum class Way { read, write };

  template <class Use>
  auto inside(Way way, const Use& use) {
    std::invoke_result_t<Use, Opened&> answer = fail(ErrorKind::fault, "sql.not_run");
    const auto look = [&](sql::Session& session) -> Result<void> {
      Opened opened{*this, session, means(), facts, outbox, trace};
      answer = use(opened);
      if (!answer) return pass_on(answer);
      return {};
    };
    const auto done = way == Way::write ? database->write({.apply = look}) : database->read(look);
    if (!done) answer = tl::unexpected{done.error()};
    return answer;
  }
  // Sends a request the way the dispatcher does: actor from the cookie, prepare, then apply.
  Result<http::Reply> send(http::Method method, const std::string& path, std::string body = {},
                           const std::string& pattern = {}) {
    http::Request request{
        .method = method, .path = path, .headers = headers_, .body = body, .peer = "192.0.2.1"};
    if (!body.empty()) request.headers.emplace_back("content-type", "application/json");
    if (!pattern.empty()) request.path_values = {{"id", path_id_}};
    const auto& route = route_of(method, pattern.empty() ? path : pattern);
    Actor actor;
    if (const auto token = request.cookie(kSessionCookie)) {
      if (auto present = look(std::string{*token})) actor = present->actor;
    }
    const http::Call call{request, actor, clock.now()};
    std::any prepared;
    if (route.prepare) {
      auto made = inside(Way::read, [&](Opened& opened) { return route.prepare(opened, call); });
      if (!made) return pass_on(made);
      prepared = *std::move(made);
    }
    auto reply = inside(route.writes ? Way::write : Way::read,
                        [&](Opened& opened) { return route.answer(opened, call, prepared); });
    if (reply) remember_cookies(*reply);
    return reply;
  }
  Result<http::Reply> sign_in_over_http(const std::string& password) {
    return send(http::Method::post, "/api/identity/sign_in",
                R"({"email":"sano@example.jp","password":")" + password + "\"}");
  }
  std::string me() { return send(http::Method::get, "/api/identity/me")->body; }

  http::Pairs headers_{{"user-agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"}};
  std::string path_id_;

 private:
  const http::Mounted<Opened>& route_of(http::Method method, const std::string& path) {
    for (const auto& each : table_) {
      if (each.method == method && each.path == path) return each;
    }
    throw std::out_of_range{path};
  }
  // As a browser does: the last value of each name, nothing once it is ended.
  void remember_cookies(const http::Reply& reply) {
    for (const auto& [name, value] : reply.headers) {
      if (name != "set-cookie") continue;
      const auto equals = value.find('=');
      cookies_[value.substr(0, equals)] = value.substr(equals + 1, value.find(';') - equals - 1);
    }
    std::string joined;
    for (const auto& [name, value] : cookies_) {
      joined += joined.empty() ? "" : "; ";
      joined += name;
      joined += '=';
      joined += value;
    }
    headers_ = {{"cookie", joined}, {"user-agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"}};
  }

  std::vector<http::Mounted<Opened>> table_;
  std::map<std::string, std::string> cookies_;
};
INSTANTIATE_TEST_SUITE_P(Engines, RoutesTest, testkit::each_engine(), testkit::engine_name);

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_P(RoutesTest, WhoIsNotSignedInLearnsOnlyThat) {
  const std::string body = me();
  EXPECT_TRUE(holds(body, R"({"signed_in":false,"role":"public","level":"public","memberships":[],)"
                          R"("can":["directory.search"],"csrf_token":")"))
      << body;
  EXPECT_TRUE(holds(
      body, R"("hub":{"name":"見本市","demo":true,"accounts":[]},"now":"2026-11-23T13:14:00.000Z",)"
            R"("desk_offered":false})"))
      << body;
}

TEST_P(RoutesTest, OnlyAVisitorOfADemoHubIsToldItsAccounts) {
  account("sano@example.jp");
  facts.demo_accounts = {{"sano@example.jp", kPassword, "佐野 裕子", Role::clerk}};
  EXPECT_TRUE(holds(me(), R"("accounts":[{"email":"sano@example.jp")"));
  ASSERT_TRUE(sign_in_over_http(kPassword));
  EXPECT_FALSE(holds(me(), "accounts")) << "not needed any more";
  headers_.clear();
  facts.demo = false;
  EXPECT_FALSE(holds(me(), "accounts")) << "a real hub never tells";
}

TEST_P(RoutesTest, SigningInSetsBothCookiesAndGivesMe) {
  account("sano@example.jp", Role::coordinator);
  const auto reply = sign_in_over_http(kPassword);
  ASSERT_TRUE(reply);
  EXPECT_FALSE(reply->refusal);
  EXPECT_TRUE(holds(reply->body, R"("display_name":"佐野 裕子","role":"coordinator",)"
                                 R"("level":"hub")"))
      << reply->body;
  EXPECT_TRUE(holds(reply->body, R"("can":["identity.own"])"));
  ASSERT_EQ(reply->headers.size(), 2U);
  for (const auto& [name, value] : reply->headers) {
    EXPECT_EQ(name, "set-cookie");
    EXPECT_TRUE(holds(value, "; Secure; HttpOnly; SameSite=Strict; Path=/"));
  }
  EXPECT_TRUE(holds(me(), R"("signed_in":true)")) << "the cookie carries on";
}

TEST_P(RoutesTest, AWrongPasswordIsRefusedYetCounted) {
  account("sano@example.jp");
  const auto reply = sign_in_over_http("not the right one");
  ASSERT_TRUE(reply) << "the transaction itself goes through";
  ASSERT_TRUE(reply->refusal);
  EXPECT_EQ(reply->refusal->kind, ErrorKind::unsigned_in);
  EXPECT_TRUE(reply->headers.empty());
  EXPECT_TRUE(reply->body.empty());
  EXPECT_EQ(rows("sign_in_throttle"), 2) << "of its network, and of all";
}

TEST_P(RoutesTest, SigningOutEndsTheCookieToo) {
  account("sano@example.jp");
  ASSERT_TRUE(sign_in_over_http(kPassword));
  const auto reply = send(http::Method::post, "/api/identity/sign_out");
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 204);
  EXPECT_TRUE(holds(std::string{*http::find(reply->headers, "set-cookie")}, "Max-Age=0"));
  EXPECT_TRUE(holds(me(), R"("signed_in":false)"));
  EXPECT_EQ(rows("session"), 0);
}

TEST_P(RoutesTest, TheOwnSessionsAreListedWithTheirBrowser) {
  account("sano@example.jp");
  ASSERT_TRUE(sign_in_over_http(kPassword));
  (void)signed_in("sano@example.jp");
  const auto sessions = send(http::Method::get, "/api/identity/sessions");
  EXPECT_TRUE(holds(sessions->body, R"("current":true)"));
  EXPECT_TRUE(holds(sessions->body, R"("current":false)"));
  EXPECT_TRUE(holds(sessions->body, R"("total":2)"));
  const auto devices = send(http::Method::get, "/api/identity/devices");
  EXPECT_TRUE(holds(devices->body, R"("browser":"firefox","system":"windows")")) << devices->body;
  EXPECT_TRUE(holds(devices->body, R"("total":2)"));
}

TEST_P(RoutesTest, SigningInAgainReplacesTheSessionOfThisBrowser) {
  account("sano@example.jp");
  ASSERT_TRUE(sign_in_over_http(kPassword));
  const std::string before = me();
  ASSERT_TRUE(sign_in_over_http(kPassword));
  EXPECT_EQ(rows("session"), 1);
  EXPECT_EQ(rows("known_device"), 1);
  EXPECT_NE(me(), before) << "a new session has a new request token";
}

TEST_P(RoutesTest, ACoordinatorAddsAndSuspendsWithTheVersionTheySaw) {
  account("sano@example.jp", Role::coordinator);
  ASSERT_TRUE(sign_in_over_http(kPassword));
  const auto added = send(http::Method::post, "/api/identity/accounts",
                          R"({"email":"ono@example.jp","display_name":"小野 健","role":"clerk",)"
                          R"("password":"chestnuts in early winter"})");
  ASSERT_TRUE(added);
  EXPECT_EQ(added->status, 201);
  EXPECT_EQ(http::find(added->headers, "etag"), "\"1\"");
  EXPECT_TRUE(holds(added->body, R"("display_name":"小野 健")"));
  EXPECT_FALSE(holds(added->body, "argon2")) << "a hash never leaves the house";

  path_id_ = added->subject;
  const std::string pattern = "/api/identity/accounts/{id}/suspend";
  EXPECT_EQ(send(http::Method::post, "/api/identity/accounts/x/suspend", {}, pattern).error().kind,
            ErrorKind::unconditional);
  headers_.emplace_back("if-match", "\"1\"");
  const auto suspended = send(http::Method::post, "/api/identity/accounts/x/suspend", {}, pattern);
  ASSERT_TRUE(suspended);
  EXPECT_TRUE(holds(suspended->body, R"("state":"suspended")"));
  headers_.emplace_back("if-match", "\"1\"");
  const auto stale = send(http::Method::post, "/api/identity/accounts/x/suspend", {}, pattern);
  EXPECT_EQ(stale.error().args, (Args{{"version", std::int64_t{2}}}));
}

TEST_P(RoutesTest, AnUnknownMemberOrAMissingOneIsTold) {
  const auto refused = send(http::Method::post, "/api/identity/sign_in", R"({"mail":"a@b.jp"})");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::invalid);
  EXPECT_EQ(refused.error().fields.size(), 3U);
}

}  // namespace
}  // namespace renkei::identity
