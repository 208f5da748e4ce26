// Accounts that nobody uses, on both databases: found after ninety days and not a day earlier,
// paused by whoever looks after the person, reinstated as easily.
#include <gmock/gmock.h>

#include "features/people/tests/fixture.hpp"
#include "features/people/unused_work_feature.hpp"

namespace renkei::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

constexpr std::chrono::days kDay{1};

class UnusedTest : public PeopleTest {
 protected:
  // On the first day an admin signs in; two nurses join the station and one a clinic, and do not.
  void SetUp() override {
    PeopleTest::SetUp();
    admin = admin_of(kStation, "station@example.jp");
    ono = staff(kStation, "小野 幸", "ono@example.jp");
    mori = staff(kStation, "森 亮", "mori@example.jp");
    asai = staff(kClinic, "浅井 舞", "asai@example.jp");
  }
  EnrolmentId staff(const std::string& facility, const std::string& name,
                    const std::string& email) {
    const auto invited = invite(hub, {.position = Position::ward_nurse, .facility = facility});
    const auto joined = join(invited->token, name, email);
    EXPECT_EQ(reason_of(joined), "");
    return joined->enrolment;
  }
  Result<UnusedPage> list(const Actor& by) {
    return read<UnusedPage>([&](PeopleVerbs& verbs) { return verbs.unused.list(by); });
  }
  std::vector<std::string> names(const Actor& by) {
    const auto page = list(by);
    if (!page) return {std::string{page.error().reason.key()}};
    std::vector<std::string> all;
    for (const IdleEnrolment& each : page->items) {
      all.push_back(each.enrolled.person->display_name.reveal());
    }
    EXPECT_EQ(page->total, static_cast<std::int64_t>(all.size()));
    return all;
  }
  Result<PickedDone> pause(const Actor& by, std::vector<EnrolmentId> picked) {
    return write<PickedDone>(
        [&](PeopleVerbs& verbs) { return verbs.unused.pause(by, {std::move(picked)}); });
  }
  Result<PickedDone> reinstate(const Actor& by, std::vector<EnrolmentId> picked) {
    return write<PickedDone>(
        [&](PeopleVerbs& verbs) { return verbs.unused.reinstate(by, {std::move(picked)}); });
  }
  EnrolmentRecord now_of(const EnrolmentId& id) {
    return read<SeenEnrolment>([&](PeopleVerbs& verbs) { return verbs.enrolments.one(hub, id); })
        ->enrolled.enrolment.record();
  }
  std::vector<WorkItem> work(const Actor& by) {
    return sql::read_for<std::vector<WorkItem>>(
               *database,
               [&](sql::Session& session) {
                 return UnusedWork{session, system_clock}.waiting(by, clock.now());
               })
        .value();
  }

  Actor admin;
  EnrolmentId ono;
  EnrolmentId mori;
  EnrolmentId asai;
};
INSTANTIATE_TEST_SUITE_P(Engines, UnusedTest, testkit::each_engine(), testkit::engine_name);

TEST_P(UnusedTest, AnAccountNeverUsedIsFoundOnTheNinetiethDayAndNotBefore) {
  system_clock.forward(89 * kDay);
  EXPECT_THAT(names(hub), IsEmpty());
  system_clock.forward(kDay);
  EXPECT_THAT(names(admin), UnorderedElementsAre("小野 幸", "森 亮"));
  EXPECT_EQ(list(admin)->items.front().last_used_at, std::nullopt);
  EXPECT_THAT(names(hub), SizeIs(4)) << "the admin has not signed in since either";
}

TEST_P(UnusedTest, SigningInCountsAndNinetyDaysLaterItIsFoundAgain) {
  system_clock.forward(89 * kDay);
  const Instant used_at = system_clock.now();
  ASSERT_NE(session_of("ono@example.jp"), "");
  system_clock.forward(kDay);
  EXPECT_THAT(names(admin), ElementsAre("森 亮")) << "used yesterday";
  system_clock.forward(88 * kDay);
  EXPECT_THAT(names(admin), ElementsAre("森 亮")) << "89 days";
  system_clock.forward(kDay);
  EXPECT_THAT(names(admin), ElementsAre("森 亮", "小野 幸")) << "idle longest first";
  EXPECT_EQ(list(admin)->items.back().last_used_at, used_at);
  EXPECT_EQ(list(admin)->items.back().idle_since(), used_at);
}

TEST_P(UnusedTest, AnAdminSeesTheOwnStaffAndNobodyElseSeesAnybody) {
  system_clock.forward(91 * kDay);
  const Actor nurse = actor_of(session_of("ono@example.jp"));
  EXPECT_THAT(names(nurse), ElementsAre("people.not_yours"));
  EXPECT_THAT(names(admin), ElementsAre("森 亮"));
  EXPECT_THAT(names(admin_of(kClinic, "clinic@example.jp")), ElementsAre("浅井 舞"));
}

TEST_P(UnusedTest, APickedFewArePausedAtOnceAndCannotSignInUntilReinstated) {
  system_clock.forward(90 * kDay);
  const auto paused = pause(admin, {ono, mori, ono});
  ASSERT_EQ(reason_of(paused), "");
  EXPECT_THAT(paused->done, UnorderedElementsAre(ono, mori));
  EXPECT_EQ(paused->left_out, 0);
  EXPECT_EQ(now_of(ono).state, EnrolmentState::suspended);
  EXPECT_EQ(now_of(ono).suspended_for, SuspendCause::unused);
  EXPECT_THAT(names(admin), IsEmpty()) << "suspended already";
  EXPECT_EQ(pause(admin, {ono})->left_out, 1);

  const auto back = reinstate(admin, {ono, mori});
  ASSERT_EQ(reason_of(back), "");
  EXPECT_THAT(back->done, SizeIs(2));
  EXPECT_EQ(now_of(ono).state, EnrolmentState::active);
  EXPECT_EQ(now_of(ono).suspended_for, std::nullopt);
  EXPECT_THAT(names(admin), IsEmpty()) << "let in again: the days count from now";
  EXPECT_EQ(actor_of(session_of("ono@example.jp")).facility, kStation);
  system_clock.forward(90 * kDay);
  EXPECT_THAT(names(admin), UnorderedElementsAre("森 亮", "小野 幸"));
}

TEST_P(UnusedTest, WhoSignedInMeanwhileStaysAsTheyAre) {
  system_clock.forward(90 * kDay);
  const std::string session = session_of("ono@example.jp");
  const auto paused = pause(hub, {ono, mori});
  ASSERT_EQ(reason_of(paused), "");
  EXPECT_THAT(paused->done, ElementsAre(mori));
  EXPECT_EQ(paused->left_out, 1);
  EXPECT_TRUE(actor_of(session).is_signed_in());
}

TEST_P(UnusedTest, SomebodyElsesStaffRefusesTheWholeOfWhatWasPicked) {
  system_clock.forward(90 * kDay);
  EXPECT_EQ(reason_of(pause(admin, {ono, asai})), "people.enrolment_unknown");
  EXPECT_EQ(now_of(ono).state, EnrolmentState::active);
  EXPECT_EQ(reason_of(pause(admin, {})), "people.picked_wrong");
  EXPECT_EQ(reason_of(pause(admin, std::vector<EnrolmentId>(1, EnrolmentId{kUnknown}))),
            "people.enrolment_unknown");
  ASSERT_EQ(reason_of(pause(hub, {asai})), "");
  EXPECT_EQ(reason_of(reinstate(admin, {asai})), "people.enrolment_unknown");
}

TEST_P(UnusedTest, AnAdminLiftsWhatWantOfUseLaidDownAndNotWhatTheHubDecided) {
  system_clock.forward(90 * kDay);
  ASSERT_TRUE(take(hub, mori, now_of(mori).version, EnrolmentStep::suspend));
  EXPECT_EQ(reinstate(admin, {mori})->left_out, 1);
  EXPECT_EQ(reason_of(take(admin, mori, now_of(mori).version, EnrolmentStep::resume)),
            "people.step_not_yours");
  EXPECT_EQ(now_of(mori).state, EnrolmentState::suspended);

  ASSERT_EQ(reason_of(pause(admin, {ono})), "");
  const auto seen =
      read<SeenEnrolment>([&](PeopleVerbs& verbs) { return verbs.enrolments.one(admin, ono); });
  EXPECT_THAT(seen->open, UnorderedElementsAre(EnrolmentStep::resume, EnrolmentStep::leave));
  EXPECT_EQ(reason_of(take(admin, ono, now_of(ono).version, EnrolmentStep::resume)), "");
}

TEST_P(UnusedTest, HomeTellsTheCoordinatorAndTheAdminUntilItIsDealtWith) {
  const Instant joined_at = system_clock.now();
  system_clock.forward(89 * kDay);
  EXPECT_THAT(work(hub), IsEmpty());
  system_clock.forward(5 * kDay);
  ASSERT_THAT(work(admin), SizeIs(1));
  EXPECT_EQ(work(admin).front().count, 2);
  EXPECT_EQ(work(admin).front().link, "/staff/unused");
  EXPECT_EQ(work(admin).front().oldest, joined_at + kUnusedFor);
  EXPECT_EQ(work(hub).front().count, 4);
  EXPECT_THAT(work(actor_of(session_of("ono@example.jp"))), IsEmpty()) << "not a nurse's to do";
  ASSERT_EQ(reason_of(pause(admin, {mori})), "");
  EXPECT_THAT(work(admin), IsEmpty());
}

}  // namespace
}  // namespace renkei::people
