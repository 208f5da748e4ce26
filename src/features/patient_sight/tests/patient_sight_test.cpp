// Who sees a patient, through the very rule the routes ask.
#include "kernel/jst.hpp"

#include "features/agreement/agreement_feature.hpp"
#include "features/break_glass/break_glass_feature.hpp"
#include "features/consent/tests/consent_fixture.hpp"
#include "features/patient_sight/patient_sight_feature.hpp"

namespace renkei::patient_sight {
namespace {

using care_team::MemberRole;
using patient::Ground;
using patient::refusal;
using patient::text;
using testing::ElementsAre;
using testing::IsEmpty;

class SightTest : public consent::ConsentTest {
 protected:
  // One request: the sight is looked up, and the record is shown or refused.
  Result<patient::SeenPatient> request(const Actor& by, const patient::PatientId& id) {
    return write<patient::SeenPatient>([&](sql::Session& session, Outbox& outbox) {
      SightFeature today{session, clock};
      patient::PatientFeature feature{session, {*ids, clock}, today.sight(),
                                      outbox,  trace,         cursors};
      return feature.verbs().patients.see(id, by);
    });
  }
  std::string answer(const Actor& by) { return refusal(request(by, hanako)); }
  std::optional<Ground> ground(const Actor& by) {
    const auto seen = request(by, hanako);
    if (!seen) return std::nullopt;
    return seen->ground;
  }
  std::vector<patient::PatientId> listed(const Actor& by) {
    const auto found =
        write<std::vector<patient::FoundPatient>>([&](sql::Session& session, Outbox& outbox) {
          SightFeature today{session, clock};
          patient::PatientFeature feature{session, {*ids, clock}, today.sight(),
                                          outbox,  trace,         cursors};
          return feature.verbs().patients.find({}, {}, 50, by);
        });
    std::vector<patient::PatientId> all;
    for (const patient::FoundPatient& each : found.value()) all.push_back(each.id);
    return all;
  }

  static constexpr const char* kUnknown = "patient.unknown";
};

class WorkedExample10 : public SightTest {};
INSTANTIATE_TEST_SUITE_P(Engines, WorkedExample10, testkit::each_engine(), testkit::engine_name);

TEST_P(WorkedExample10, ThePharmacyThatJoinsSeesNothingUntilConsentForTheNewListIsRecorded) {
  ASSERT_EQ(list_version(), 3);
  ASSERT_TRUE(give(for_list(3)));
  for (const auto& facility : {clinic, station, office}) {
    EXPECT_EQ(answer(of(facility, "somebody")), "done");
  }
  const Actor pharmacist = of(pharmacy, "pharmacist-1");
  ASSERT_TRUE(add(member(pharmacy, MemberRole::pharmacist)));
  EXPECT_EQ(answer(pharmacist), kUnknown);
  EXPECT_THAT(listed(pharmacist), IsEmpty());
  EXPECT_EQ(answer(of(clinic, "somebody")), "done") << "version 3 still covers the three";
  ASSERT_TRUE(give(for_list(4)));
  EXPECT_EQ(answer(pharmacist), "done");
  EXPECT_THAT(listed(pharmacist), ElementsAre(hanako));
}

TEST_P(WorkedExample10, OrUntilAClassClauseMeansIt) {
  consent::ConsentDraft draft = for_list(3);
  draft.class_clause = {MemberRole::pharmacist};
  ASSERT_TRUE(give(draft));
  ASSERT_TRUE(add(member(pharmacy, MemberRole::pharmacist)));
  EXPECT_EQ(answer(of(pharmacy, "pharmacist-1")), "done");
}

TEST_P(WorkedExample10, AWithdrawalBlocksAnOpenScreenOnItsNextRequest) {
  const auto given = give(for_list(3));
  ASSERT_TRUE(given);
  const Actor nurse_at_ten = of(station, "nurse-1");
  ASSERT_EQ(answer(nurse_at_ten), "done") << "the screen is open";
  ASSERT_TRUE(withdraw(*given));
  EXPECT_EQ(answer(nurse_at_ten), kUnknown) << "without a minute between";
  EXPECT_THAT(listed(nurse_at_ten), IsEmpty());
  EXPECT_EQ(answer(coordinator), "done") << "the hub answers for what was recorded";
}

class PatientSight : public SightTest {};
INSTANTIATE_TEST_SUITE_P(Engines, PatientSight, testkit::each_engine(), testkit::engine_name);

TEST_P(PatientSight, OfAnotherScopeOpensNothing) {
  for_each_enumerator<consent::Scope>([&](std::string_view, consent::Scope scope) {
    if (scope == consent::Scope::team_share) return;
    ASSERT_TRUE(give(for_list(3, scope)));
  });
  EXPECT_EQ(answer(of(clinic, "doctor-1")), kUnknown);
}

TEST_P(PatientSight, EndsWithTheLastDayOnTheTeam) {
  ASSERT_TRUE(give(for_list(3)));
  const auto members = team(coordinator);
  ASSERT_TRUE(members);
  for (const care_team::MemberBeside& each : members->members) {
    if (each.member->facility != station) continue;
    ASSERT_TRUE(end(each.member, Date{2026, 11, 23}));
  }
  EXPECT_EQ(answer(of(station, "nurse-1")), "done") << "until midnight";
  clock.set(instant_of(Date{2026, 11, 23}, *TimeOfDay::parse("23:59")));
  EXPECT_EQ(answer(of(station, "nurse-1")), "done");
  clock.set(instant_of(Date{2026, 11, 24}, TimeOfDay{}));
  EXPECT_EQ(answer(of(station, "nurse-1")), kUnknown);
}

TEST_P(PatientSight, BeginsWithTheFirstDayOnTheTeam) {
  care_team::TeamMemberDraft draft = member(pharmacy, MemberRole::pharmacist);
  draft.first_day = Date{2026, 11, 24};
  ASSERT_TRUE(add(draft));
  ASSERT_TRUE(give(for_list(4)));
  EXPECT_EQ(answer(of(pharmacy, "pharmacist-1")), kUnknown);
  clock.forward(std::chrono::hours{2});
  EXPECT_EQ(answer(of(pharmacy, "pharmacist-1")), "done");
}

TEST_P(PatientSight, IsMedicalByTheRoleOnTheTeam) {
  ASSERT_TRUE(give(for_list(3)));
  EXPECT_EQ(ground(of(clinic, "doctor-1")), Ground::medical_team);
  EXPECT_EQ(ground(of(station, "nurse-1")), Ground::medical_team);
  EXPECT_EQ(ground(of(office, "manager-1")), Ground::care_team);
  EXPECT_EQ(ground(coordinator), Ground::office);
}

TEST_P(PatientSight, OfAPersonNamedOnTheTeamGoesByTheOwnRole) {
  const auto helper = ids->make<identity::Account>();
  care_team::TeamMemberDraft draft = member(station, MemberRole::home_helper);
  draft.account = helper;
  ASSERT_TRUE(add(draft));
  ASSERT_TRUE(give(for_list(3)));
  EXPECT_EQ(ground(of(station, helper.text().c_str())), Ground::care_team);
  EXPECT_EQ(ground(of(station, "nurse-1")), Ground::medical_team);
}

TEST_P(PatientSight, IsNeitherTheCitysNorTheVisitors) {
  ASSERT_TRUE(give(for_list(3)));
  EXPECT_EQ(answer({.who = "city-1", .role = Role::city_member, .facility = clinic.text()}),
            kUnknown);
  const Actor operating{.who = "city-1", .role = Role::city_operator, .facility = clinic.text()};
  EXPECT_EQ(answer(operating), kUnknown) << "not even while the city runs the hub";
  EXPECT_THAT(listed(operating), IsEmpty());
  EXPECT_EQ(answer({}), kUnknown);
  EXPECT_EQ(answer({.who = "doctor-1", .role = Role::professional}), kUnknown)
      << "signed in for no facility";
}

TEST_P(PatientSight, OfARecordMergedIntoAnotherGoesOn) {
  ASSERT_TRUE(give(for_list(3)));
  const patient::Patient kept = enrolled(patient::hanako());
  const auto pairs = act<std::vector<patient::PairBeside>>([](patient::PatientVerbs& verbs) {
    return verbs.pairs.in_state(patient::PairState::open, {}, 10);
  });
  ASSERT_TRUE(pairs && pairs->size() == 1);
  ASSERT_TRUE(act<patient::PairBeside>([&](patient::PatientVerbs& verbs) {
    return verbs.pairs.merge(pairs->front().pair->id, 1, kept.standing().id, coordinator);
  }));
  const Actor nurse_of_team = of(station, "nurse-1");
  EXPECT_EQ(refusal(request(nurse_of_team, kept.standing().id)), "done");
  EXPECT_THAT(listed(nurse_of_team), ElementsAre(kept.standing().id));
}

TEST_P(PatientSight, IsGivenToNobodyOfAFacilityThatHasNotAgreedToTheRules) {
  ASSERT_TRUE(give(for_list(3)));
  const Actor nurse_of_team = of(station, "nurse-1");
  ASSERT_EQ(answer(nurse_of_team), "done");
  const auto agreement =
      [&](const std::function<Result<void>(agreement::AgreementActions&)>& verb) {
        const agreement::Neighbours neighbours{
            .facility_name =
                [](const std::string&) { return Result<std::optional<std::string>>{"みほん"}; },
            .facilities_with_people = [] { return Result<std::set<std::string>>{}; },
            .may_sign = [](const Actor&) { return Result<bool>{true}; }};
        return write<int>([&](sql::Session& session, Outbox& outbox) -> Result<int> {
          agreement::AgreementFeature feature{session, {*ids, clock, neighbours}, outbox, trace};
          if (auto done = verb(feature.verbs()); !done) return pass_on(done);
          return 0;
        });
      };
  ASSERT_TRUE(agreement([&](agreement::AgreementActions& verbs) -> Result<void> {
    auto edition = verbs.publish({.title = "利用規約",
                                  .text = "第1条",
                                  .changes = std::nullopt,
                                  .in_force_from = Date{2026, 11, 1},
                                  .grace_days = 0},
                                 coordinator);
    if (!edition) return pass_on(edition);
    return {};
  }));
  EXPECT_EQ(answer(nurse_of_team), kUnknown);
  EXPECT_THAT(listed(nurse_of_team), IsEmpty());
  EXPECT_EQ(answer(coordinator), "done");
  ASSERT_TRUE(agreement([&](agreement::AgreementActions& verbs) -> Result<void> {
    auto signed_now = verbs.sign({1, text("見本 花子"), "管理者", std::nullopt}, nurse_of_team);
    if (!signed_now) return pass_on(signed_now);
    return {};
  }));
  EXPECT_EQ(answer(nurse_of_team), "done");
}

TEST_P(PatientSight, ComesBackWithABrokenGlassAndGoesWithIt) {
  const Actor doctor = of(pharmacy, "doctor-9");
  ASSERT_EQ(answer(doctor), kUnknown);
  ASSERT_TRUE(write<break_glass::Attempt>([&](sql::Session& session, Outbox& outbox) {
    SightFeature today{session, clock};
    break_glass::BreakGlassFeature feature{session, {*ids, clock}, today.sight(),
                                           outbox,  trace,         cursors};
    return feature.verbs().actions.open({.kana = text("ミホン ハナコ"),
                                         .birth_date = text("昭和17年3月4日"),
                                         .threat = break_glass::Threat::life,
                                         .reason = text("救急搬送中、内服を確かめる")},
                                        doctor);
  }));
  EXPECT_EQ(ground(doctor), Ground::emergency);
  EXPECT_THAT(listed(doctor), ElementsAre(hanako));
  clock.forward(break_glass::EmergencyAccess::kLasts);
  EXPECT_EQ(answer(doctor), kUnknown);
  EXPECT_THAT(listed(doctor), IsEmpty());
}

}  // namespace
}  // namespace renkei::patient_sight
