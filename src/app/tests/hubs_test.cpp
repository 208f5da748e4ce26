// Which hubs a data folder holds, and what is said when hubs.toml is wrong.
#include "app/hubs.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "testkit/temporary_folder.hpp"

namespace renkei::app {
namespace {

class Hubs : public ::testing::Test {
 protected:
  void write(const std::string& text) { std::ofstream{folder_.path() / "hubs.toml"} << text; }
  [[nodiscard]] Result<std::vector<HubConfig>> read() { return read_hubs(folder_.path()); }
  testkit::TemporaryFolder folder_;
};

TEST_F(Hubs, AHubThatWasAddedIsReadBackTheSame) {
  const HubConfig hub{.slug = "a", .name = "見本市", .hosts = {"a.example"}, .database = "a.db"};
  ASSERT_TRUE(add_hub(folder_.path(), hub));
  const auto hubs = read();
  ASSERT_TRUE(hubs);
  ASSERT_EQ(hubs->size(), 1U);
  EXPECT_EQ(hubs->front().name, "見本市");
  EXPECT_EQ(hubs->front().hosts, hub.hosts);
  EXPECT_FALSE(hubs->front().demo);
}

TEST_F(Hubs, TwoHubsMayNotAnswerAtOneHost) {
  ASSERT_TRUE(add_hub(folder_.path(), {.slug = "a", .name = "甲"}));
  const auto second = add_hub(folder_.path(), {.slug = "b", .name = "乙"});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().reason.key(), "app.hubs_share_a_host");
  EXPECT_EQ(read()->size(), 1U);
}

TEST_F(Hubs, PicturesUnderTheMapAreNamedAndNeverOfADemo) {
  const std::string head = "[[hub]]\nslug = \"a\"\nname = \"見本\"\ndatabase = \"a.db\"\n";
  write(head + "map_tiles = \"gsi\"\n");
  EXPECT_EQ(read()->front().map_tiles, "gsi");
  write(head + "map_tiles = \"someone\"\n");
  EXPECT_EQ(read().error().reason.key(), "app.map_tiles_unknown");
  write(head + "demo = true\nmap_tiles = \"gsi\"\n");
  EXPECT_EQ(read().error().reason.key(), "app.map_tiles_unknown");
}

TEST_F(Hubs, TheRolesThatNeedASecondStepAreNamedAndReadBack) {
  const HubConfig hub{
      .slug = "a", .name = "見本市", .second_factor = {{Role::coordinator, Role::clerk}}};
  ASSERT_TRUE(add_hub(folder_.path(), hub));
  EXPECT_EQ(read()->front().second_factor, hub.second_factor);
  const std::string head = "[[hub]]\nslug = \"a\"\nname = \"見本\"\ndatabase = \"a.db\"\n";
  for (const char* wrong : {"[\"nurse\"]", "[\"public\"]", "[7]", "\"clerk\""}) {
    write(head + "second_factor = " + wrong + "\n");
    EXPECT_EQ(read().error().reason.key(), "app.unknown_role") << wrong;
  }
}

TEST_F(Hubs, WhoeverCanSeeAPatientSignsInWithASecondStepUnlessTheHubSaysOtherwise) {
  const std::string head = "[[hub]]\nslug = \"a\"\nname = \"見本\"\ndatabase = \"a.db\"\n";
  write(head);
  const auto usual = read()->front().second_step_roles();
  for (const Role role : {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member,
                          Role::professional, Role::auditor}) {
    EXPECT_TRUE(usual.contains(role)) << enum_name(role);
  }
  EXPECT_FALSE(usual.contains(Role::city_member));
  write(head + "second_factor = []\n");
  EXPECT_TRUE(read()->front().second_step_roles().empty());
  write(head + "demo = true\n");
  EXPECT_TRUE(read()->front().second_step_roles().empty()) << "its passwords are public anyway";
}

TEST_F(Hubs, TheWaysOutOfTheHouseAreNamedAndReadBack) {
  const HubConfig hub{.slug = "a",
                      .name = "見本市",
                      .mail = mail::ServerSettings{.host = "smtp.example.jp",
                                                   .port = 465,
                                                   .security = mail::Security::tls,
                                                   .from = {"hub@example.jp", "見本市"},
                                                   .user = "renkei",
                                                   .password_file = "mail.secret",
                                                   .authorities = "own.pem"},
                      .push = PushSettings{.contact = "mailto:hub@example.jp"}};
  ASSERT_TRUE(add_hub(folder_.path(), hub));
  const auto read_back = read();
  ASSERT_TRUE(read_back);
  const HubConfig& again = read_back->front();
  ASSERT_TRUE(again.mail && again.push);
  EXPECT_EQ(again.mail->host, "smtp.example.jp");
  EXPECT_EQ(again.mail->port, 465);
  EXPECT_EQ(again.mail->security, mail::Security::tls);
  EXPECT_EQ(again.mail->from.name, "見本市");
  EXPECT_EQ(again.push->contact, "mailto:hub@example.jp");
  EXPECT_EQ(again.push->reach, outbound::Reach::internet);
  const auto server = mail_server_of(folder_.path(), *again.mail);
  EXPECT_EQ(server.password_file, folder_.path() / "mail.secret");
  EXPECT_EQ(server.authorities, folder_.path() / "own.pem");
}

TEST_F(Hubs, AWayOutThatIsWrittenWronglyIsRefusedAtTheStart) {
  const std::string head = "[[hub]]\nslug = \"a\"\nname = \"見本\"\ndatabase = \"a.db\"\n";
  const std::string from = "from = \"hub@example.jp\"\n";
  const std::pair<std::string, const char*> wrong[] = {
      {"[hub.mail]\nhost = \"smtp.example.jp\"\n", "app.mail_incomplete"},
      {"[hub.mail]\n" + from, "app.mail_incomplete"},
      {"[hub.mail]\nhost = \"smtp.example.jp\"\nport = 70000\n" + from, "app.mail_incomplete"},
      {"[hub.mail]\nhost = \"smtp.example.jp\"\nsecurity = \"ssl\"\n" + from,
       "app.mail_incomplete"},
      {"[hub.mail]\nhost = \"smtp.example.jp\"\nsecurity = \"none\"\n" + from,
       "mail.needs_encryption"},
      {"[hub.mail]\nhost = \"smtp.example.jp\"\nuser = \"renkei\"\n" + from,
       "mail.password_file_missing"},
      {"[hub.push]\ncontact = \"hub@example.jp\"\n", "app.push_incomplete"},
      {"[hub.push]\ncontact = \"mailto:hub@example.jp\"\nservices = \"mine\"\n",
       "app.push_incomplete"}};
  for (const auto& [table, reason] : wrong) {
    write(head + table);
    const auto refused = read();
    ASSERT_FALSE(refused) << table;
    EXPECT_EQ(refused.error().reason.key(), reason) << table;
  }
}

TEST_F(Hubs, AFolderWithoutHubsSaysHowToMakeOne) {
  EXPECT_EQ(read().error().reason.key(), "app.hubs_missing");
}

TEST_F(Hubs, ABrokenLineIsNamed) {
  write("[[hub]]\nslug = \"a\nname = \"見本\"\n");
  const auto hubs = read();
  ASSERT_FALSE(hubs);
  EXPECT_EQ(hubs.error().reason.key(), "app.hubs_unreadable");
  EXPECT_EQ(std::get<std::int64_t>(hubs.error().args.front().value), 2);
}

TEST_F(Hubs, AHubWithoutADatabaseIsIncomplete) {
  write("[[hub]]\nslug = \"a\"\nname = \"見本\"\nhosts = [\"localhost\"]\n");
  EXPECT_EQ(read().error().reason.key(), "app.hubs_incomplete");
}

}  // namespace
}  // namespace renkei::app
