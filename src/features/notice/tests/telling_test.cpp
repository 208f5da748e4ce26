// Who is told what, and how often: once.
#include "features/notice/tests/notice_fixture.hpp"

namespace renkei::notice {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Telling : public NoticeTest {};
INSTANTIATE_TEST_SUITE_P(Engines, Telling, testkit::each_engine(), testkit::engine_name);

TEST_P(Telling, OnlyThoseWhomItConcernsHearOfIt) {
  said = {tiding(Severity::today, {.roles = {Role::professional}, .facility = "station-1"})};
  tells("access-1");
  EXPECT_THAT(kinds(mori), ElementsAre("break_glass.opened"));
  EXPECT_THAT(kinds(kato), IsEmpty());
  EXPECT_THAT(kinds({.who = "hara"}), IsEmpty()) << "of another facility";
}

TEST_P(Telling, OneAccountAndOneMembershipCanBeMeant) {
  said = {tiding(Severity::today, {.account = "hara"}),
          tiding(Severity::today, {.membership = "m-ueno"})};
  tells("access-1");
  EXPECT_THAT(kinds({.who = "hara"}), SizeIs(1));
  EXPECT_THAT(kinds({.who = "ueno"}), SizeIs(1));
  EXPECT_EQ(count("notice"), 2);
}

TEST_P(Telling, WhoDidItIsNotTold) {
  said.front().doer = "kato";
  tells("access-1");
  EXPECT_THAT(kinds(kato), IsEmpty());
}

TEST_P(Telling, OfOneThingNobodyIsToldTwice) {
  tells("access-1");
  tells("access-1");
  EXPECT_THAT(kinds(kato), SizeIs(1));
  tells("access-2");
  EXPECT_THAT(kinds(kato), SizeIs(2));
}

TEST_P(Telling, ARoundThatBrokeOffBeforeItsProgressWasKeptTellsNobodyTwice) {
  tells("access-1");
  run([](sql::Session& session) -> Result<void> {
    auto back = session.run("UPDATE notice_progress SET seq = 0");
    if (!back) return pass_on(back);
    return {};
  });
  gather_now();
  EXPECT_THAT(kinds(kato), SizeIs(1));
  EXPECT_EQ(count("notice_letter_item"), 1);
}

TEST_P(Telling, NobodyHearsThroughAMembershipThatEnded) {
  end_membership("kato");
  tells("access-1");
  EXPECT_EQ(count("notice"), 0);
}

TEST_P(Telling, WhatCameThroughAMembershipGoesWithIt) {
  tells("access-1");
  ASSERT_THAT(kinds(kato), SizeIs(1));
  end_membership("kato");
  EXPECT_THAT(kinds(kato), IsEmpty());
  const auto unread = act<Unread>([&](NoticeActions& verbs) { return verbs.unread(kato); });
  EXPECT_EQ(unread->count, 0);
}

TEST_P(Telling, AfterTheDeathOfAPatientNobodyIsToldOfHim) {
  said.front().patient = "patient-1";
  frozen = {"patient-1"};
  tells("access-1");
  EXPECT_EQ(count("notice"), 0);
  said.front().patient = "patient-2";
  tells("access-2");
  EXPECT_EQ(count("notice"), 1);
}

TEST_P(Telling, WhatIsReadIsReadOnce) {
  tells("access-1");
  tells("access-2");
  const auto listed = act<std::vector<Notice>>(
      [&](NoticeActions& verbs) { return verbs.list(kato, Which::unread, {}, 10); });
  ASSERT_THAT(*listed, SizeIs(2));
  EXPECT_TRUE(doing([&](NoticeActions& verbs) { return verbs.read(listed->front().id, kato); }));
  EXPECT_THAT(kinds(kato, Which::unread), SizeIs(1));
  EXPECT_EQ(
      refusal(doing([&](NoticeActions& verbs) { return verbs.read(listed->back().id, mori); })),
      "notice.unknown")
      << "it is another's";
  EXPECT_TRUE(doing([&](NoticeActions& verbs) { return verbs.read_all(clock.now(), kato); }));
  EXPECT_THAT(kinds(kato, Which::unread), IsEmpty());
}

TEST_P(Telling, ReadingAllReadsNotWhatCameAfterTheScreenWasDrawn) {
  tells("access-1");
  const Instant drawn = clock.now();
  later(std::chrono::seconds{1});
  tells("access-2");
  EXPECT_TRUE(doing([&](NoticeActions& verbs) { return verbs.read_all(drawn, kato); }));
  EXPECT_THAT(kinds(kato, Which::unread), SizeIs(1));
}

TEST_P(Telling, PagesGoOnWhereTheLastOneEnded) {
  for (const char* each : {"1", "2", "3"}) tells(each);
  const auto first = act<std::vector<Notice>>(
      [&](NoticeActions& verbs) { return verbs.list(kato, Which::all, {}, 2); });
  ASSERT_THAT(*first, SizeIs(2));
  const Place place{first->back().made_at, first->back().id.text()};
  const auto second = act<std::vector<Notice>>(
      [&](NoticeActions& verbs) { return verbs.list(kato, Which::all, place, 2); });
  ASSERT_THAT(*second, SizeIs(1));
  EXPECT_EQ(second->front().subject, "1");
}

TEST_P(Telling, EachOpenMorningSaysOnceThatSomethingIsDueToday) {
  waiting = {{.source = "intake.proposals",
              .severity = Severity::today,
              .count = 3,
              .oldest = {},
              .due = {},
              .link = "/proposals"}};
  const auto round = [&] { ASSERT_TRUE(tell_work(means())); };
  clock.set(at(23, "08:00"));
  round();
  EXPECT_THAT(kinds(kato), IsEmpty()) << "the hub is closed";
  clock.set(at(24, "06:00"));
  round();
  EXPECT_THAT(kinds(kato), IsEmpty()) << "too early";
  clock.set(at(24, "06:30"));
  round();
  round();
  EXPECT_THAT(kinds(kato), ElementsAre("work.today"));
  EXPECT_THAT(kinds(mori), IsEmpty()) << "nothing waits for her";
  clock.set(at(25, "06:30"));
  round();
  EXPECT_THAT(kinds(kato), SizeIs(2));
}

TEST_P(Telling, WhatOneIsAskedToDoByADayIsSaidOnce) {
  waiting = {{.source = "agreement.own",
              .severity = Severity::week,
              .count = 1,
              .oldest = {},
              .due = Date{2026, 12, 20},
              .link = "/agreement"}};
  for (const unsigned day : {24U, 25U}) {
    clock.set(at(day, "06:30"));
    ASSERT_TRUE(tell_work(means()));
  }
  EXPECT_THAT(kinds(kato), ElementsAre("work.asked"));
}

}  // namespace
}  // namespace renkei::notice
