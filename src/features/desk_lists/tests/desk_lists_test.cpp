// Who may know how many opinion letters a clinic writes, and that a handed-over list is counted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/json/json.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/desk_lists/desk_lists_feature.hpp"
#include "features/desk_lists/desk_lists_routes.hpp"
#include "features/directory/directory_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::desk_lists {
namespace {

using testing::ElementsAre;

class DeskLists : public testkit::DatabaseTest {
 protected:
  template <class T>
  Result<T> with_verbs(const std::function<Result<T>(DeskListActions&)>& work) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      Trace trace;
      DeskListsFeature feature{session, {*ids, clock}, trace};
      return work(feature.verbs());
    });
  }
  directory::FacilityId clinic(const std::string& name, const std::string& number) {
    directory::FacilityDraft draft;
    draft.kind = "clinic";
    draft.name = name;
    draft.phone = "000-999-0001";
    draft.identifiers = {{directory::IdentifierSystem::navii, number}};
    auto made = sql::write_for<directory::FacilityId>(
        *database, [&](sql::Session& session) -> Result<directory::FacilityId> {
          sql::SqlOutbox outbox{session, *ids, clock.now()};
          Trace trace;
          directory::DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
          auto card = feature.verbs().facilities.create(draft, clerk);
          if (!card) return pass_on(card);
          return card->id;
        });
    EXPECT_TRUE(made) << made.error().reason.key();
    return made.value_or(directory::FacilityId{});
  }
  void hide(const directory::FacilityId& id) {
    auto done = database->write({[&](sql::Session& session) -> Result<void> {
      auto run = session.run(
          "INSERT INTO publication (facility, subject, field, level, changed_by, changed_at) "
          "VALUES ($1, $1, '', 'hub', 'test', 1)",
          id);
      if (!run) return pass_on(run);
      return {};
    }});
    ASSERT_TRUE(done) << done.error().reason.key();
  }
  Result<bool> enter(const directory::FacilityId& id, int year, std::optional<int> letters) {
    return with_verbs<bool>([&](DeskListActions& verbs) -> Result<bool> {
      auto done = verbs.enter(id, year, letters, LetterSource::city_assessment, clerk);
      if (!done) return pass_on(done);
      return true;
    });
  }
  std::vector<std::string> ranked(int year, const Actor& viewer) {
    std::vector<std::string> names;
    const auto rows = with_verbs<std::vector<RankedClinic>>(
        [&](DeskListActions& verbs) { return verbs.ranking(year, viewer); });
    for (const auto& each : *rows) names.push_back(each.name + std::to_string(each.letters));
    return names;
  }

  Actor clerk = hub_actor("clerk-1");
  Actor desk{.who = "desk-1", .role = Role::desk_member};
};
INSTANTIATE_TEST_SUITE_P(Engines, DeskLists, testkit::each_engine(), testkit::engine_name);

TEST_P(DeskLists, ClinicsStandInTheOrderOfTheirLetters) {
  ASSERT_TRUE(enter(clinic("少ない", "1"), 2025, 12));
  const auto many = clinic("多い", "2");
  ASSERT_TRUE(enter(many, 2025, 340));
  ASSERT_TRUE(enter(many, 2024, 300));
  EXPECT_THAT(ranked(2025, desk), ElementsAre("多い340", "少ない12"));
  const auto rows = with_verbs<std::vector<RankedClinic>>(
      [&](DeskListActions& verbs) { return verbs.ranking(2025, desk); });
  EXPECT_EQ(rows->at(0).letters_before, 300);
  EXPECT_FALSE(rows->at(1).letters_before) << "not entered is not 0";
}

TEST_P(DeskLists, AHiddenClinicIsRankedForTheHubAlone) {
  const auto id = clinic("非公表", "1");
  ASSERT_TRUE(enter(id, 2025, 99));
  hide(id);
  EXPECT_THAT(ranked(2025, desk), ElementsAre());
  EXPECT_THAT(ranked(2025, clerk), ElementsAre("非公表99"));
  const auto asked = with_verbs<std::vector<OpinionLetterCount>>(
      [&](DeskListActions& verbs) { return verbs.of_facility(id, desk); });
  ASSERT_FALSE(asked);
  EXPECT_EQ(asked.error().kind, ErrorKind::not_found);
}

TEST_P(DeskLists, AYearThatHasNotBegunIsRefused) {
  const auto refused = enter(clinic("見本", "1"), 2027, 3);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fields.at(0).field, "fiscal_year");
}

TEST_P(DeskLists, ACountWithoutLettersIsWithdrawnAndNotZero) {
  const auto id = clinic("見本", "1");
  ASSERT_TRUE(enter(id, 2025, 0));
  EXPECT_THAT(ranked(2025, desk), ElementsAre("見本0"));
  ASSERT_TRUE(enter(id, 2025, {}));
  EXPECT_THAT(ranked(2025, desk), ElementsAre());
  EXPECT_FALSE(enter(id, 2025, {}));
}

TEST_P(DeskLists, HandedOverListsAreCountedByMonth) {
  for (int times = 0; times < 2; ++times) {
    ASSERT_TRUE(with_verbs<HandoverId>([&](DeskListActions& verbs) {
      return verbs.hand_over(
          {.facilities = 7, .wishes = {HandoverWish::home_death, HandoverWish::hours24}}, desk);
    }));
  }
  const auto months = with_verbs<std::vector<HandoverMonth>>(
      [&](DeskListActions& verbs) { return verbs.handovers(2026); });
  EXPECT_THAT(*months, ElementsAre(HandoverMonth{2026, 11, 2, 14}));
  EXPECT_FALSE(with_verbs<HandoverId>(
      [&](DeskListActions& verbs) { return verbs.hand_over({.facilities = 0}, desk); }));
}

TEST_P(DeskLists, NeitherThePublicNorAnotherClinicReachesAnyOfIt) {
  for (const auto& route : routes()) {
    for (const Role role : {Role::public_, Role::professional, Role::facility_member}) {
      EXPECT_FALSE(route.permission.holds(role)) << route.path;
    }
  }
}

}  // namespace
}  // namespace renkei::desk_lists
