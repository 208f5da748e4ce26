// Mails handed to a real server (npm smtp-server) that knows nothing of us.
#include "platform/mail/mailer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

#include "kernel/instant.hpp"

#include "platform/json/json.hpp"

#include "testkit/sink.hpp"

namespace renkei::mail {

// A mail as the server tells of it.
struct Arrived {
  std::string from;
  std::vector<std::string> to;
  std::string greeted_as;
  bool encrypted = false;
  std::optional<std::string> user;
  std::string text;
};
RENKEI_DESCRIBE(Arrived, from, to, greeted_as, encrypted, user, text)

namespace {

using testing::HasSubstr;

constexpr const char* kAsksWhoWeAre = R"({"user":"renkei","password":"himitsu"})";
const Message kNote{"n-1", Private<std::string>{"hanako@example.jp"},
                    Private<std::string>{"連携: 至急のお知らせ"},
                    Private<std::string>{"ホームを開いて確かめてください。\n.\nここまで"}};

class MailerTest : public testing::Test {
 protected:
  ServerSettings settings_for(const testkit::Sink& sink) const {
    return {.host = "localhost",
            .port = sink.port(),
            .from = {"renkei@hub.example.jp", "見本市 連携センター"},
            .authorities = sink.certificate(),
            .patience = {std::chrono::seconds{3}, std::chrono::seconds{3}}};
  }
  // The same with a user and a file that only its owner reads.
  ServerSettings signed_in_settings(const testkit::Sink& sink, const std::string& password,
                                    std::filesystem::perms mode = kOwnerOnly) const {
    auto settings = settings_for(sink);
    settings.user = "renkei";
    settings.password_file = folder_.path() / "password";
    std::ofstream{settings.password_file} << password << "\n";
    std::filesystem::permissions(settings.password_file, mode);
    return settings;
  }
  static std::string outcome(const ServerSettings& settings) {
    const auto sent = Mailer{settings}.send(kNote, *parse_instant("2026-11-23T13:14:05.000Z"));
    if (sent) return "sent";
    return (may_go_later(sent.error()) ? "later: " : "never: ") +
           std::string{sent.error().reason.key()};
  }
  static constexpr auto kOwnerOnly =
      std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
  testkit::TemporaryFolder folder_;
};

TEST_F(MailerTest, AMailArrivesEncryptedSignedInAndInJapanese) {
  testkit::Sink sink{"smtp_sink.mjs", kAsksWhoWeAre};
  ASSERT_EQ(outcome(signed_in_settings(sink, "himitsu")), "sent");
  const auto mail = json::read<Arrived>(sink.next());
  ASSERT_TRUE(mail);
  EXPECT_EQ(mail->from, "renkei@hub.example.jp");
  EXPECT_THAT(mail->to, testing::ElementsAre("hanako@example.jp"));
  EXPECT_TRUE(mail->encrypted);
  EXPECT_EQ(mail->user, "renkei");
  EXPECT_EQ(mail->greeted_as, "hub.example.jp");  // and not this machine's name
  EXPECT_EQ(mail->text, rendered(kNote, {"renkei@hub.example.jp", "見本市 連携センター"},
                                 *parse_instant("2026-11-23T13:14:05.000Z"))
                            ->reveal());
}

TEST_F(MailerTest, TlsFromTheFirstByteAndAServerOnThisMachineWithoutWorkToo) {
  testkit::Sink at_once{"smtp_sink.mjs", R"({"tls":"at_once"})"};
  auto settings = settings_for(at_once);
  settings.security = Security::tls;
  EXPECT_EQ(outcome(settings), "sent");
  testkit::Sink plain{"smtp_sink.mjs", R"({"tls":"none"})"};
  settings = settings_for(plain);
  settings.security = Security::none;
  ASSERT_TRUE(check(settings));
  EXPECT_EQ(outcome(settings), "sent");
}

TEST_F(MailerTest, NothingIsSaidToAServerThatDoesNotEncryptOrThatNobodyKnows) {
  testkit::Sink plain{"smtp_sink.mjs", R"({"tls":"none"})"};
  EXPECT_EQ(outcome(settings_for(plain)), "later: mail.no_encryption");
  testkit::Sink sink{"smtp_sink.mjs"};
  auto settings = settings_for(sink);
  settings.authorities.clear();  // the machine's own do not know it
  EXPECT_EQ(outcome(settings), "later: mail.not_trusted");
  testkit::Sink other{"smtp_sink.mjs"};
  settings.authorities = other.certificate();
  EXPECT_EQ(outcome(settings), "later: mail.not_trusted");
}

TEST_F(MailerTest, AWrongPasswordIsTheOperatorsToMend) {
  testkit::Sink sink{"smtp_sink.mjs", kAsksWhoWeAre};
  EXPECT_EQ(outcome(signed_in_settings(sink, "chigau")), "later: mail.sign_in_refused");
  // Mended while the process runs: the file is read at each mail.
  EXPECT_EQ(outcome(signed_in_settings(sink, "himitsu")), "sent");
}

TEST_F(MailerTest, APasswordFileThatOthersReadIsNotUsed) {
  testkit::Sink sink{"smtp_sink.mjs", kAsksWhoWeAre};
  const auto open = kOwnerOnly | std::filesystem::perms::others_read;
  EXPECT_EQ(outcome(signed_in_settings(sink, "himitsu", open)),
            "later: mail.password_readable_by_others");
  auto settings = signed_in_settings(sink, "himitsu");
  settings.password_file = folder_.path() / "nowhere";
  EXPECT_EQ(outcome(settings), "later: mail.password_unreadable");
}

TEST_F(MailerTest, A4xxMayGoLaterAndA5xxNever) {
  testkit::Sink sink{"smtp_sink.mjs", R"({"answers":[451,550,250]})"};
  const auto settings = settings_for(sink);
  EXPECT_EQ(outcome(settings), "later: mail.refused_for_now");
  EXPECT_EQ(outcome(settings), "never: mail.refused");
  EXPECT_EQ(outcome(settings), "sent");
}

TEST_F(MailerTest, AServerThatNeverAnswersHoldsNobodyUpForLong) {
  testkit::Sink silent{"smtp_sink.mjs", R"({"silent":true})"};
  const auto began = std::chrono::steady_clock::now();
  EXPECT_EQ(outcome(settings_for(silent)), "later: mail.no_answer");
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds{10});
}

TEST_F(MailerTest, AServerThatIsNotThereIsTriedAgain) {
  std::optional<testkit::Sink> sink{std::in_place, "smtp_sink.mjs"};
  const auto settings = settings_for(*sink);
  sink.reset();
  EXPECT_EQ(outcome(settings), "later: mail.unreachable");
}

TEST_F(MailerTest, GreetingTriesThePasswordAndSendsNothing) {
  testkit::Sink sink{"smtp_sink.mjs", kAsksWhoWeAre};
  EXPECT_TRUE(Mailer{signed_in_settings(sink, "himitsu")}.greet());
  EXPECT_FALSE(Mailer{signed_in_settings(sink, "chigau")}.greet());
}

TEST(MailSettings, ThatWouldSayAPasswordAloudAreRefused) {
  const ServerSettings good{.host = "mail.example.jp", .from = {"renkei@example.jp", ""}};
  ASSERT_TRUE(check(good));
  const auto reason = [&](auto change) {
    auto changed = good;
    change(changed);
    const auto checked = check(changed);
    return checked ? std::string_view{} : checked.error().reason.key();
  };
  EXPECT_EQ(reason([](auto& s) { s.security = Security::none; }), "mail.needs_encryption");
  EXPECT_EQ(reason([](auto& s) { s.user = "renkei"; }), "mail.password_file_missing");
  EXPECT_EQ(reason([](auto& s) { s.host = "mail.example.jp/x@y"; }), "mail.host_malformed");
  EXPECT_EQ(reason([](auto& s) { s.from.address = "renkei"; }), "mail.from_malformed");
}

}  // namespace
}  // namespace renkei::mail
