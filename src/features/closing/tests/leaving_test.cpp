// What becomes of a closed facility's people and of its roles on teams, on each database.
#include <gmock/gmock.h>

#include "features/care_team/tests/team_fixture.hpp"
#include "features/closing/leaving_feature.hpp"
#include "features/identity/identity_feature.hpp"

namespace renkei::closing {
namespace {

using care_team::MemberRole;
using patient::refusal;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// That night: 2026-11-23 22:14 in Japan.
constexpr Date kToday{2026, 11, 23};

class LeavingTest : public care_team::TeamTest {
 protected:
  void SetUp() override {
    TeamTest::SetUp();
    three_join();
  }
  LeavingTools tools() { return {*ids, clock, system_clock}; }

  void close(const directory::FacilityId& facility, Date on,
             directory::FacilityStatus as = directory::FacilityStatus::closed) {
    const auto card = write<directory::FacilityCard>([&](sql::Session& session, Outbox& outbox) {
      directory::DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
      return feature.verbs().facilities.end(
          facility, 1, {.status = as, .closed_on = on, .close_reason = "閉院"}, coordinator);
    });
    ASSERT_TRUE(card) << refusal(card);
  }
  // Somebody who signs in for it.
  identity::AccountWithMemberships person_at(const directory::FacilityId& facility) {
    auto added = write<identity::AccountWithMemberships>(
        [&](sql::Session& session, Outbox& outbox) -> Result<identity::AccountWithMemberships> {
          identity::IdentityFeature feature{
              session, {system_clock, *ids, passwords, keys, second_step}, facts, outbox, trace};
          const auto prepared = feature.verbs().accounts.prepare_add(
              {.email = Private<std::string>{"nurse@example.jp"},
               .display_name = Private<std::string>{"見本 看護"},
               .password = Private<std::string>{"persimmons in late autumn"},
               .role = Role::facility_member,
               .facility = facility.text()});
          if (!prepared) return pass_on(prepared);
          return feature.verbs().accounts.add(*prepared);
        });
    EXPECT_TRUE(added) << refusal(added);
    return *std::move(added);
  }
  void leaves(const identity::AccountWithMemberships& person) {
    system_clock.forward(std::chrono::minutes{1});
    const auto left = write<identity::AccountWithMemberships>(
        [&](sql::Session& session, Outbox& outbox) -> Result<identity::AccountWithMemberships> {
          identity::IdentityFeature feature{
              session, {system_clock, *ids, passwords, keys, second_step}, facts, outbox, trace};
          return feature.verbs().accounts.end_membership(coordinator,
                                                         person.memberships.front()->id,
                                                         identity::EndedReason::facility_closed, 1);
        });
    ASSERT_TRUE(left) << refusal(left);
  }
  std::vector<UnfinishedClosing> unfinished() {
    const auto found =
        write<std::vector<UnfinishedClosing>>([&](sql::Session& session, Outbox& outbox) {
          LeavingFeature feature{session, tools(), outbox, trace};
          return feature.verbs().unfinished();
        });
    EXPECT_TRUE(found) << refusal(found);
    return found.value_or(std::vector<UnfinishedClosing>{});
  }
  std::vector<WorkItem> home(const Actor& by) {
    return *sql::read_for<std::vector<WorkItem>>(*database, [&](sql::Session& session) {
      return LeavingWork{session, tools()}.waiting(by, clock.now());
    });
  }
  std::int64_t hour_passes() {
    const auto ended = end_roles_of_the_closed({*database, tools()});
    EXPECT_TRUE(ended) << refusal(ended);
    return ended.value_or(-1);
  }
  std::optional<Date> last_day_of(const directory::FacilityId& facility) {
    const auto seen = team(coordinator);
    for (const care_team::MemberBeside& each : seen->members) {
      if (each.member->facility == facility) return each.member->last_day;
    }
    return std::nullopt;
  }
  std::int64_t audited() {
    return *sql::read_for<std::int64_t>(*database,
                                        [](sql::Session& session) -> Result<std::int64_t> {
                                          std::int64_t count = 0;
                                          auto read = session.query(
                                              "SELECT count(*) FROM audit WHERE route = $1",
                                              [&](const sql::Row& row) -> Result<void> {
                                                count = row.integer(0);
                                                return {};
                                              },
                                              "job closing.end_roles");
                                          if (!read) return pass_on(read);
                                          return count;
                                        });
  }

  crypto::PasswordHasher passwords{{.memory_bytes = 8192, .passes = 1}};
  identity::Keys keys{crypto::Key::random()};
  identity::SecondStepRule second_step;
  identity::HubFacts facts{.name = "見本市"};
};
INSTANTIATE_TEST_SUITE_P(Engines, LeavingTest, testkit::each_engine(), testkit::engine_name);

TEST_P(LeavingTest, RolesOfAClosedFacilityEndByThemselvesWithItsLastDay) {
  close(station, kToday);
  EXPECT_EQ(hour_passes(), 1);
  EXPECT_EQ(last_day_of(station), kToday);
  EXPECT_EQ(last_day_of(clinic), std::nullopt) << "still open";
  EXPECT_EQ(audited(), 1);
  EXPECT_EQ(hour_passes(), 0) << "again does no harm";
  EXPECT_EQ(audited(), 1);
}

TEST_P(LeavingTest, RolesGoOnUntilTheClosingDayHasCome) {
  close(station, kToday.plus_days(1));
  EXPECT_EQ(hour_passes(), 0);
  EXPECT_THAT(unfinished(), IsEmpty());
  clock.forward(std::chrono::hours{2});  // 00:14 of that day
  EXPECT_EQ(hour_passes(), 1);
  EXPECT_EQ(last_day_of(station), kToday.plus_days(1));
}

TEST_P(LeavingTest, ARoleThatWasToBeginAfterTheClosingNeverBegan) {
  care_team::TeamMemberDraft coming = member(pharmacy, MemberRole::pharmacist);
  coming.first_day = Date{2026, 12, 1};
  ASSERT_TRUE(add(coming));
  close(pharmacy, kToday);
  EXPECT_EQ(hour_passes(), 1);
  EXPECT_EQ(last_day_of(pharmacy), (Date{2026, 11, 30}));
  EXPECT_EQ(hour_passes(), 0);
}

TEST_P(LeavingTest, WhoIsOnlyOnLeaveKeepsItsRoles) {
  close(station, kToday, directory::FacilityStatus::suspended);
  EXPECT_EQ(hour_passes(), 0);
  EXPECT_THAT(unfinished(), IsEmpty());
}

TEST_P(LeavingTest, TheTeamOfSomebodyWhoDiedIsNotTouchedAndKeepsNoLineOnHome) {
  const auto died = act<patient::SeenPatient>([&](patient::PatientVerbs& verbs) {
    return verbs.patients.record_death(hanako, 1, kToday, coordinator);
  });
  ASSERT_TRUE(died) << refusal(died);
  close(station, kToday);
  EXPECT_EQ(hour_passes(), 0);
  EXPECT_EQ(last_day_of(station), std::nullopt);
  EXPECT_THAT(home(coordinator), IsEmpty());
}

TEST_P(LeavingTest, HomeHasALineForTheCoordinatorUntilRolesHaveEndedAndPeopleHaveLeft) {
  EXPECT_THAT(home(coordinator), IsEmpty());
  const auto employed = person_at(station);
  close(station, kToday.plus_days(-1));
  EXPECT_THAT(unfinished(), ElementsAre(UnfinishedClosing{.facility = station,
                                                          .name = "見本うめ訪問看護",
                                                          .closed_on = kToday.plus_days(-1),
                                                          .members = 1,
                                                          .team_roles = 1}));
  ASSERT_EQ(home(coordinator).size(), 1U);
  EXPECT_EQ(home(coordinator).front().count, 1);
  EXPECT_THAT(home({.who = "clerk-1", .role = Role::clerk}), IsEmpty());
  EXPECT_THAT(home({.who = "city-1", .role = Role::city_operator}), IsEmpty());
  EXPECT_EQ(hour_passes(), 1);
  ASSERT_EQ(unfinished().size(), 1U) << "its people are still there";
  EXPECT_EQ(unfinished().front().team_roles, 0);
  leaves(employed);
  EXPECT_THAT(unfinished(), IsEmpty());
  EXPECT_THAT(home(coordinator), IsEmpty());
}

}  // namespace
}  // namespace renkei::closing
