// Somebody looks after a line, or puts it off with a reason; it goes only when its source says so.
#include "features/home/tests/home_fixture.hpp"

namespace renkei::home {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class HomeRows : public HomeTest {
 protected:
  void SetUp() override {
    HomeTest::SetUp();
    waiting = {line("a.line", Severity::critical, at(11, 24, "09:00"))};
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, HomeRows, testkit::each_engine(), testkit::engine_name);

TEST_P(HomeRows, WhoTakesALineHasItForAllOfTheHub) {
  EXPECT_FALSE(only_row(first).is_taken);
  ASSERT_TRUE(take(first));
  EXPECT_TRUE(only_row(second).is_taken);
  EXPECT_EQ(only_row(second).state.assignee, first.who);
  EXPECT_EQ(refusal(release(second)), "home.not_yours");
  ASSERT_TRUE(take(second)) << "a colleague may take it over";
  EXPECT_EQ(only_row(first).state.assignee, second.who);
  ASSERT_TRUE(release(second));
  EXPECT_FALSE(only_row(first).is_taken);
  EXPECT_THAT(steps(), ElementsAre(RowStepKind::released, RowStepKind::taken, RowStepKind::taken));
}

TEST_P(HomeRows, ALineIsGivenToAColleagueAndToNobodyElse) {
  const std::string clerk = "clerk-1";
  const std::string other = "nurse-2";
  there_works(clerk, Role::clerk, {});
  there_works(other, Role::facility_member, nurse.facility);
  const auto assign = [&](const std::string& to, const Actor& by) {
    return doing([&](HomeActions& verbs) { return verbs.assign("a.line", to, by); });
  };
  EXPECT_EQ(refusal(assign(other, first)), "home.assign_wrong") << "works elsewhere";
  EXPECT_EQ(refusal(assign("nobody", first)), "home.assign_wrong");
  EXPECT_FALSE(only_row(first).is_taken);
  ASSERT_TRUE(assign(clerk, first));
  EXPECT_TRUE(only_row(second).is_taken);
  EXPECT_EQ(only_row(second).state.assignee, clerk);
  const auto seen = act<std::vector<HomeActions::StepSeen>>(
      [&](HomeActions& verbs) { return verbs.steps("a.line", first); });
  ASSERT_EQ(seen->size(), 1U);
  EXPECT_EQ(seen->front().step.what, RowStepKind::assigned);
  EXPECT_EQ(seen->front().step.assignee, clerk);
  EXPECT_EQ(seen->front().assignee, Private<std::string>{"clerk-1"});
  EXPECT_EQ(refusal(assign(clerk, nurse)), "home.assign_wrong")
      << "the hub's are not the station's";
  EXPECT_TRUE(assign(other, nurse));
}

TEST_P(HomeRows, AFacilitysListIsItsOwn) {
  ASSERT_TRUE(take(nurse));
  EXPECT_TRUE(only_row(nurse).is_taken);
  EXPECT_FALSE(only_row(first).is_taken);
}

TEST_P(HomeRows, ALineThatIsGoneCannotBeTakenAndWhatComesLaterIsNobodys) {
  ASSERT_TRUE(take(first));
  const auto there = waiting;
  waiting.clear();
  EXPECT_EQ(refusal(take(first)), "home.row_gone");
  waiting = there;
  waiting.front().oldest = at(11, 24, "11:00");
  clock.set(at(11, 24, "11:30"));
  EXPECT_FALSE(only_row(first).is_taken) << "it was not this that somebody took";
}

TEST_P(HomeRows, WhatSaysNotSinceWhenItWaitsIsTakenForThatDay) {
  waiting.front().oldest.reset();
  ASSERT_TRUE(take(first));
  clock.set(at(11, 24, "23:59"));
  EXPECT_TRUE(only_row(first).is_taken);
  clock.set(at(11, 25, "00:00"));
  EXPECT_FALSE(only_row(first).is_taken);
}

TEST_P(HomeRows, ASnoozeEndsByItself) {
  ASSERT_TRUE(snooze(at(11, 24, "13:00"), "返事を待っている"));
  EXPECT_TRUE(only_row(second).is_snoozed);
  EXPECT_EQ(rows(first).size(), 1U) << "put off is not gone";
  clock.set(at(11, 24, "13:00"));
  EXPECT_FALSE(only_row(second).is_snoozed);
}

TEST_P(HomeRows, ACriticalLineIsNotPutOffBeyondADay) {
  EXPECT_EQ(refusal(snooze(at(11, 25, "10:01"), "あとで")), "home.snooze_wrong");
  EXPECT_TRUE(snooze(at(11, 25, "10:00"), "あとで"));
  waiting.front().severity = Severity::week;
  EXPECT_TRUE(snooze(at(11, 27, "10:00"), "あとで"));
  EXPECT_EQ(refusal(snooze(at(12, 24, "10:00"), "あとで")), "home.snooze_wrong");
}

TEST_P(HomeRows, WhatBecomesMoreUrgentComesBack) {
  waiting.front().severity = Severity::week;
  ASSERT_TRUE(snooze(at(11, 27, "10:00"), "あとで"));
  EXPECT_TRUE(only_row(first).is_snoozed);
  waiting.front().severity = Severity::today;
  EXPECT_FALSE(only_row(first).is_snoozed);
}

TEST_P(HomeRows, ASnoozeNeedsAReasonThatNamesNobody) {
  const Instant later = at(11, 24, "13:00");
  EXPECT_EQ(refusal(snooze(later, "")), "home.snooze_wrong");
  EXPECT_EQ(refusal(snooze(later, "見本様の返事待ち")), "home.snooze_wrong");
  EXPECT_TRUE(snooze(later, "見本様の返事待ち", NamesIn::none_meant));
  ASSERT_TRUE(doing([&](HomeActions& verbs) { return verbs.wake("a.line", second); }));
  EXPECT_FALSE(only_row(first).is_snoozed);
}

class HandoverNotes : public HomeTest {
 protected:
  Result<bool> write(const char* text, std::int64_t before, const Actor& by) {
    return doing([&](HomeActions& verbs) {
      return verbs.write_note(
          {.day = Date{2026, 11, 24}, .part = DayPart::day, .note = Private<std::string>{text}},
          before, NamesIn::unchecked, by);
    });
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, HandoverNotes, testkit::each_engine(), testkit::engine_name);

TEST_P(HandoverNotes, OneTextForAPartOfTheDayAndEachVersionStays) {
  ASSERT_TRUE(write("受入可は5床。退院調整1件は明日", 0, first));
  EXPECT_EQ(refusal(write("別の文", 0, second)), "home.changed_meanwhile");
  ASSERT_TRUE(write("受入可は4床。退院調整1件は明日", 1, second));
  const auto notes =
      act<std::vector<HomeActions::NoteSeen>>([](HomeActions& verbs) { return verbs.notes(); });
  ASSERT_EQ(notes->size(), 1U);
  EXPECT_EQ(notes->front().note.note.reveal(), "受入可は4床。退院調整1件は明日");
  const auto versions = act<std::vector<HomeActions::NoteSeen>>([](HomeActions& verbs) {
    return verbs.versions(Date{2026, 11, 24}, DayPart::day);
  });
  ASSERT_EQ(versions->size(), 2U);
  EXPECT_EQ(versions->back().note.who, first.who);
}

TEST_P(HandoverNotes, NamesNobody) {
  EXPECT_EQ(refusal(write("見本様のご家族に電話", 0, first)), "home.note_wrong");
  EXPECT_EQ(refusal(write(" ", 0, first)), "home.note_wrong");
}

}  // namespace
}  // namespace renkei::home
