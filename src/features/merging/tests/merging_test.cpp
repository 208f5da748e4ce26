// From the search to the decision and back, on both databases.
#include <gtest/gtest.h>

#include "platform/crypto/key.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/directory/directory_feature.hpp"
#include "features/merging/merging_feature.hpp"
#include "features/merging/merging_work_sql.hpp"

#include "testkit/test_database.hpp"

namespace renkei::merging {
namespace {

class Merging : public testkit::DatabaseTest {
 protected:
  directory::FacilityId place(const std::string& name, directory::IdentifierSystem system) {
    directory::FacilityDraft draft;
    draft.kind = "visiting_nurse_station";
    draft.name = name;
    draft.phone = "000-999-0001";
    draft.address = {.prefecture = "見本県", .city = "見本市", .street = "本町一丁目2-3"};
    draft.identifiers = {{system, "9970000001"}};
    auto made = sql::write_for<directory::FacilityId>(
        *database, [&](sql::Session& session) -> Result<directory::FacilityId> {
          sql::SqlOutbox outbox{session, *ids, clock.now()};
          directory::DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
          auto card = feature.verbs().facilities.create(draft, by);
          if (!card) return pass_on(card);
          return card->id;
        });
    EXPECT_TRUE(made) << made.error().reason.key();
    return made.value_or(directory::FacilityId{});
  }
  template <class T>
  Result<T> with_verbs(const std::function<Result<T>(MergeActions&)>& work) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      MergingFeature feature{session, means(), cursors, outbox, trace};
      return work(feature.verbs().actions);
    });
  }
  SearchMeans means() { return {*database, *ids, clock, system_clock}; }
  void search() {
    ASSERT_TRUE(search_pairs(means(), [] { return false; }));
  }
  std::vector<MergePair> pairs(PairState state = PairState::open) {
    return with_verbs<std::vector<MergePair>>(
               [&](MergeActions& verbs) { return verbs.in_state(state, {}, 50); })
        .value();
  }
  Result<MergePair> refused(const MergePair& pair) {
    return with_verbs<MergePair>([&](MergeActions& verbs) {
      return verbs.refuse(pair->id, pair->version, "隣り合う別の事業所", by);
    });
  }
  Result<MergePair> merged(const MergePair& pair) {
    return with_verbs<MergePair>([&](MergeActions& verbs) {
      return verbs.merge(pair->id, pair->version,
                         {.keep = pair->one,
                          .keep_version = 1,
                          .other = pair->other,
                          .other_version = 1,
                          .take = {}},
                         by);
    });
  }
  std::int64_t waiting(const Actor& viewer) {
    const auto items = sql::read_for<std::vector<WorkItem>>(*database, [&](sql::Session& session) {
      return MergingWork{session}.waiting(viewer, clock.now());
    });
    return items->empty() ? -1 : items->front().count;
  }

  Actor by = hub_actor("clerk-1");
  Trace trace;
  http::Cursors cursors{crypto::Key::random()};
};
INSTANTIATE_TEST_SUITE_P(Engines, Merging, testkit::each_engine(), testkit::engine_name);

TEST_P(Merging, APlaceThatCameFromTwoSourcesIsProposedOnceHoweverOftenOneLooks) {
  place("ひまわり訪問看護", directory::IdentifierSystem::kaigo);
  place("訪問看護ひまわり", directory::IdentifierSystem::navii);
  search();
  search();
  ASSERT_EQ(pairs().size(), 1U);
  EXPECT_EQ(waiting(by), 1);
  EXPECT_EQ(waiting(Actor{.role = Role::professional}), -1) << "a pair can hold what is hidden";
}

TEST_P(Merging, WhatWasRefusedIsRememberedAndNotProposedAgain) {
  place("ひまわり訪問看護", directory::IdentifierSystem::kaigo);
  place("訪問看護ひまわり", directory::IdentifierSystem::navii);
  search();
  const auto done = refused(pairs().at(0));
  ASSERT_TRUE(done) << done.error().reason.key();
  search();
  EXPECT_TRUE(pairs().empty());
  ASSERT_EQ(pairs(PairState::refused).size(), 1U);
  EXPECT_EQ(pairs(PairState::refused)[0]->reason, "隣り合う別の事業所");
  EXPECT_FALSE(refused(*done)) << "it has been decided";
}

TEST_P(Merging, AMergeIsTakenBackAndTheProposalStandsOpenAgain) {
  place("ひまわり訪問看護", directory::IdentifierSystem::kaigo);
  place("訪問看護ひまわり", directory::IdentifierSystem::navii);
  search();
  const auto done = merged(pairs().at(0));
  ASSERT_TRUE(done) << done.error().reason.key();
  search();
  EXPECT_TRUE(pairs().empty()) << "one of them is closed";
  const auto back = with_verbs<MergePair>(
      [&](MergeActions& verbs) { return verbs.undo((*done)->id, (*done)->version, by); });
  ASSERT_TRUE(back) << back.error().reason.key();
  EXPECT_EQ(pairs().size(), 1U);
}

TEST_P(Merging, APairThatIsNoLongerAlikeFadesBeforeAnyoneDecides) {
  place("ひまわり訪問看護", directory::IdentifierSystem::kaigo);
  const auto other = place("訪問看護ひまわり", directory::IdentifierSystem::navii);
  search();
  ASSERT_EQ(pairs().size(), 1U);
  ASSERT_TRUE(database->write({[&](sql::Session& session) -> Result<void> {
    auto done = session.run(
        "UPDATE facility SET phone = NULL, name = '別のところ', address_street = '梅町9' "
        "WHERE id = $1",
        other);
    if (!done) return pass_on(done);
    return {};
  }}));
  clock.set(clock.now() + std::chrono::hours{1});
  search();
  EXPECT_TRUE(pairs().empty());
  EXPECT_EQ(waiting(by), 0);
}

TEST_P(Merging, ADecisionAgainstAnOlderVersionIsRefused) {
  place("ひまわり訪問看護", directory::IdentifierSystem::kaigo);
  place("訪問看護ひまわり", directory::IdentifierSystem::navii);
  search();
  const auto pair = pairs().at(0);
  ASSERT_TRUE(refused(pair));
  const auto late = refused(pair);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, ErrorKind::stale);
}

}  // namespace
}  // namespace renkei::merging
