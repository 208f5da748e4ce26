// The states of an enrolment, who may move it, and what nouns refuse.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "features/people/invitation.hpp"
#include "features/people/staff_post.hpp"

namespace renkei::people {
namespace {

using std::chrono_literals::operator""h;
using testing::ElementsAre;

constexpr Instant kNow = instant_of(1795439640000);
const std::string kId = "019ab000-0000-7000-8000-000000000001";

TEST(EnrolmentStep, LeadsFromTheApplicationToTheMembershipAndOut) {
  EnrolmentState state = EnrolmentState::applied;
  for (const EnrolmentStep step :
       {EnrolmentStep::confirm_by_facility, EnrolmentStep::confirm_by_association,
        EnrolmentStep::activate, EnrolmentStep::suspend, EnrolmentStep::resume,
        EnrolmentStep::leave}) {
    const auto next = after(state, step);
    ASSERT_TRUE(next) << enum_name(step);
    state = *next;
  }
  EXPECT_EQ(state, EnrolmentState::left);
}

TEST(EnrolmentStep, NoStepIsLeftOutAndNothingFollowsTheEnd) {
  int open = 0;
  for_each_enumerator<EnrolmentState>([&](std::string_view, EnrolmentState state) {
    for_each_enumerator<EnrolmentStep>([&](std::string_view, EnrolmentStep step) {
      if (after(state, step)) ++open;
    });
  });
  EXPECT_EQ(open, 10) << "five steps forward or aside, and leaving from five states";
  for_each_enumerator<EnrolmentStep>([](std::string_view name, EnrolmentStep step) {
    EXPECT_FALSE(after(EnrolmentState::left, step)) << name;
  });
  EXPECT_FALSE(after(EnrolmentState::applied, EnrolmentStep::activate))
      << "nobody becomes active unconfirmed";
}

TEST(EnrolmentStep, EachPartyMayTakeItsOwnStepsOnly) {
  const auto steps = [](Parties by) {
    std::vector<std::string_view> names;
    for_each_enumerator<EnrolmentStep>([&](std::string_view name, EnrolmentStep step) {
      if (may_take(step, by)) names.push_back(name);
    });
    return names;
  };
  EXPECT_THAT(steps({}), ElementsAre());
  EXPECT_EQ(steps({Party::hub}).size(), 6U);
  EXPECT_THAT(steps({Party::facility_admin}),
              ElementsAre("confirm_by_facility", "suspend", "leave"));
  EXPECT_THAT(steps({Party::association_officer}), ElementsAre("confirm_by_association"));
  EXPECT_THAT(open_steps(EnrolmentState::suspended, {Party::facility_admin}),
              ElementsAre(EnrolmentStep::leave))
      << "a facility does not lift what the hub laid down";
}

TEST(Position, EveryOneAtAFacilityKeepsItsCardAndTheHubItsRoles) {
  EXPECT_EQ(role_of(Position::visiting_nurse), Role::facility_member);
  EXPECT_EQ(role_of(Position::chiiki_hokatsu), Role::desk_member);
  EXPECT_EQ(role_of(Position::coordinator), Role::coordinator);
  EXPECT_EQ(role_of(Position::municipality), Role::city_member);
  EXPECT_EQ(role_of(Position::auditor), Role::auditor);
  EXPECT_FALSE(role_of(Position::patient)) << "no screens of their own yet";
  for_each_enumerator<Position>([](std::string_view name, Position position) {
    const bool is_hub = role_of(position) == Role::coordinator || role_of(position) == Role::clerk;
    EXPECT_FALSE(is_at_a_facility(position) && is_hub) << name;
    EXPECT_TRUE(!is_at_a_facility(position) || role_of(position)) << name;
  });
}

TEST(Enrolment, NamesAFacilityWhereThereMustBeOne) {
  const auto made = [](EnrolmentDraft draft) {
    return Enrolment::make(EnrolmentId{kId}, PersonId{kId}, std::move(draft), kNow);
  };
  EXPECT_TRUE(made({.position = Position::pharmacist, .facility = kId}));
  EXPECT_FALSE(made({.position = Position::pharmacist}));
  EXPECT_FALSE(made({.position = Position::pharmacist, .facility = "ward 3"}));
  EXPECT_FALSE(made({.position = Position::hub_clerk, .facility = kId}));
  EXPECT_FALSE(made({.position = Position::hub_clerk, .standing = Standing::admin}));
}

TEST(Enrolment, NobodyLeavesWithoutAReason) {
  const auto applied = *Enrolment::make(EnrolmentId{kId}, PersonId{kId},
                                        {.position = Position::dentist, .facility = kId}, kNow);
  EXPECT_EQ(applied.taken(EnrolmentStep::leave, kNow).error().kind, ErrorKind::invalid);
  const auto left = applied.taken(EnrolmentStep::leave, kNow + 1h, LeaveReason::refused);
  ASSERT_TRUE(left);
  EXPECT_EQ((*left)->to_at, kNow + 1h);
  EXPECT_EQ((*left)->version, 2);
  EXPECT_EQ(left->taken(EnrolmentStep::leave, kNow, LeaveReason::moved).error().reason,
            Reason{"people.step_not_open"});
}

TEST(Invitation, IsGoodForSevenDaysAndOnce) {
  const auto open = *Invitation::make({InvitationId{kId}, "hash", "who"},
                                      {.position = Position::dentist, .facility = kId}, kNow);
  EXPECT_EQ(open.state(kNow + 7 * 24h - 1h), InvitationState::open);
  EXPECT_EQ(open.state(kNow + 7 * 24h), InvitationState::expired);
  EXPECT_EQ(open.accepted(kNow + 7 * 24h).error().reason, Reason{"people.invitation_over"});
  const auto used = *open.accepted(kNow + 1h);
  EXPECT_EQ(used.state(kNow + 2h), InvitationState::accepted);
  EXPECT_FALSE(used.accepted(kNow + 2h));
  EXPECT_FALSE(used.withdrawn(kNow + 2h));
}

TEST(Invitation, IsNotForWhoHasNoScreens) {
  EXPECT_FALSE(
      Invitation::make({InvitationId{kId}, "hash", "who"}, {.position = Position::patient}, kNow));
}

TEST(Term, CountsItsFirstAndItsLastDay) {
  const Term term{Date{2026, 4, 1}, Date{2028, 3, 31}};
  EXPECT_FALSE(covers(term, Date{2026, 3, 31}));
  EXPECT_TRUE(covers(term, Date{2026, 4, 1}));
  EXPECT_TRUE(covers(term, Date{2028, 3, 31}));
  EXPECT_FALSE(covers(term, Date{2028, 4, 1}));
  EXPECT_TRUE(covers({Date{2026, 4, 1}, std::nullopt}, Date{2099, 1, 1}));
}

TEST(StaffPost, HoldsEachQualificationOnce) {
  const auto post = make_staff_post(
      StaffPostId{kId}, {.person = PersonId{kId},
                         .post = "コーディネーター",
                         .qualifications = {Qualification::care_manager, Qualification::nurse,
                                            Qualification::care_manager},
                         .from_on = Date{2026, 4, 1}});
  ASSERT_TRUE(post);
  EXPECT_THAT(post->qualifications, ElementsAre(Qualification::nurse, Qualification::care_manager));
  EXPECT_FALSE(ended(*post, Date{2026, 3, 31}));
  EXPECT_EQ(ended(*post, Date{2026, 4, 1})->version, 2);
}

}  // namespace
}  // namespace renkei::people
