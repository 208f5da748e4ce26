// Pushes handed to a push service and opened by the browser behind it (npm http_ece), which know
// nothing of us.
#include "platform/web_push/pusher.hpp"

#include <gtest/gtest.h>

#include "kernel/instant.hpp"

#include "platform/json/json.hpp"

#include "testkit/sink.hpp"

namespace renkei::web_push {

struct BrowserKeys {
  std::string p256dh;
  std::string auth;
};
RENKEI_DESCRIBE(BrowserKeys, p256dh, auth)

// A push as the browser read it. The key and what follows are empty if the signature was wrong.
struct Arrived {
  std::string text;
  std::int64_t bytes = 0;
  std::string encoding;
  std::string ttl;
  std::string urgency;
  std::string topic;
  std::string audience;
  std::string contact;
  std::int64_t until = 0;
  std::string key;
};
RENKEI_DESCRIBE(Arrived, text, bytes, encoding, ttl, urgency, topic, audience, contact, until, key)

namespace {

const Instant kNow = *parse_instant("2026-11-23T13:14:00.000Z");

class PusherTest : public testing::Test {
 protected:
  static Pusher pusher(outbound::Reach reach = outbound::Reach::loopback) {
    const auto key = crypto::Key::from_hex(std::string(64, '7'));
    return {sender_key(*key),
            {"mailto:renkei@hub.example.jp",
             {.timeout = std::chrono::milliseconds{3000}, .reach = reach}}};
  }
  static std::string origin(const testkit::Sink& sink) {
    return "http://127.0.0.1:" + std::to_string(sink.port());
  }
  static Subscription subscription_at(testkit::Sink& sink) {
    const auto keys = json::read<BrowserKeys>(sink.next());
    return {Private{origin(sink) + "/send/abc?x=1"}, Private{keys->p256dh}, Private{keys->auth}};
  }
  static Push push_of(std::string text) {
    return {.text = Private{std::move(text)},
            .topic = "kinkyu",
            .urgency = Urgency::high,
            .life = std::chrono::seconds{3600}};
  }
};

TEST_F(PusherTest, TheBrowserReadsTheJapaneseTextAndKnowsWhoSentIt) {
  testkit::Sink sink{"push_sink.mjs"};
  const auto to = subscription_at(sink);
  ASSERT_EQ(pusher().push(to, push_of("至急の確認があります"), kNow), Outcome::taken);
  const auto push = json::read<Arrived>(sink.next());
  ASSERT_TRUE(push);
  EXPECT_EQ(push->text, "至急の確認があります");
  EXPECT_EQ(push->encoding, "aes128gcm");
  EXPECT_EQ(push->ttl, "3600");
  EXPECT_EQ(push->urgency, "high");
  EXPECT_EQ(push->topic, "kinkyu");
  EXPECT_EQ(push->audience, origin(sink));
  EXPECT_EQ(push->contact, "mailto:renkei@hub.example.jp");
  EXPECT_EQ(push->until, milliseconds_of(kNow) / 1000 + 12 * 3600);
  EXPECT_EQ(push->key, pusher().public_key());
}

TEST_F(PusherTest, ThePublicKeyIsTheSameAtEachStart) {
  EXPECT_EQ(pusher().public_key(), pusher().public_key());
  EXPECT_EQ(pusher().public_key().size(), 87U);
}

TEST_F(PusherTest, AShortAndALongerTextLookAlikeOnTheWay) {
  testkit::Sink sink{"push_sink.mjs"};
  const auto to = subscription_at(sink);
  ASSERT_EQ(pusher().push(to, push_of("a"), kNow), Outcome::taken);
  ASSERT_EQ(pusher().push(to, push_of(std::string(400, 'a')), kNow), Outcome::taken);
  EXPECT_EQ(json::read<Arrived>(sink.next())->bytes, json::read<Arrived>(sink.next())->bytes);
}

TEST_F(PusherTest, WhatTheServiceSaysDecidesWhetherItIsTriedAgain) {
  testkit::Sink sink{"push_sink.mjs", R"({"answers":[404,410,429,503,400]})"};
  const auto to = subscription_at(sink);
  for (const Outcome expected : {Outcome::gone, Outcome::gone, Outcome::later, Outcome::later,
                                 Outcome::refused, Outcome::taken}) {
    EXPECT_EQ(pusher().push(to, push_of("x"), kNow), expected);
  }
}

TEST_F(PusherTest, NobodyHasAMachineOfTheHousePushedTo) {
  testkit::Sink sink{"push_sink.mjs"};
  auto to = subscription_at(sink);
  EXPECT_EQ(pusher(outbound::Reach::internet).push(to, push_of("x"), kNow), Outcome::refused);
  to.endpoint = Private<std::string>{"https://127.0.0.1:1/"};
  EXPECT_EQ(pusher(outbound::Reach::internet).push(to, push_of("x"), kNow), Outcome::refused);
}

TEST_F(PusherTest, AServiceThatIsNotThereIsTriedAgain) {
  std::optional<testkit::Sink> sink{std::in_place, "push_sink.mjs"};
  const auto to = subscription_at(*sink);
  sink.reset();
  EXPECT_EQ(pusher().push(to, push_of("x"), kNow), Outcome::later);
}

}  // namespace
}  // namespace renkei::web_push
