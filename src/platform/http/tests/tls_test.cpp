// HTTPS: what is offered, what is refused, and how certificates are exchanged while it runs.
#include "platform/http/tls.hpp"

#include "platform/http/tests/echo_server.hpp"
#include "platform/http/tests/tls_client.hpp"
#include "platform/log/log.hpp"

namespace renkei::http {
namespace {

class MovedClock final : public SystemClock {
 public:
  explicit MovedClock(Instant at) : at_(at) {}
  [[nodiscard]] Instant now() const override { return at_; }

 private:
  Instant at_;
};

class TlsTest : public ServerTest {
 protected:
  void secure(const std::string& name, ServerOptions options = {}) {
    auto loaded = load(name, name);
    ASSERT_TRUE(loaded) << loaded.error().reason.key();
    tls_ = *std::move(loaded);
    options.tls = tls_.get();
    start(options);
  }
  void TearDown() override { server_.reset(); }
  Result<std::unique_ptr<Tls>> load(const std::string& certificate, const std::string& key) {
    return Tls::load({made_.path(certificate + ".pem"), made_.path(key + ".key")}, clock_);
  }
  std::string refusal(const std::string& certificate, const std::string& key) {
    const auto loaded = load(certificate, key);
    return loaded ? "" : std::string{loaded.error().reason.key()};
  }

  Certificates made_;
  std::unique_ptr<Tls> tls_;
};

TEST_F(TlsTest, RequestsAndRepliesAreTheSameAsWithoutIt) {
  secure(made_.make("hub"));
  TlsClient client{port()};
  ASSERT_TRUE(client.is_open());
  EXPECT_EQ(client.ask(get_text("/a", "X-Test: one\r\n")).body, "/a|get|0|one");
  EXPECT_EQ(client.ask(post_text("/upload", std::string(3'000'000, 'x'))).body,
            "/upload|post|3000000|-");
  EXPECT_EQ(client.ask(get_text("/b", "Connection: close\r\n")).status, 200);
  EXPECT_TRUE(client.ended_in_order());
}

TEST_F(TlsTest, ARefusalArrivesThoughTheClientSendsOn) {
  secure(made_.make("hub"));
  TlsClient client{port()};
  EXPECT_EQ(client.ask(post_text("/x", std::string(3'000'000, 'x'))).status, 413);
}

TEST_F(TlsTest, OnlyTodaysVersionsAndSuitesAreSpoken) {
  secure(made_.make("hub"));
  EXPECT_EQ(TlsClient{port()}.version(), "TLSv1.3");
  EXPECT_EQ(TlsClient{port()}.suite(), "TLS_AES_256_GCM_SHA384");
  TlsClient older{port(), {.newest = TLS1_2_VERSION}};
  EXPECT_EQ(older.version(), "TLSv1.2");
  EXPECT_EQ(older.suite(), "ECDHE-ECDSA-AES256-GCM-SHA384");
  EXPECT_FALSE((TlsClient{port(), {.newest = TLS1_1_VERSION}}.is_open()));
  for (const char* suite :
       {"ECDHE-ECDSA-AES256-SHA384", "ECDHE-ECDSA-AES256-SHA", "AES256-GCM-SHA384", "AES128-SHA"}) {
    TlsClient weak{port(), {.newest = TLS1_2_VERSION, .suites_of_tls12 = suite}};
    EXPECT_FALSE(weak.is_open()) << suite;
  }
}

TEST_F(TlsTest, NothingBefore13IsSpokenWhereTheOperatorSaysSo) {
  made_.make("hub");
  auto loaded = Tls::load({.certificate = made_.path("hub.pem"),
                           .key = made_.path("hub.key"),
                           .oldest = TlsVersion::tls_1_3},
                          clock_);
  ASSERT_TRUE(loaded);
  tls_ = *std::move(loaded);
  ServerOptions options;
  options.tls = tls_.get();
  start(options);
  EXPECT_EQ(TlsClient{port()}.version(), "TLSv1.3");
  EXPECT_FALSE((TlsClient{port(), {.newest = TLS1_2_VERSION}}.is_open()));
}

TEST_F(TlsTest, OnlyDevicesWithACertificateOfOursGetAsFarAsARequest) {
  made_.make("hub");
  made_.make("device");
  made_.make("stranger");
  auto loaded = Tls::load({.certificate = made_.path("hub.pem"),
                           .key = made_.path("hub.key"),
                           .client_authorities = made_.path("device.pem")},
                          clock_);
  ASSERT_TRUE(loaded) << loaded.error().reason.key();
  tls_ = *std::move(loaded);
  ServerOptions options;
  options.tls = tls_.get();
  start(options);
  const auto answer = [&](const std::string& who) {
    TlsClient::Wishes wishes;
    if (!who.empty()) {
      wishes.certificate = made_.path(who + ".pem");
      wishes.key = made_.path(who + ".key");
    }
    TlsClient client{port(), wishes};
    return client.ask(get_text("/a")).body;
  };
  EXPECT_EQ(answer("device"), "/a|get|0|-");
  EXPECT_EQ(answer(""), "");
  EXPECT_EQ(answer("stranger"), "");
  EXPECT_EQ(echo_.handled, 1);
}

TEST_F(TlsTest, AuthoritiesThatCannotBeReadOpenNothing) {
  made_.make("hub");
  for (const char* authorities : {"nowhere.pem", "hub.key"}) {
    const auto loaded = Tls::load({.certificate = made_.path("hub.pem"),
                                   .key = made_.path("hub.key"),
                                   .client_authorities = made_.path(authorities)},
                                  clock_);
    ASSERT_FALSE(loaded) << authorities;
    EXPECT_EQ(loaded.error().reason.key(), "tls.client_authorities_unreadable");
  }
}

TEST_F(TlsTest, AnRsaCertificateServesOlderBrowsersToo) {
  secure(made_.make("hub", "rsa:2048"));
  TlsClient older{port(), {.newest = TLS1_2_VERSION}};
  EXPECT_EQ(older.suite(), "ECDHE-RSA-AES256-GCM-SHA384");
}

TEST_F(TlsTest, TheProtocolIsAgreedByName) {
  using std::string_view_literals::operator""sv;
  secure(made_.make("hub"));
  TlsClient both{port(), {.protocols = "\x02h2\x08http/1.1"sv}};
  EXPECT_EQ(both.protocol(), "http/1.1");
  TlsClient none{port(), {.protocols = "\x02h2"sv}};
  EXPECT_FALSE(none.is_open());
}

TEST_F(TlsTest, OneWhoSpeaksPlainHttpIsToldTheAddress) {
  secure(made_.make("hub"));
  Client client{port()};
  const auto heard = client.ask(get_text("/"));
  EXPECT_EQ(heard.status, 400);
  EXPECT_THAT(heard.body, testing::HasSubstr("https://"));
  EXPECT_EQ(heard.body.back(), '\n');
  EXPECT_TRUE(client.is_closed());
  EXPECT_EQ(echo_.handled, 0);
}

TEST_F(TlsTest, RubbishAndSilenceEndTheConnection) {
  secure(made_.make("hub"), {.handshake_timeout = milliseconds{200}});
  Client rubbish{port()};
  rubbish.send(std::string(100, '\x16'));
  EXPECT_TRUE(rubbish.is_closed());
  Client silent{port()};
  EXPECT_TRUE(silent.is_closed());
  Client slow{port()};
  for (int i = 0; i < 10; ++i) {
    slow.send(std::string_view{"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03", 10}.substr(
        static_cast<std::size_t>(i), 1));
    std::this_thread::sleep_for(milliseconds{40});
  }
  EXPECT_TRUE(slow.is_closed());
  EXPECT_TRUE(TlsClient{port()}.is_open());
}

TEST_F(TlsTest, ANewCertificateIsTakenWithoutDroppingAnyone) {
  secure(made_.make("first"));
  TlsClient early{port()};
  EXPECT_EQ(early.server(), "first");
  made_.make("second");
  std::filesystem::rename(made_.path("second.pem"), made_.path("first.pem"));
  EXPECT_EQ(tls_->reload().error().reason.key(), "tls.key_mismatch");
  EXPECT_EQ(TlsClient{port()}.server(), "first");
  std::filesystem::rename(made_.path("second.key"), made_.path("first.key"));
  ASSERT_TRUE(tls_->reload());
  EXPECT_EQ(TlsClient{port()}.server(), "second");
  EXPECT_EQ(early.ask(get_text("/still")).body, "/still|get|0|-");
}

TEST_F(TlsTest, FilesThatCannotServeAreRefusedByName) {
  made_.make("hub");
  made_.make("other");
  EXPECT_EQ(refusal("nobody", "hub"), "tls.certificate_missing");
  EXPECT_EQ(refusal("hub", "nobody"), "tls.key_missing");
  EXPECT_EQ(refusal("hub", "other"), "tls.key_mismatch");
  EXPECT_EQ(refusal(made_.make("weak", "rsa:1024"), "weak"), "tls.certificate_weak");
  std::filesystem::copy_file(made_.path("hub.key"), made_.path("odd.pem"));
  EXPECT_EQ(refusal("odd", "hub"), "tls.certificate_unreadable");
  std::filesystem::copy_file(made_.path("hub.pem"), made_.path("odd.key"));
  ::chmod(made_.path("odd.key").c_str(), 0600);
  EXPECT_EQ(refusal("hub", "odd"), "tls.key_unreadable");
  ::chmod(made_.path("hub.key").c_str(), 0644);
  EXPECT_EQ(refusal("hub", "hub"), "tls.key_readable_by_others");
  ::chmod(made_.path("hub.key").c_str(), 0640);
  EXPECT_EQ(refusal("hub", "hub"), "");
}

TEST_F(TlsTest, AnExpiredCertificateServesAndIsReported) {
  std::string log;
  const log::Capture capture{[&](std::string_view line) { log += line; }};
  made_.make("hub");
  MovedClock late{clock_.now() + std::chrono::hours{24 * 31}};
  const auto loaded = Tls::load({made_.path("hub.pem"), made_.path("hub.key")}, late);
  ASSERT_TRUE(loaded);
  EXPECT_THAT(log, testing::HasSubstr("http.certificate_not_valid_now"));
  EXPECT_LT((*loaded)->certificate().until, late.now());
}

TEST_F(TlsTest, ACertificateKnowsWhomItSpeaksFor) {
  secure(made_.make("hub"));
  const auto facts = tls_->certificate();
  EXPECT_TRUE(facts.self_signed);
  EXPECT_EQ(facts.chain, 1U);
  EXPECT_TRUE(facts.speaks_for("localhost"));
  EXPECT_TRUE(facts.speaks_for("north.hub.example.jp"));
  EXPECT_FALSE(facts.speaks_for("a.north.hub.example.jp"));
  EXPECT_FALSE(facts.speaks_for("hub.example.jp"));
  EXPECT_FALSE(facts.speaks_for(".hub.example.jp"));
}

}  // namespace
}  // namespace renkei::http
