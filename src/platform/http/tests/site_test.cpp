// The whole door on a real socket: routes, files, problems, headers, log lines.
#include "platform/http/site.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/http/tests/loopback.hpp"
#include "platform/http/tests/route_toy.hpp"
#include "platform/log/log.hpp"

namespace renkei::http {
namespace {

using testing::HasSubstr;

const std::string kScript = "// " + std::string(2000, 'x') + "\n";
const embedded::File kLocales[] = {
    {"ja/json.json", R"({"json.invalid":"入力内容を確かめてください。"})"},
    {"ja/http.json", R"({"http.not_found":"見つかりませんでした。"})"},
    {"en/http.json", R"({"http.not_found":"Not found."})"},
    {"ja/toy.json", R"({"toy.full":"あと{places}人分です（{on}、{kind}）。{other}"})"},
};

// Mounts the toy routes the way an app does, without a database.
class SiteTest : public testing::Test {
 protected:
  SiteTest()
      : sentences_(*Sentences::load(kLocales)),
        ids_(seeded_ids(instant_of(0), 1)),
        capture_([this](std::string_view line) {
          const std::scoped_lock lock{mutex_};
          log_ += std::string{line} + "\n";
        }) {}

  void start(SiteOptions options = {}) {
    std::vector<Mounted<std::vector<std::string>>> table;
    mount(table, toy::routes(), [](std::vector<std::string>& log) { return toy::Verbs{log}; });
    Router router;
    for (auto& each : table) {
      const Endpoint endpoint = each;
      ASSERT_TRUE(router.add(endpoint, [this, each](Request request, const Answer& answer) {
        std::any nothing;
        const Actor actor;
        auto reply = each.answer(journal_, {request, actor, Instant{}}, nothing);
        answer(reply ? std::move(*reply) : problem(sentences_, reply.error(), request));
      }));
    }
    const embedded::File files[] = {{"assets/app-BX3kd9_q.js", kScript},
                                    {"index.html", "<!doctype html>"}};
    StaticFiles statics{files, "/app/"};
    statics.show_below("/app", "/app/index.html");
    site_ = std::make_unique<Site>(std::move(options), std::move(router), std::move(statics),
                                   sentences_, *ids_);
    server_ = std::make_unique<Server>(ServerOptions{}, *site_, clock_);
    ASSERT_TRUE(server_->start());
    client_ = std::make_unique<Client>(server_->port());
  }
  std::string log() {
    const std::scoped_lock lock{mutex_};
    return log_;
  }

  Sentences sentences_;
  std::unique_ptr<IdSource> ids_;
  RunningSystemClock clock_;
  std::mutex mutex_;
  std::string log_;
  log::Capture capture_;
  std::vector<std::string> journal_;
  std::unique_ptr<Site> site_;
  std::unique_ptr<Server> server_;
  std::unique_ptr<Client> client_;
};

TEST_F(SiteTest, ARouteAnswersWithTheHeadersOfAllReplies) {
  start();
  const auto heard = client_->ask(get_text("/api/toy/shelters/7"));
  EXPECT_EQ(heard.status, 200);
  EXPECT_EQ(heard.body, R"({"id":"7","name":"第一小学校","kind":"school"})");
  EXPECT_EQ(heard.header("etag"), "\"3\"");
  EXPECT_EQ(heard.header("cache-control"), "no-store");
  EXPECT_EQ(heard.header("X-Content-Type-Options"), "nosniff");
  EXPECT_THAT(heard.header("Content-Security-Policy"), HasSubstr("default-src 'none'"));
  EXPECT_EQ(heard.header("x-request-id").size(), 12U);
}

TEST_F(SiteTest, AProblemNamesAllFieldsAndSpeaksTheReadersLanguage) {
  start();
  const auto heard = client_->ask(post_text("/api/toy/shelters", R"({"name":1,"kind":"castle"})"));
  EXPECT_EQ(heard.status, 422);
  EXPECT_EQ(heard.header("Content-Type"), "application/problem+json; charset=utf-8");
  EXPECT_EQ(
      heard.body,
      R"({"type":"urn:renkei:json.invalid","title":"入力内容を確かめてください。","status":422,)"
      R"("reason":"json.invalid","errors":[{"field":"name","reason":"json.expected_text"},)"
      R"({"field":"kind","reason":"json.unknown_code"}],"request_id":")" +
          heard.header("x-request-id") + R"("})");
  const auto english = client_->ask(get_text("/nowhere", "Accept-Language: en-GB,ja;q=0.5\r\n"));
  EXPECT_EQ(english.status, 404);
  EXPECT_THAT(english.body, HasSubstr(R"("title":"Not found.")"));
  EXPECT_EQ(english.header("content-language"), "en");
}

TEST_F(SiteTest, AWrongMethodNamesTheRightOnes) {
  start();
  const auto heard = client_->ask(post_text("/api/toy/shelters/7", "{}"));
  EXPECT_EQ(heard.status, 405);
  EXPECT_EQ(heard.header("allow"), "GET, HEAD, PUT, OPTIONS");
  EXPECT_EQ(client_->ask("OPTIONS /api/toy/shelters HTTP/1.1\r\nHost: x\r\n\r\n").header("allow"),
            "GET, HEAD, POST, OPTIONS");
}

TEST_F(SiteTest, TheBodyLimitIsTheRoutesOwn) {
  start();
  const auto heard = client_->ask(post_text("/api/toy/keys", std::string(5000, ' ')));
  EXPECT_EQ(heard.status, 413);
  EXPECT_THAT(heard.body, HasSubstr(R"("reason":"http.body_too_large")"));
  EXPECT_EQ(heard.header("X-Frame-Options"), "DENY");
}

TEST_F(SiteTest, FilesAreZippedTaggedAndKept) {
  start({.style_hashes = {"sha256-abc="}, .picture_hosts = {{"tiles.example", "https://a.b"}}});
  EXPECT_THAT(
      client_->ask("GET /app/assets/app-BX3kd9_q.js HTTP/1.1\r\nHost: tiles.example\r\n\r\n")
          .header("Content-Security-Policy"),
      HasSubstr("img-src 'self' data: https://a.b;"));
  const auto plain = client_->ask(get_text("/app/assets/app-BX3kd9_q.js"));
  EXPECT_EQ(plain.body, kScript);
  EXPECT_EQ(plain.header("cache-control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(plain.header("Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_THAT(plain.header("Content-Security-Policy"),
              HasSubstr("style-src 'self' 'sha256-abc='; img-src 'self' data:;"));
  const auto zipped =
      client_->ask(get_text("/app/assets/app-BX3kd9_q.js", "Accept-Encoding: br, gzip\r\n"));
  EXPECT_EQ(zipped.header("content-encoding"), "gzip");
  EXPECT_LT(zipped.body.size(), 200U);
  EXPECT_EQ(zipped.body.substr(0, 2), "\x1f\x8b");
  EXPECT_NE(zipped.header("etag"), plain.header("etag"));
  const auto known = client_->ask(
      get_text("/app/assets/app-BX3kd9_q.js", "If-None-Match: " + plain.header("etag") + "\r\n"));
  EXPECT_EQ(known.status, 304);
  EXPECT_EQ(known.body, "");
  const auto refused =
      client_->ask(get_text("/app/assets/app-BX3kd9_q.js", "Accept-Encoding: gzip;q=0, br\r\n"));
  EXPECT_EQ(refused.header("content-encoding"), "");
}

TEST_F(SiteTest, TheAppsOwnAddressesShowItsFirstPage) {
  start();
  for (const auto* path : {"/app", "/app/", "/app/directory/7?x=1"}) {
    const auto heard = client_->ask(get_text(path));
    EXPECT_EQ(heard.body, "<!doctype html>") << path;
    EXPECT_EQ(heard.header("cache-control"), "no-cache");
  }
  EXPECT_EQ(client_->ask(get_text("/apple")).status, 404);
}

TEST_F(SiteTest, AnUnknownHostIs421) {
  start({.knows_host = [](std::string_view host) { return host == "localhost"; }});
  EXPECT_EQ(client_->ask(get_text("/app")).status, 200);
  EXPECT_EQ(client_->ask("GET /app HTTP/1.1\r\nHost: LOCALHOST:8080\r\n\r\n").status, 200);
  EXPECT_EQ(client_->ask("GET /app HTTP/1.1\r\nHost: evil.example\r\n\r\n").status, 421);
}

TEST_F(SiteTest, ReadersOfPagesGetAPageForARefusal) {
  start({.error_page = [](const Error& error, int status, const Request&) {
    return Reply{.status = status,
                 .content_type = "text/html; charset=utf-8",
                 .body = "<h1>" + std::string{error.reason.key()} + "</h1>"};
  }});
  EXPECT_EQ(client_->ask(get_text("/x", "Accept: text/html,*/*\r\n")).body,
            "<h1>http.not_found</h1>");
  EXPECT_THAT(client_->ask(get_text("/api/x", "Accept: text/html\r\n")).body, HasSubstr("urn:"));
}

TEST_F(SiteTest, TheLogHasPatternAndStatusButNeitherPathNorQuery) {
  start();
  const auto heard = client_->ask(get_text("/api/toy/shelters/0?name=hanako"));
  EXPECT_EQ(heard.status, 404);
  EXPECT_EQ(client_->ask(get_text("/secret-name")).status, 404);
  const auto lines = log();
  EXPECT_THAT(lines, HasSubstr(R"("event":"http.request","method":"get",)"
                               R"("route":"/api/toy/shelters/{id}","status":404,"ms":)"));
  EXPECT_THAT(lines, HasSubstr(heard.header("x-request-id")));
  EXPECT_THAT(lines, testing::Not(HasSubstr("hanako")));
  EXPECT_THAT(lines, testing::Not(HasSubstr("secret")));
}

TEST(SentencesTest, ArgumentsAreFilledInAndAMissingKeyStandsForItself) {
  const auto sentences = *Sentences::load(kLocales);
  EXPECT_EQ(sentences.say(Language::ja, "toy.full",
                          {{"places", 3}, {"on", Date{2026, 11, 23}}, {"kind", Code{"hall"}}}),
            "あと3人分です（2026-11-23、hall）。{other}");
  EXPECT_EQ(sentences.say(Language::en, "toy.full"), "toy.full");
  EXPECT_FALSE(Sentences::load(std::vector<embedded::File>{{"ja/x.json", "{"}}));
}

TEST(SentencesTest, JapaneseUnlessEnglishIsLikedBetter) {
  EXPECT_EQ(language_of(""), Language::ja);
  EXPECT_EQ(language_of("fr,de;q=0.5"), Language::ja);
  EXPECT_EQ(language_of("en-US,en;q=0.9"), Language::en);
  EXPECT_EQ(language_of("ja,en-US;q=0.9,en;q=0.8"), Language::ja);
  EXPECT_EQ(language_of("en;q=0.3, ja;q=0.9"), Language::ja);
}

TEST(ProblemTest, SaysWhenToTryAgainAndWhichVersionIsCurrent) {
  const Sentences none;
  const Request request;
  const auto busy = problem(none, {ErrorKind::unavailable, "http.busy"}, request);
  EXPECT_EQ(find(busy.headers, "retry-after"), "5");
  const auto slow = problem(none, {ErrorKind::too_many, "x.y", {{"seconds", 30}}}, request);
  EXPECT_EQ(find(slow.headers, "retry-after"), "30");
  const auto stale = problem(none, {ErrorKind::stale, "x.y", {{"version", 8}}}, request);
  EXPECT_EQ(stale.status, 412);
  EXPECT_EQ(find(stale.headers, "etag"), "\"8\"");
  EXPECT_THAT(stale.body, HasSubstr(R"("args":{"version":8})"));
}

TEST(ClientAddress, OnlyOurProxiesAreBelieved) {
  Request request;
  request.headers = {{"x-forwarded-for", "6.6.6.6, 203.0.113.5, 10.0.0.2"}};
  const std::vector<std::string> ours = {"10.0.0.1", "10.0.0.2"};
  EXPECT_EQ(client_address("10.0.0.1", ours, request), "203.0.113.5");
  EXPECT_EQ(client_address("198.51.100.9", ours, request), "198.51.100.9");
  request.headers = {{"x-forwarded-for", "<script>"}};
  EXPECT_EQ(client_address("10.0.0.1", ours, request), "10.0.0.1");
}

TEST(RouterTest, NamedSegmentsGoBeforeValuesAndNothingStandsTwice) {
  Router router;
  const auto endpoint = [](std::string path) {
    return Endpoint{
        .method = Method::get, .path = std::move(path), .permission = open("t"), .summary = ""};
  };
  EXPECT_TRUE(router.add(endpoint("/a/{id}"), {}));
  EXPECT_TRUE(router.add(endpoint("/a/new"), {}));
  EXPECT_TRUE(router.add(endpoint("/a/{id}/b/{other}"), {}));
  EXPECT_FALSE(router.add(endpoint("/a/{name}"), {}));
  EXPECT_EQ(router.match(Method::get, "/a/new").entry->endpoint.path, "/a/new");
  const auto match = router.match(Method::get, "/a/new/b/7");
  ASSERT_NE(match.entry, nullptr);
  EXPECT_EQ(match.values, (Pairs{{"id", "new"}, {"other", "7"}}));
  EXPECT_EQ(router.match(Method::get, "/a").entry, nullptr);
  EXPECT_EQ(router.match(Method::get, "/a").allowed, "");
  EXPECT_EQ(router.match(Method::post, "/a/x").allowed, "GET, HEAD, OPTIONS");
}

}  // namespace
}  // namespace renkei::http
