// The index follows the database: filled at start, kept up by events, on both engines.
#include <gtest/gtest.h>

#include <thread>

#include "platform/sql/event_flow.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/directory/facility_store_sql.hpp"
#include "features/directory/tests/fixtures.hpp"
#include "features/directory_search/directory_search_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::directory_search {
namespace {

using directory::Facility;
using directory::FacilityId;

class Follow : public testkit::DatabaseTest {
 protected:
  sql::EventFlow flow{*database, database.location()};
  DirectoryIndex index{search::Merging::by_hand};
  Conditions all;

  // Writes with the event of one facility, as the directory's own verbs do.
  template <class Store>
  void write(const FacilityId& facility, Store store) {
    const auto written = database->write({.apply = [&](sql::Session& session) -> Result<void> {
      directory::SqlFacilityStore facilities{session};
      if (const Result<void> stored = store(facilities); !stored) return stored;
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      outbox.add({directory::kFacilityChanged, facility.text()});
      return outbox.result();
    }});
    ASSERT_TRUE(written) << written.error().reason.key();
  }
  void add(const FacilityId& id) {
    write(id, [&](directory::SqlFacilityStore& store) {
      const directory::NewFacility fresh{
          .facility = Facility::make(id, directory::clinic_draft(), clock.now()).value(),
          .assertion = {.source = "hub"}};
      return store.add({&fresh, 1});
    });
  }
  void hide(const FacilityId& id, Level level) {
    write(id, [&](directory::SqlFacilityStore& store) {
      return store.set_level(
          {.facility = id, .subject = id.text(), .stated = {"", level}, .consent = {}},
          {.at = clock.now(), .actor = "test"});
    });
  }
  // Until the index shows so many to this level; false after five seconds.
  bool shows(Level level, std::uint64_t count) {
    for (int tries = 0; tries < 500; ++tries) {
      if (index.size(level) == count) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return false;
  }
};

TEST_P(Follow, AFilledIndexHoldsWhatIsInTheDatabase) {
  add(FacilityId{directory::id_text(1)});
  const auto newest = load_index(index, *database);
  ASSERT_TRUE(newest) << newest.error().reason.key();
  EXPECT_EQ(index.size(Level::public_), 1U);
  const auto found = index.find(Level::public_, all, std::nullopt).value().reply;
  EXPECT_EQ(found.items.at(0).name, "見本さくら診療所");
  EXPECT_EQ(found.facets.kinds.at(0).name, "診療所");
}

TEST_P(Follow, AChangeIsFoundSoonAfterItsCommitAndAHiddenOneGoesFromTheLowerViews) {
  IndexKeeper keeper{index, *database, flow.tail()};
  ASSERT_TRUE(keeper.start());
  const FacilityId id{directory::id_text(1)};
  add(id);
  flow.tail().wake();
  EXPECT_TRUE(shows(Level::public_, 1));
  hide(id, Level::hub);
  flow.tail().wake();
  EXPECT_TRUE(shows(Level::public_, 0));
  EXPECT_TRUE(shows(Level::hub, 1));
}

TEST_P(Follow, EventsThatWereMissedMeanReadingEverythingAgain) {
  add(FacilityId{directory::id_text(1)});
  ASSERT_TRUE(follow_events(index, *database, {.too_old = true}));
  EXPECT_EQ(index.size(Level::public_), 1U);
}

TEST_P(Follow, AnEventOfAFacilityThatIsNotThereRemovesIt) {
  const FacilityId id{directory::id_text(1)};
  directory::FacilityCard card{.id = id};
  card.facility = directory::clinic_draft();
  index.refresh({{id, card}});
  ASSERT_TRUE(follow_events(
      index, *database,
      {.events = {{.topic = std::string{directory::kFacilityChanged}, .subject = id.text()}}}));
  EXPECT_EQ(index.size(Level::hub), 0U);
}

INSTANTIATE_TEST_SUITE_P(Engines, Follow, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::directory_search
