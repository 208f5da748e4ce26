// The glass is broken with a reason, for some hours, before witnesses.
#include "features/break_glass/tests/break_glass_fixture.hpp"

namespace renkei::break_glass {
namespace {

class BreakGlass : public BreakGlassTest {};
INSTANTIATE_TEST_SUITE_P(Engines, BreakGlass, testkit::each_engine(), testkit::engine_name);

TEST_P(BreakGlass, OpensOneRecordForFourHours) {
  EXPECT_FALSE(has_open(doctor));
  const auto access = open_hanako();
  ASSERT_TRUE(access) << refusal(access);
  EXPECT_EQ(access->access->patient, hanako);
  EXPECT_TRUE(has_open(doctor));
  EXPECT_FALSE(has_open(of(pharmacy, "doctor-8"))) << "for oneself, not for one's facility";
  clock.forward(EmergencyAccess::kLasts - std::chrono::milliseconds{1});
  EXPECT_TRUE(has_open(doctor));
  clock.forward(std::chrono::milliseconds{1});
  EXPECT_FALSE(has_open(doctor));
}

TEST_P(BreakGlass, WantsAReason) {
  Sought sought = hanako_by("ミホンハナコ", "1942-03-04");
  sought.reason = text("　");
  EXPECT_EQ(refusal(open(sought, doctor)), "break_glass.wrong");
  EXPECT_EQ(waiting(Which::unreviewed), 0U);
}

TEST_P(BreakGlass, FindsNobodyByGuessing) {
  EXPECT_EQ(refusal(open(hanako_by("みほん", "S17.3.4"), doctor)), "break_glass.nobody");
  EXPECT_EQ(refusal(open(hanako_by("みほんはなこ", "S17.3.5"), doctor)), "break_glass.nobody");
  EXPECT_EQ(refusal(open(hanako_by("みほんはなこ", "三月"), doctor)), "break_glass.wrong");
}

TEST_P(BreakGlass, TwoOfOneNameAndBirthDateAreNotToldApartByAProgram) {
  enrolled(patient::hanako());
  EXPECT_EQ(refusal(open_hanako()), "break_glass.several");
}

TEST_P(BreakGlass, IsNotForThoseWhoSeeThePatientAnyway) {
  sight.grounds[{doctor.who, hanako.text()}] = patient::Ground::medical_team;
  EXPECT_EQ(refusal(open_hanako()), "break_glass.needless");
}

TEST_P(BreakGlass, TheTeamIsToldAndSaysThatItHasSeen) {
  const auto access = open_hanako();
  ASSERT_TRUE(access);
  const Actor nurse_of_team = of(station, "nurse-7");
  EXPECT_EQ(told(nurse_of_team), 1U);
  EXPECT_EQ(told(of(clinic, "doctor-1")), 1U);
  EXPECT_EQ(told(doctor), 0U) << "his facility is not on the team";
  const auto saw = [&](const Actor& by) {
    return on_glass<bool>([&](AccessActions& verbs) -> Result<bool> {
      auto seen = verbs.saw(access->access->id, by);
      if (!seen) return pass_on(seen);
      return true;
    });
  };
  EXPECT_EQ(refusal(saw(doctor)), "break_glass.unknown");
  ASSERT_TRUE(saw(nurse_of_team));
  EXPECT_EQ(told(nurse_of_team), 0U);
  EXPECT_EQ(told(of(clinic, "doctor-1")), 1U);
}

TEST_P(BreakGlass, IsLookedAtBySomebodyElse) {
  const auto access = open_hanako();
  ASSERT_TRUE(access);
  const auto unreviewed = listed(Which::unreviewed);
  ASSERT_EQ(unreviewed.size(), 1U);
  EXPECT_EQ(unreviewed.front().patient_name, patient::full_name(patient::hanako().name));
  EXPECT_FALSE(access->patient_name) << "who opened it has the record itself";
  EXPECT_EQ(refusal(review(access->access, {Verdict::justified, {}}, doctor)),
            "break_glass.own_review");
  const auto done = review(access->access, {Verdict::justified, {}}, coordinator);
  ASSERT_TRUE(done) << refusal(done);
  EXPECT_EQ(waiting(Which::unreviewed), 0U);
  EXPECT_EQ(waiting(Which::reviewed), 1U);
  EXPECT_TRUE(has_open(doctor)) << "a justified one lasts its hours";
  EXPECT_EQ(refusal(review(done->access, {Verdict::justified, {}}, coordinator)),
            "break_glass.reviewed_already");
}

TEST_P(BreakGlass, AnUnjustifiedOneEndsAtOnceAndSaysWhy) {
  const auto access = open_hanako();
  ASSERT_TRUE(access);
  EXPECT_EQ(refusal(review(access->access, {Verdict::unjustified, {}}, coordinator)),
            "break_glass.wrong");
  ASSERT_TRUE(
      review(access->access, {Verdict::unjustified, text("当日の診療はない")}, coordinator));
  EXPECT_FALSE(has_open(doctor));
}

TEST_P(BreakGlass, TheOneWhoOpenedItEndsItAndNobodyElseSeesIt) {
  const auto access = open_hanako();
  ASSERT_TRUE(access);
  const auto end = [&](const Actor& by) {
    return on_glass<AccessSeen>(
        [&](AccessActions& verbs) { return verbs.end(access->access->id, by); });
  };
  EXPECT_EQ(refusal(end(of(station, "nurse-7"))), "break_glass.unknown");
  EXPECT_EQ(refusal(end(coordinator)), "break_glass.unknown") << "the hub judges it";
  ASSERT_TRUE(end(doctor));
  EXPECT_FALSE(has_open(doctor));
}

TEST_P(BreakGlass, HomeSaysItUntilItIsLookedAtAndSeen) {
  const Actor nurse_of_team = of(station, "nurse-7");
  EXPECT_TRUE(work(coordinator).empty());
  const auto access = open_hanako();
  ASSERT_TRUE(access);
  EXPECT_EQ(work(coordinator),
            (std::map<std::string, std::int64_t>{{"break_glass.unreviewed", 1}}));
  EXPECT_EQ(work(nurse_of_team), (std::map<std::string, std::int64_t>{{"break_glass.told", 1}}));
  EXPECT_TRUE(work(doctor).empty()) << "of one's own opening one is not told";
  ASSERT_TRUE(on_glass<bool>([&](AccessActions& verbs) -> Result<bool> {
    auto seen = verbs.saw(access->access->id, nurse_of_team);
    if (!seen) return pass_on(seen);
    return true;
  }));
  EXPECT_TRUE(work(nurse_of_team).empty());
  ASSERT_TRUE(review(access->access, {Verdict::justified, {}}, coordinator));
  EXPECT_TRUE(work(coordinator).empty());
}

TEST_P(BreakGlass, MoreThanFiveADayIsAWayOfWorkingAndNoEmergency) {
  for (int time = 0; time < AccessActions::kADayMax; ++time) {
    ASSERT_TRUE(open_hanako()) << time;
    clock.forward(EmergencyAccess::kLasts);
  }
  EXPECT_EQ(refusal(open_hanako()), "break_glass.too_many");
  clock.forward(std::chrono::hours{24});
  EXPECT_TRUE(open_hanako());
}

TEST_P(BreakGlass, WhoTriesNamesAndBirthDatesIsStoppedForAnHour) {
  for (std::size_t time = 0; time < AccessActions::kTriesAnHourMax; ++time) {
    EXPECT_EQ(refusal(open(hanako_by("みほんはなこ", "S17.3.5"), doctor)), "break_glass.nobody");
    clock.forward(std::chrono::minutes{2});
  }
  const auto stopped = open_hanako();
  EXPECT_EQ(refusal(stopped), "break_glass.tries_over") << "the right one, too";
  EXPECT_EQ(stopped.error().args.front(), (Arg{"minutes", std::int64_t{40}}));
  EXPECT_TRUE(open(hanako_by("みほんはなこ", "S17.3.4"), of(pharmacy, "doctor-8")))
      << "nobody else is stopped";
  clock.forward(std::chrono::minutes{40});
  EXPECT_TRUE(open_hanako()) << "the first try is an hour ago";
}

TEST_P(BreakGlass, ADateThatCannotBeReadIsNoTry) {
  for (std::size_t time = 0; time <= AccessActions::kTriesAnHourMax; ++time) {
    EXPECT_EQ(refusal(open(hanako_by("みほんはなこ", "三月"), doctor)), "break_glass.wrong");
  }
  EXPECT_TRUE(open_hanako());
}

}  // namespace
}  // namespace renkei::break_glass
