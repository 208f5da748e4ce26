// The yearly certification through the public door, on both databases: asked by the hub's rule,
// done by a facility's admin, followed at once, and what becomes of those nobody certified.
#include "features/people/certification_job_feature.hpp"
#include "features/people/certification_work_feature.hpp"
#include "features/people/tests/fixture.hpp"

namespace renkei::people {
namespace {

constexpr std::chrono::days kDay{1};

// Due on 20 December, open since 20 November, ten days of grace.
const CertificationRuleDraft kWinter{.valid_from = Date{2026, 11, 23},
                                     .month = 12,
                                     .day = 20,
                                     .open_days = 30,
                                     .grace_days = 10,
                                     .source = "利用規約 第3条"};

class CertificationTest : public PeopleTest {
 protected:
  // The station's people have been there since before the round opened; the rule comes after.
  void SetUp() override {
    PeopleTest::SetUp();
    const Instant tonight = clock.now();
    clock.set(tonight - 400 * kDay);
    admin = admin_of(kStation, "station@example.jp");
    ono = staff("小野 幸", "ono@example.jp");
    mori = staff("森 亮", "mori@example.jp");
    clock.set(tonight);
    ASSERT_EQ(reason_of(set_rule(kWinter)), "");
  }
  EnrolmentId staff(const std::string& name, const std::string& email) {
    const auto invited = invite(hub, {.position = Position::visiting_nurse, .facility = kStation});
    const auto joined = join(invited->token, name, email);
    EXPECT_EQ(reason_of(joined), "");
    return joined->enrolment;
  }
  Result<CertificationSheet> set_rule(const CertificationRuleDraft& draft) {
    return write<CertificationSheet>([&](PeopleVerbs& verbs) -> Result<CertificationSheet> {
      if (auto added = verbs.certifications.add_rule(draft, hub); !added) return pass_on(added);
      return verbs.certifications.sheet(hub, kStation);
    });
  }
  Result<CertificationSheet> sheet(const Actor& by) {
    return read<CertificationSheet>(
        [&](PeopleVerbs& verbs) { return verbs.certifications.sheet(by, kStation); });
  }
  std::int64_t version_of(const EnrolmentId& id) { return state_of(id).version; }
  EnrolmentRecord state_of(const EnrolmentId& id) {
    const auto seen =
        read<SeenEnrolment>([&](PeopleVerbs& verbs) { return verbs.enrolments.one(hub, id); });
    EXPECT_EQ(reason_of(seen), "");
    return seen->enrolled.enrolment.record();
  }
  Result<CertificationSheet> answer(const Actor& by, const EnrolmentId& id, AnswerGiven given) {
    const std::int64_t version = version_of(id);
    return write<CertificationSheet>(
        [&](PeopleVerbs& verbs) { return verbs.certifications.answer(by, id, version, given); });
  }
  Result<CertificationSheet> finish(const Actor& by) {
    return write<CertificationSheet>(
        [&](PeopleVerbs& verbs) { return verbs.certifications.finish(by, kStation); });
  }
  EnrolmentId own_of(const Actor& by) {
    const auto page = read<EnrolmentActions::Page>(
        [&](PeopleVerbs& verbs) { return verbs.enrolments.list(hub, {}, {}, {}); });
    for (const SeenEnrolment& each : page->items) {
      if (each.enrolled.enrolment->membership == by.membership) return each.enrolled.enrolment->id;
    }
    return {};
  }
  std::vector<WorkItem> work(const Actor& by) {
    return sql::read_for<std::vector<WorkItem>>(
               *database,
               [&](sql::Session& session) {
                 return CertificationWork{session, clock}.waiting(by, clock.now());
               })
        .value();
  }
  std::int64_t night() {
    const CertificationJobMeans means{*database, *ids, clock, system_clock,
                                      [this](sql::Session&) { return tools(); }};
    const auto suspended = suspend_uncertified(means);
    EXPECT_EQ(reason_of(suspended), "");
    return suspended.value_or(-1);
  }

  Actor admin;
  EnrolmentId ono;
  EnrolmentId mori;
};
INSTANTIATE_TEST_SUITE_P(Engines, CertificationTest, testkit::each_engine(), testkit::engine_name);

TEST_P(CertificationTest, AnAdminGoesThroughTheListAndLeavesItHalfDoneAndComesBack) {
  const auto first = sheet(admin);
  ASSERT_EQ(reason_of(first), "");
  ASSERT_EQ(first->rows.size(), 3U);
  EXPECT_EQ(first->progress.answered, 0);
  EXPECT_EQ(first->rows.front().row.enrolled.enrolment->standing, Standing::admin);
  EXPECT_FALSE(first->rows.front().may_change) << "nobody removes the one they are";
  ASSERT_EQ(reason_of(answer(admin, ono, {.answer = CertificationAnswer::kept})), "");
  EXPECT_EQ(reason_of(finish(admin)), "people.rows_open");

  const auto later = sheet(admin);
  EXPECT_EQ(later->progress.answered, 1);
  ASSERT_EQ(
      reason_of(answer(admin, mori,
                       {.answer = CertificationAnswer::left, .reason = LeaveReason::retired})),
      "");
  ASSERT_EQ(reason_of(answer(admin, own_of(admin), {.answer = CertificationAnswer::kept})), "");
  const auto done = finish(admin);
  ASSERT_EQ(reason_of(done), "");
  EXPECT_EQ(done->standing, CertificationStanding::done);
  EXPECT_EQ(state_of(mori).state, EnrolmentState::left);
  EXPECT_EQ(done->rows.size(), 3U) << "who left is still on the list of this year";
}

TEST_P(CertificationTest, AnotherRoleIsKeptAndOneThatSeesMoreIsRefused) {
  EXPECT_EQ(reason_of(answer(admin, ono, {.answer = CertificationAnswer::changed})),
            "people.enrolment_invalid");
  EXPECT_EQ(reason_of(answer(
                admin, ono,
                {.answer = CertificationAnswer::changed, .position = Position::chiiki_hokatsu})),
            "people.sees_more_than_you");
  ASSERT_EQ(reason_of(answer(admin, ono,
                             {.answer = CertificationAnswer::changed,
                              .position = Position::physical_therapist})),
            "");
  EXPECT_EQ(state_of(ono).position, Position::physical_therapist);
  EXPECT_TRUE(actor_of(session_of("ono@example.jp")).is_signed_in());
}

TEST_P(CertificationTest, NobodyElseSeesOrAnswersForTheStation) {
  const Actor clinic = admin_of(kClinic, "clinic@example.jp");
  EXPECT_EQ(reason_of(sheet(clinic)), "people.facility_unknown");
  EXPECT_EQ(reason_of(answer(clinic, ono, {})), "people.enrolment_unknown");
  EXPECT_EQ(reason_of(finish(clinic)), "people.facility_unknown");
  const Actor nurse = actor_of(session_of("ono@example.jp"));
  EXPECT_EQ(reason_of(sheet(nurse)), "people.facility_unknown");
  EXPECT_EQ(reason_of(answer(hub, ono, {})), "") << "the hub does it with them by phone";
}

TEST_P(CertificationTest, WhoJoinedSinceItOpenedIsNotAsked) {
  const EnrolmentId late = staff("山根 翼", "yamane@example.jp");
  EXPECT_EQ(sheet(admin)->rows.size(), 3U);
  EXPECT_EQ(reason_of(answer(admin, late, {})), "") << "to say it all the same does no harm";
  EXPECT_EQ(sheet(admin)->progress.asked, 3);
}

TEST_P(CertificationTest, HomeAsksTheAdminMoreUrgentlyAndThenTellsTheHub) {
  ASSERT_EQ(work(admin).size(), 1U);
  EXPECT_EQ(work(admin).front().severity, Severity::week);
  EXPECT_EQ(work(admin).front().count, 3);
  EXPECT_EQ(work(admin).front().due, (Date{2026, 12, 20}));
  EXPECT_TRUE(work(hub).empty());
  EXPECT_TRUE(work(actor_of(session_of("ono@example.jp"))).empty()) << "not a nurse's to do";
  clock.forward(22 * kDay);  // 15 December
  EXPECT_EQ(work(admin).front().severity, Severity::today);
  clock.forward(6 * kDay);  // 21 December
  EXPECT_EQ(work(admin).front().severity, Severity::critical);
  ASSERT_EQ(work(hub).size(), 1U);
  EXPECT_EQ(work(hub).front().source, "people.certification_late");
}

TEST_P(CertificationTest, AfterTheGraceStaffAreSuspendedAndAdminsAsLongAgainLater) {
  ASSERT_EQ(reason_of(answer(admin, mori, {.answer = CertificationAnswer::kept})), "");
  const std::string nurse = session_of("ono@example.jp");
  clock.forward(37 * kDay);  // 30 December: the last day of grace
  EXPECT_EQ(night(), 0);
  clock.forward(kDay);
  EXPECT_EQ(night(), 1);
  EXPECT_EQ(night(), 0) << "again does no harm";
  EXPECT_EQ(state_of(ono).suspended_for, SuspendCause::uncertified);
  EXPECT_FALSE(actor_of(nurse).is_signed_in());
  EXPECT_EQ(state_of(mori).state, EnrolmentState::active) << "was certified";
  EXPECT_EQ(sheet(admin)->standing, CertificationStanding::suspended);
  clock.forward(10 * kDay);
  EXPECT_EQ(night(), 1) << "the admin, whom nobody certified either";
}

TEST_P(CertificationTest, CertifyingBringsBackWhomTheNightSuspended) {
  clock.forward(38 * kDay);
  ASSERT_EQ(night(), 2);
  EXPECT_EQ(reason_of(take(hub, ono, version_of(ono), EnrolmentStep::resume)),
            "people.certify_instead");
  ASSERT_EQ(reason_of(answer(admin, ono, {.answer = CertificationAnswer::kept})), "");
  EXPECT_EQ(state_of(ono).state, EnrolmentState::active);
  EXPECT_EQ(actor_of(session_of("ono@example.jp")).facility, kStation);
  EXPECT_EQ(night(), 0);
}

TEST_P(CertificationTest, WhomTheHubSuspendedIsNotAskedAndNotBroughtBack) {
  ASSERT_TRUE(take(hub, ono, version_of(ono), EnrolmentStep::suspend));
  EXPECT_EQ(sheet(admin)->rows.size(), 2U);
  EXPECT_EQ(reason_of(answer(admin, ono, {})), "people.not_asked");
}

TEST_P(CertificationTest, TheHubSeesWhichFacilitiesAreBehind) {
  const auto overview = [&] {
    return read<CertificationOverview>(
               [&](PeopleVerbs& verbs) { return verbs.certifications.overview(); })
        .value();
  };
  ASSERT_EQ(overview().facilities.size(), 1U);
  EXPECT_EQ(overview().facilities.front().standing, CertificationStanding::open);
  EXPECT_EQ(overview().facilities.front().progress.asked, 3);
  clock.forward(30 * kDay);
  EXPECT_EQ(overview().facilities.front().standing, CertificationStanding::late);
}

}  // namespace
}  // namespace renkei::people
