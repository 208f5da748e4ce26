// 包括と拠点: the worked cases of one legal entity and of two, through the very rule the routes
// ask.
#include "features/consent/tests/consent_fixture.hpp"
#include "features/patient_sight/desk_feature.hpp"
#include "features/patient_sight/patient_sight_feature.hpp"

namespace renkei::patient_sight {
namespace {

using care_team::MemberRole;
using patient::Ground;
using patient::refusal;

class DeskTest : public consent::ConsentTest {
 protected:
  // A desk of the association that runs the hub, one of another corporation, and one of which the
  // directory says nothing.
  void SetUp() override {
    ConsentTest::SetUp();
    association = corporation("一般社団法人見本市医師会");
    welfare = corporation("社会福祉法人みほん会");
    own_desk = desk("9910000011", "見本東地域包括支援センター", association);
    other_desk = desk("9910000012", "見本西地域包括支援センター", welfare);
    vague_desk = desk("9910000013", "見本南地域包括支援センター", std::nullopt);
  }
  directory::CorporationId corporation(const char* name) {
    const auto made = write<directory::CorporationId>([&](sql::Session& session, Outbox& outbox) {
      directory::DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
      return feature.verbs().corporations.find_or_make({.number = {}, .name = name});
    });
    EXPECT_TRUE(made) << refusal(made);
    return made.value_or(directory::CorporationId{});
  }
  // On 花子's team as care manager of the desk.
  directory::FacilityId desk(const char* number, const char* name,
                             const std::optional<directory::CorporationId>& runs) {
    directory::FacilityDraft draft = directory::clinic_draft();
    draft.name = name;
    draft.corporation = runs;
    draft.identifiers = {{directory::IdentifierSystem::medical_code10, number}};
    const auto card = write<directory::FacilityCard>([&](sql::Session& session, Outbox& outbox) {
      directory::DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
      return feature.verbs().facilities.create(std::move(draft), coordinator);
    });
    EXPECT_TRUE(card) << refusal(card);
    EXPECT_TRUE(add(member(card->id, MemberRole::care_manager)));
    return card->id;
  }
  static Actor of_desk(const directory::FacilityId& facility) {
    return {.who = "desk-1", .role = Role::desk_member, .facility = facility.text()};
  }
  Result<DeskStandings> decide(DeskSharing same, DeskSharing other,
                               Date from = Date{2026, 11, 23}) {
    return write<DeskStandings>(
        [&](sql::Session& session, Outbox& outbox) -> Result<DeskStandings> {
          DeskFeature feature{session, {*ids, clock, system_clock}, outbox, trace};
          auto done = feature.verbs().add_rule({.valid_from = from,
                                                .hub_corporation = association,
                                                .same_entity = same,
                                                .other_entity = other,
                                                .source = "委託契約書 第8条"},
                                               coordinator);
          if (!done) return pass_on(done);
          return feature.verbs().standings(coordinator);
        });
  }
  std::optional<Ground> ground(const Actor& by) {
    return write<std::optional<Ground>>([&](sql::Session& session, Outbox&) {
             SightFeature today{session, clock};
             return today.sight().ground_of(by, hanako);
           })
        .value();
  }
  std::size_t seen(const Actor& by) {
    return write<std::size_t>([&](sql::Session& session, Outbox&) -> Result<std::size_t> {
             SightFeature today{session, clock};
             const auto patients = today.sight().seen_by(by);
             if (!patients) return pass_on(patients);
             return (*patients)->size();
           })
        .value();
  }

  directory::CorporationId association;
  directory::CorporationId welfare;
  directory::FacilityId own_desk;
  directory::FacilityId other_desk;
  directory::FacilityId vague_desk;
};
INSTANTIATE_TEST_SUITE_P(Engines, DeskTest, testkit::each_engine(), testkit::engine_name);

TEST_P(DeskTest, WhileTheHubHasDecidedNothingADeskNeedsConsentLikeEveryFacility) {
  EXPECT_EQ(ground(of_desk(own_desk)), std::nullopt);
  ASSERT_TRUE(give(for_list(list_version())));
  EXPECT_EQ(ground(of_desk(own_desk)), Ground::care_team);
}

TEST_P(DeskTest, ADeskOfTheHubsOwnEntitySeesItsPatientsWithoutAConsentOfItsOwn) {
  ASSERT_TRUE(decide(DeskSharing::team, DeskSharing::consent));
  EXPECT_EQ(ground(of_desk(own_desk)), Ground::care_team);
  EXPECT_EQ(seen(of_desk(own_desk)), 1U);
}

TEST_P(DeskTest, ADeskOfAnotherEntitySeesAPatientOnlyWithConsent) {
  ASSERT_TRUE(decide(DeskSharing::team, DeskSharing::consent));
  EXPECT_EQ(ground(of_desk(other_desk)), std::nullopt);
  EXPECT_EQ(seen(of_desk(other_desk)), 0U);
  ASSERT_TRUE(give(for_list(list_version())));
  EXPECT_EQ(ground(of_desk(other_desk)), Ground::care_team);
}

TEST_P(DeskTest, ADeskOfWhichNobodyKnowsWhoRunsItIsTakenForAnothers) {
  const auto standings = decide(DeskSharing::team, DeskSharing::consent);
  ASSERT_TRUE(standings) << refusal(standings);
  EXPECT_EQ(ground(of_desk(vague_desk)), std::nullopt);
}

TEST_P(DeskTest, WhatIsForbiddenIsForbiddenInSpiteOfAConsent) {
  ASSERT_TRUE(give(for_list(list_version())));
  ASSERT_TRUE(decide(DeskSharing::team, DeskSharing::nothing));
  EXPECT_EQ(ground(of_desk(other_desk)), std::nullopt);
  EXPECT_EQ(ground(of(clinic, "doctor-1")), Ground::medical_team) << "no desk";
}

TEST_P(DeskTest, ARuleHoldsFromItsFirstDayOnAndTheOneBeforeUntilThen) {
  ASSERT_TRUE(decide(DeskSharing::team, DeskSharing::consent));
  ASSERT_TRUE(decide(DeskSharing::consent, DeskSharing::consent, Date{2026, 11, 24}));
  EXPECT_EQ(ground(of_desk(own_desk)), Ground::care_team);
  clock.forward(std::chrono::hours{2});  // 00:14
  EXPECT_EQ(ground(of_desk(own_desk)), std::nullopt);
}

TEST_P(DeskTest, AnotherEntityIsNeverSharedWithWithoutConsent) {
  EXPECT_EQ(refusal(decide(DeskSharing::team, DeskSharing::team)), "patient_sight.rule_invalid");
  EXPECT_EQ(refusal(decide(DeskSharing::team, DeskSharing::consent, Date{2026, 11, 22})),
            "patient_sight.rule_invalid");
}

}  // namespace
}  // namespace renkei::patient_sight
