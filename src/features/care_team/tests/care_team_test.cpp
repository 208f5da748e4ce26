// Who joins a team, who leaves it, and which list of facilities that makes.
#include "features/care_team/tests/team_fixture.hpp"

namespace renkei::care_team {
namespace {

using testing::ElementsAre;

class CareTeam : public TeamTest {
 protected:
  std::vector<std::string> names() {
    std::vector<std::string> all;
    const auto seen = team(coordinator);
    EXPECT_TRUE(seen) << refusal(seen);
    for (const MemberBeside& each : seen.value().members) {
      all.push_back(each.facility_name);
    }
    return all;
  }
  std::vector<patient::PatientId> patients_of(const directory::FacilityId& facility, Date day) {
    return sql::read_for<std::vector<patient::PatientId>>(*database,
                                                          [&](sql::Session& session) {
                                                            return teams(session)->patients_of(
                                                                facility, day, 10);
                                                          })
        .value();
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, CareTeam, testkit::each_engine(), testkit::engine_name);

TEST_P(CareTeam, StandsInTheOrderInWhichItIsCalled) {
  TeamMemberDraft doctor = member(clinic, MemberRole::main_doctor);
  doctor.contact_order = 2;
  TeamMemberDraft nurse_first = member(station, MemberRole::visiting_nurse);
  nurse_first.contact_order = 1;
  nurse_first.visit_pattern = text("火・金の午前");
  ASSERT_TRUE(add(member(office, MemberRole::care_manager)));
  ASSERT_TRUE(add(doctor));
  ASSERT_TRUE(add(nurse_first));
  EXPECT_THAT(names(), ElementsAre("見本うめ訪問看護", "見本さくら診療所", "見本もも居宅"));
  EXPECT_TRUE(team(coordinator)->members[0].member.record().draft == nurse_first);
}

TEST_P(CareTeam, EachSetOfFacilitiesIsAVersionOfTheList) {
  EXPECT_EQ(list_version(), 0);
  three_join();
  EXPECT_EQ(list_version(), 3);
  ASSERT_TRUE(add(member(station, MemberRole::physical_therapist)));
  EXPECT_EQ(list_version(), 3) << "the same facilities";
  ASSERT_TRUE(add(member(pharmacy, MemberRole::pharmacist)));
  EXPECT_EQ(list_version(), 4);
}

TEST_P(CareTeam, WhoLeftIsStillOnTheTeamOnTheLastDayAndNotOnTheNext) {
  const auto nurses = add(member(station, MemberRole::visiting_nurse));
  ASSERT_TRUE(nurses);
  ASSERT_TRUE(end(nurses->member, Date{2026, 11, 23}));
  EXPECT_THAT(patients_of(station, Date{2026, 11, 23}), ElementsAre(hanako));
  EXPECT_THAT(patients_of(station, Date{2026, 11, 24}), ElementsAre());
  EXPECT_THAT(patients_of(station, Date{2026, 10, 31}), ElementsAre()) << "before the first day";
  EXPECT_EQ(names().size(), 1U) << "and is remembered";
}

TEST_P(CareTeam, HasOneMainDoctorAtATime) {
  const auto doctor = add(member(clinic, MemberRole::main_doctor));
  ASSERT_TRUE(doctor);
  EXPECT_EQ(refusal(add(member(station, MemberRole::main_doctor))), "care_team.main_doctor_taken");
  ASSERT_TRUE(end(doctor->member, Date{2026, 11, 22}));
  TeamMemberDraft next = member(station, MemberRole::main_doctor);
  next.first_day = Date{2026, 11, 23};
  EXPECT_TRUE(add(next));
}

TEST_P(CareTeam, TheSameRoleOfTheSameFacilityStandsOnceAtATime) {
  ASSERT_TRUE(add(member(station, MemberRole::visiting_nurse)));
  EXPECT_EQ(refusal(add(member(station, MemberRole::visiting_nurse))), "care_team.member_already");
  TeamMemberDraft second = member(station, MemberRole::visiting_nurse);
  second.person_name = text("見本 四郎");
  EXPECT_TRUE(add(second)) << "another person";
}

TEST_P(CareTeam, AMemberKeepsItsFacilityForConsentWasGivenForIt) {
  const auto nurses = add(member(station, MemberRole::visiting_nurse));
  ASSERT_TRUE(nurses);
  const auto moved = on_team<MemberBeside>([&](TeamActions& verbs) {
    return verbs.replace(nurses->member.standing().id, 1,
                         member(clinic, MemberRole::visiting_nurse), coordinator);
  });
  EXPECT_EQ(refusal(moved), "care_team.other_facility");
}

TEST_P(CareTeam, AnEditNeedsTheVersionThatWasRead) {
  const auto nurses = add(member(station, MemberRole::visiting_nurse));
  ASSERT_TRUE(nurses);
  ASSERT_TRUE(end(nurses->member, Date{2026, 11, 30}));
  EXPECT_EQ(refusal(end(nurses->member, Date{2026, 11, 30})), "care_team.changed_meanwhile");
}

TEST_P(CareTeam, IsShownOnlyToThoseWhoSeeThePatient) {
  three_join();
  EXPECT_EQ(refusal(team(of(pharmacy, "pharmacist-1"))), "patient.unknown");
}

TEST_P(CareTeam, OfOneWhoDiedIsNotChanged) {
  const auto died = act<patient::SeenPatient>([&](patient::PatientVerbs& verbs) {
    return verbs.patients.record_death(hanako, 1, Date{2026, 11, 22}, coordinator);
  });
  ASSERT_TRUE(died);
  EXPECT_EQ(refusal(add(member(clinic, MemberRole::main_doctor))), "patient.frozen");
}

TEST_P(CareTeam, AFacilityNobodyKnowsDoesNotJoin) {
  EXPECT_EQ(refusal(add(member(ids->make<directory::Facility>(), MemberRole::other))),
            "care_team.facility_unknown");
}

}  // namespace
}  // namespace renkei::care_team
