// How a notice leaves the house: at night not, at least once, and not for ever.
#include "features/notice/tests/notice_fixture.hpp"

namespace renkei::notice {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class Carrying : public NoticeTest {
 protected:
  void subscribe(const char* address = "https://push.example/1") {
    const auto id = act<SubscriptionId>(
        [&](NoticeActions& verbs) { return verbs.subscribe(browser(address), kato); });
    ASSERT_TRUE(id) << refusal(id);
  }
  Reception reception() {
    return act<Reception>([&](NoticeActions& verbs) { return verbs.reception(kato); }).value();
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Carrying, testkit::each_engine(), testkit::engine_name);

TEST_P(Carrying, ByDayItGoesAtOnceByMailAndToEachBrowser) {
  subscribe();
  subscribe("https://push.example/2");
  tells("access-1");
  carry_due();
  ASSERT_THAT(carrier.mails, SizeIs(1));
  EXPECT_EQ(carrier.mails.front().to.reveal(), "kato@mihon.example");
  EXPECT_THAT(carrier.mails.front().text, HasSubstr("notice.break_glass_opened"));
  EXPECT_THAT(carrier.mails.front().text,
              HasSubstr("https://hub.example/app/patients/emergencies"));
  ASSERT_THAT(carrier.pushes, SizeIs(2));
  EXPECT_THAT(carrier.pushes.front().payload, HasSubstr("/app/patients/emergencies"));
  EXPECT_THAT(carrier.pushes.front().payload, Not(HasSubstr("access-1"))) << "no ids of records";
  EXPECT_EQ(carrier.pushes.front().topic.size(), 32U);
}

TEST_P(Carrying, WhatCameAtNightGoesAsOneMailInTheMorning) {
  until(at(24, "22:14"));
  tells("access-1");
  later(std::chrono::hours{1});
  tells("access-2");
  carry_due();
  EXPECT_THAT(carrier.mails, IsEmpty());
  EXPECT_THAT(kinds(kato), SizeIs(2)) << "in the app it stands at once";
  until(at(25, "07:00"));
  carry_due();
  ASSERT_THAT(carrier.mails, SizeIs(1));
  const std::string& text = carrier.mails.front().text;
  EXPECT_NE(text.find("notice.break_glass_opened"), text.rfind("notice.break_glass_opened"));
}

TEST_P(Carrying, WhatIsCriticalBreaksTheNight) {
  said.front().severity = Severity::critical;
  subscribe();
  until(at(24, "22:14"));
  tells("access-1");
  carry_due();
  EXPECT_THAT(carrier.mails, SizeIs(1));
  ASSERT_THAT(carrier.pushes, SizeIs(1));
  EXPECT_EQ(carrier.pushes.front().urgency, Urgency::high);
}

TEST_P(Carrying, WhatWasReadInTheAppIsNotMailedInTheMorning) {
  until(at(24, "22:14"));
  tells("access-1");
  ASSERT_TRUE(doing([&](NoticeActions& verbs) { return verbs.read_all(clock.now(), kato); }));
  until(at(25, "07:00"));
  carry_due();
  EXPECT_THAT(carrier.mails, IsEmpty());
}

TEST_P(Carrying, WhoLeftOverNightGetsNothingInTheMorning) {
  until(at(24, "22:14"));
  tells("access-1");
  end_membership("kato");
  until(at(25, "07:00"));
  carry_due();
  EXPECT_THAT(carrier.mails, IsEmpty());
}

TEST_P(Carrying, NothingGoesOutAboutSomebodyWhoDiedOverNight) {
  said.front().patient = "patient-1";
  until(at(24, "22:14"));
  tells("access-1");
  frozen = {"patient-1"};
  until(at(25, "07:00"));
  carry_due();
  EXPECT_THAT(carrier.mails, IsEmpty());
}

TEST_P(Carrying, OnlyByTheWaysAndOfTheTopicsOneWishedFor) {
  subscribe();
  ASSERT_TRUE(act<Reception>([&](NoticeActions& verbs) {
    return verbs.put_wishes({.mail = {}, .push = {TidingTopic::security}}, 1, kato);
  }));
  tells("access-1");
  said.front().topic = TidingTopic::incident;
  said.front().kind = "incident.reported";
  tells("incident-1");
  carry_due();
  EXPECT_THAT(carrier.mails, IsEmpty());
  EXPECT_THAT(carrier.pushes, SizeIs(1));
  EXPECT_THAT(kinds(kato), SizeIs(2)) << "in the app always";
}

TEST_P(Carrying, WishesAreSetAgainstTheVersionThatWasRead) {
  const auto put = [&](std::int64_t version) {
    return refusal(
        act<Reception>([&](NoticeActions& verbs) { return verbs.put_wishes({}, version, kato); }));
  };
  EXPECT_EQ(put(1), "done");
  EXPECT_EQ(put(1), "notice.changed_meanwhile");
  EXPECT_EQ(put(2), "done");
  EXPECT_EQ(reception().wishes.version, 3);
}

TEST_P(Carrying, AServerThatIsBusyIsTriedAgainWithGrowingWaits) {
  carrier.answer = Carried::later;
  tells("access-1");
  carry_due();
  EXPECT_THAT(carrier.mails, SizeIs(1));
  later(std::chrono::seconds{30});
  carry_due();
  EXPECT_THAT(carrier.mails, SizeIs(2));
  later(std::chrono::seconds{30});
  carry_due();
  EXPECT_THAT(carrier.mails, SizeIs(2)) << "the second wait is longer";
  carrier.answer = Carried::taken;
  later(std::chrono::minutes{2});
  carry_due();
  EXPECT_THAT(carrier.mails, SizeIs(3));
  EXPECT_EQ(carrier.mails.front().id, carrier.mails.back().id) << "the same letter each time";
  EXPECT_FALSE(reception().mail_failed_at);
}

TEST_P(Carrying, AfterEightTriesItIsGivenUpAndItsReaderSeesIt) {
  carrier.answer = Carried::later;
  tells("access-1");
  for (int day = 0; day < 12; ++day) {
    carry_due();
    later(std::chrono::hours{24});
  }
  EXPECT_THAT(carrier.mails, SizeIs(sql::kTriesMax));
  EXPECT_TRUE(reception().mail_failed_at);
  EXPECT_EQ(count("job WHERE state = 'failed'"), 1) << "the administrator sees it, too";
}

TEST_P(Carrying, AnAddressThatIsRefusedIsNotTriedAgain) {
  carrier.answer = Carried::refused;
  tells("access-1");
  carry_due();
  later(std::chrono::hours{48});
  carry_due();
  EXPECT_THAT(carrier.mails, SizeIs(1));
  EXPECT_TRUE(reception().mail_failed_at);
  carrier.answer = Carried::taken;
  tells("access-2");
  carry_due();
  EXPECT_FALSE(reception().mail_failed_at) << "it works again";
}

TEST_P(Carrying, ABrowserThatTookItsSubscriptionBackIsForgotten) {
  subscribe();
  carrier.answer = Carried::gone;
  tells("access-1");
  carry_due();
  EXPECT_THAT(reception().browsers, IsEmpty());
}

TEST_P(Carrying, AfterACrashBetweenSendingAndKeepingItTheSameLetterGoesAgain) {
  tells("access-1");
  std::string letter;
  ASSERT_TRUE(database->read([&](sql::Session& session) {
    return session.query("SELECT id FROM notice_letter", [&](const sql::Row& row) -> Result<void> {
      letter = row.text(0);
      return {};
    });
  }));
  ASSERT_TRUE(carry(means(), LetterId{letter}, Tries::more));
  run([&](sql::Session& session) -> Result<void> {
    auto back = session.run("UPDATE notice_letter SET state = 'leaving', ended_at = NULL");
    if (!back) return pass_on(back);
    return {};
  });
  carry_due();
  ASSERT_THAT(carrier.mails, SizeIs(2));
  EXPECT_EQ(carrier.mails.front().id, carrier.mails.back().id)
      << "the mail server knows it by its id";
  carry_due();
  EXPECT_THAT(carrier.mails, SizeIs(2));
}

TEST_P(Carrying, WhatComesWhileALetterIsOnItsWayGoesInAnother) {
  tells("access-1");
  run([](sql::Session& session) -> Result<void> {
    auto leaving = session.run("UPDATE notice_letter SET state = 'leaving'");
    if (!leaving) return pass_on(leaving);
    return {};
  });
  tells("access-2");
  EXPECT_EQ(count("notice_letter"), 2);
}

TEST_P(Carrying, TheAddressOfABrowserIsSealedAndGoesToItsLastUser) {
  subscribe();
  EXPECT_EQ(count("notice_subscription WHERE sealed LIKE '%push.example%'"), 0);
  ASSERT_TRUE(act<SubscriptionId>([&](NoticeActions& verbs) {
    return verbs.subscribe(browser("https://push.example/1"), mori);
  }));
  EXPECT_THAT(reception().browsers, IsEmpty()) << "a shared computer rings for one person only";
  EXPECT_EQ(refusal(act<SubscriptionId>([&](NoticeActions& verbs) {
              return verbs.subscribe(browser("http://10.0.0.1/"), kato);
            })),
            "notice.browser_wrong");
}

TEST_P(Carrying, ATestGoesOutEvenAtNightAndNotWithoutEnd) {
  until(at(24, "22:14"));
  const auto test = [&] {
    return refusal(doing([&](NoticeActions& verbs) { return verbs.send_test(kato); }));
  };
  EXPECT_EQ(test(), "done");
  carry_due();
  EXPECT_THAT(carrier.mails, SizeIs(1));
  for (int more = 1; more < NoticeActions::kTestsAnHour; ++more) EXPECT_EQ(test(), "done");
  EXPECT_EQ(test(), "notice.too_many_tests");
}

TEST_P(Carrying, AuditorsGetTheHeadOfTheChainByMail) {
  ASSERT_TRUE(mail_head(means(), {clock.now(), 42, "abcdef"}));
  ASSERT_THAT(carrier.mails, SizeIs(1));
  EXPECT_EQ(carrier.mails.front().to.reveal(), "ueno@mihon.example");
  EXPECT_THAT(carrier.mails.front().text, HasSubstr("42\nabcdef"));
  end_membership("ueno");
  ASSERT_TRUE(mail_head(means(), {clock.now(), 43, "abcdef"}));
  EXPECT_EQ(carrier.mails.back().to.reveal(), "kato@mihon.example")
      << "without an auditor the coordinator";
  carrier.answer = Carried::later;
  EXPECT_EQ(refusal(mail_head(means(), {clock.now(), 44, "abcdef"})), "notice.not_carried");
}

}  // namespace
}  // namespace renkei::notice
