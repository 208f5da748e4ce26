// Enrolling through the public door, on both databases: who decides about whom, and that the right
// to sign in follows.
#include "features/people/tests/fixture.hpp"

namespace renkei::people {
namespace {

class EnrolmentTest : public PeopleTest {
 protected:
  // A nurse of the station, invited by its admin, and signed in.
  struct Nurse {
    EnrolmentId enrolment;
    std::string session;
  };
  Nurse nurse_of(const Actor& admin, const std::string& email) {
    const auto invited =
        invite(admin, {.position = Position::visiting_nurse, .facility = admin.facility});
    EXPECT_EQ(reason_of(invited), "");
    const auto joined = join(invited->token, "小野 幸", email);
    EXPECT_EQ(reason_of(joined), "");
    return {joined->enrolment, session_of(email)};
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, EnrolmentTest, testkit::each_engine(), testkit::engine_name);

TEST_P(EnrolmentTest, AnApplicationIsConfirmedTwiceAndThenInvited) {
  const auto applied = apply(hub, {.position = Position::visiting_nurse, .facility = kStation});
  ASSERT_EQ(reason_of(applied), "");
  const EnrolmentId id = applied->enrolled.enrolment->id;
  ASSERT_TRUE(take(hub, id, 1, EnrolmentStep::confirm_by_facility));
  ASSERT_TRUE(take(hub, id, 2, EnrolmentStep::confirm_by_association));
  EXPECT_EQ(reason_of(take(hub, id, 3, EnrolmentStep::activate)), "people.invite_first");

  const auto invited = invite(hub, {.enrolment = id});
  ASSERT_EQ(reason_of(invited), "");
  EXPECT_EQ(invited->invitation->position, Position::visiting_nurse)
      << "what was confirmed, not what was asked now";
  const auto joined = join(invited->token, "森 亮", "mori@example.jp");
  ASSERT_EQ(reason_of(joined), "");
  EXPECT_EQ(joined->enrolment, id);
  const Actor mori = actor_of(session_of("mori@example.jp"));
  EXPECT_EQ(mori.role, Role::facility_member);
  EXPECT_EQ(mori.facility, kStation);
}

TEST_P(EnrolmentTest, AStepMadeAgainstAnOlderVersionIsRefused) {
  const auto applied = apply(hub, {.position = Position::dentist, .facility = kClinic});
  const EnrolmentId id = applied->enrolled.enrolment->id;
  ASSERT_TRUE(take(hub, id, 1, EnrolmentStep::confirm_by_facility));
  EXPECT_EQ(reason_of(take(hub, id, 1, EnrolmentStep::confirm_by_association)),
            "people.changed_meanwhile");
}

TEST_P(EnrolmentTest, AnAdminSeesAndRemovesOnlyOwnStaff) {
  const Actor station = admin_of(kStation, "station@example.jp");
  const Actor clinic = admin_of(kClinic, "clinic@example.jp");
  const Nurse nurse = nurse_of(station, "ono@example.jp");

  const auto list = [&](const Actor& by, EnrolmentFilter filter) {
    return read<EnrolmentActions::Page>(
        [&](PeopleVerbs& verbs) { return verbs.enrolments.list(by, filter, {}, {}); });
  };
  EXPECT_EQ(list(hub, {})->items.size(), 3U);
  EXPECT_EQ(list(station, {})->items.size(), 2U);
  EXPECT_EQ(list(clinic, {})->items.size(), 1U);
  EXPECT_EQ(reason_of(list(clinic, {.facility = kStation})), "people.not_yours");
  EXPECT_EQ(reason_of(list(actor_of(nurse.session), {})), "people.not_yours");

  const auto by_clinic = take(clinic, nurse.enrolment, 1, EnrolmentStep::leave, LeaveReason::moved);
  EXPECT_EQ(reason_of(by_clinic), "people.enrolment_unknown") << "as if there were none";
  EXPECT_TRUE(take(station, nurse.enrolment, 1, EnrolmentStep::leave, LeaveReason::moved));
}

TEST_P(EnrolmentTest, AnAdminInvitesStaffOfTheOwnFacilityOnly) {
  const Actor station = admin_of(kStation, "station@example.jp");
  EXPECT_TRUE(invite(station, {.position = Position::visiting_nurse, .facility = kStation}));
  EXPECT_EQ(reason_of(invite(station, {.position = Position::dentist, .facility = kClinic})),
            "people.not_your_facility");
  EXPECT_EQ(reason_of(invite(station, {.position = Position::vns_manager,
                                       .standing = Standing::admin,
                                       .facility = kStation})),
            "people.not_your_facility")
      << "another admin is the hub's to choose";
  EXPECT_EQ(reason_of(invite(station, {.position = Position::coordinator})),
            "people.not_your_facility");
  const Nurse nurse = nurse_of(station, "ono@example.jp");
  EXPECT_EQ(reason_of(invite(actor_of(nurse.session),
                             {.position = Position::visiting_nurse, .facility = kStation})),
            "people.not_your_facility");
}

TEST_P(EnrolmentTest, AnAdminGivesNobodyASightOfMoreThanTheOwn) {
  const Actor station = admin_of(kStation, "station@example.jp");
  const EnrolmentDraft desk{.position = Position::chiiki_hokatsu, .facility = kStation};
  EXPECT_EQ(reason_of(invite(station, {.position = desk.position, .facility = desk.facility})),
            "people.sees_more_than_you");
  EXPECT_EQ(reason_of(apply(station, desk)), "people.sees_more_than_you");
  Actor hokatsu = station;
  hokatsu.role = Role::desk_member;
  EXPECT_TRUE(invite(hokatsu, {.position = desk.position, .facility = desk.facility}))
      << "a desk's own admin invites to the desk";
}

TEST_P(EnrolmentTest, WhoLeavesIsOutAtTheNextLook) {
  const Actor station = admin_of(kStation, "station@example.jp");
  const Nurse nurse = nurse_of(station, "ono@example.jp");
  ASSERT_TRUE(actor_of(nurse.session).is_signed_in());
  ASSERT_TRUE(take(station, nurse.enrolment, 1, EnrolmentStep::leave, LeaveReason::retired));
  EXPECT_FALSE(actor_of(nurse.session).is_signed_in());
}

TEST_P(EnrolmentTest, WhoIsSuspendedComesBackThroughTheHubAlone) {
  const Actor station = admin_of(kStation, "station@example.jp");
  const Nurse nurse = nurse_of(station, "ono@example.jp");
  ASSERT_TRUE(take(station, nurse.enrolment, 1, EnrolmentStep::suspend));
  EXPECT_FALSE(actor_of(nurse.session).is_signed_in());
  EXPECT_EQ(reason_of(take(station, nurse.enrolment, 2, EnrolmentStep::resume)),
            "people.step_not_yours");
  const auto resumed = take(hub, nurse.enrolment, 2, EnrolmentStep::resume);
  ASSERT_EQ(reason_of(resumed), "");
  EXPECT_EQ(actor_of(session_of("ono@example.jp")).facility, kStation);
}

TEST_P(EnrolmentTest, NobodyEndsTheMembershipTheyActAs) {
  const Actor coordinator = joined({.position = Position::coordinator}, "coordinator@example.jp");
  const auto list = read<EnrolmentActions::Page>(
      [&](PeopleVerbs& verbs) { return verbs.enrolments.list(coordinator, {}, {}, {}); });
  const EnrolmentId own = list->items.front().enrolled.enrolment->id;
  EXPECT_EQ(reason_of(take(coordinator, own, 1, EnrolmentStep::leave, LeaveReason::retired)),
            "people.own_enrolment");
}

TEST_P(EnrolmentTest, AClosedFacilityLosesEverybodyAndNobodyElse) {
  const Actor station = admin_of(kStation, "station@example.jp");
  const Nurse nurse = nurse_of(station, "ono@example.jp");
  const Actor clinic = admin_of(kClinic, "clinic@example.jp");
  ASSERT_TRUE(apply(hub, {.position = Position::visiting_nurse, .facility = kStation}));
  const auto leave_all = [&](const Actor& by) {
    return write<EnrolmentActions::BulkLeave>(
        [&](PeopleVerbs& verbs) { return verbs.enrolments.leave_all(by, kStation); });
  };
  EXPECT_EQ(reason_of(leave_all(station)), "people.step_not_yours");
  const auto bulk = leave_all(hub);
  ASSERT_EQ(reason_of(bulk), "");
  EXPECT_EQ(bulk->left, 3);
  EXPECT_FALSE(bulk->more);
  EXPECT_FALSE(actor_of(nurse.session).is_signed_in());
  const auto left = read<EnrolmentActions::Page>([&](PeopleVerbs& verbs) {
    return verbs.enrolments.list(hub, {.state = EnrolmentState::left}, {}, {});
  });
  EXPECT_EQ(left->total, 3);
  EXPECT_EQ(actor_of(session_of("clinic@example.jp")).facility, kClinic);
}

TEST_P(EnrolmentTest, AnOfficerConfirmsWhereTheOwnAssociationIsAsked) {
  const auto association = [&](const char* name) {
    return write<Association>([&](PeopleVerbs& verbs) {
             return verbs.bodies.add({.kind = AssociationKind::medical, .name = name});
           })
        .value()
        ->id;
  };
  const AssociationId east = association("見本市東医師会");
  const AssociationId west = association("見本市西医師会");
  const Actor officer = joined({.position = Position::assoc_officer}, "officer@example.jp");
  const auto enrolled = read<EnrolmentActions::Page>(
      [&](PeopleVerbs& verbs) { return verbs.enrolments.list(hub, {}, {}, {}); });
  const PersonId person = enrolled->items.front().enrolled.person->id;
  ASSERT_TRUE(write<Held<OfficeRecord>>([&](PeopleVerbs& verbs) {
    return verbs.bodies.add_office(east, {.person = person,
                                          .office = Office::director,
                                          .from_on = Date{2026, 4, 1},
                                          .to_on = Date{2026, 11, 23}});
  }));
  const auto asked = [&](const AssociationId& body) {
    const auto applied =
        apply(hub, {.position = Position::main_doctor, .facility = kClinic, .association = body});
    const EnrolmentId id = applied->enrolled.enrolment->id;
    EXPECT_TRUE(take(hub, id, 1, EnrolmentStep::confirm_by_facility));
    return id;
  };
  const EnrolmentId of_east = asked(east);
  EXPECT_EQ(reason_of(take(officer, asked(west), 2, EnrolmentStep::confirm_by_association)),
            "people.enrolment_unknown");
  EXPECT_EQ(reason_of(take(officer, of_east, 2, EnrolmentStep::leave, LeaveReason::refused)),
            "people.step_not_yours");
  EXPECT_EQ(reason_of(take(officer, of_east, 2, EnrolmentStep::confirm_by_association)), "");
  const EnrolmentId later = asked(east);
  clock.forward(std::chrono::hours{2});  // 00:14: the term ended yesterday
  EXPECT_EQ(reason_of(take(officer, later, 2, EnrolmentStep::confirm_by_association)),
            "people.enrolment_unknown");
}

}  // namespace
}  // namespace renkei::people
