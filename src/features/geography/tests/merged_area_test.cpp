// Areas that are planned together, and areas that end, on both databases.
#include "platform/sql/history.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/geography/geography_feature.hpp"
#include "features/geography/merged_area_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::geography {
namespace {

class MergedAreaTest : public testkit::DatabaseTest {
 protected:
  template <class T>
  Result<T> tried(const std::function<Result<T>(MergedAreaActions&, sql::Session&)>& verb) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      MergedAreaFeature feature{session, *ids, clock, outbox, trace};
      return verb(feature.verbs(), session);
    });
  }
  AreaId area(const std::string& code) {
    return tried<AreaId>([&](MergedAreaActions&, sql::Session& session) {
             return store_area(session, *ids, {.code = code, .name = code, .parts = {}});
           })
        .value();
  }
  Result<StoredMergedArea> merge(std::vector<AreaId> members) {
    return tried<StoredMergedArea>([&](MergedAreaActions& verbs, sql::Session&) {
      return verbs.add({.name = "南部", .members = std::move(members)});
    });
  }
  Result<bool> end_area(const AreaId& id, Date on = {2026, 3, 31}) {
    return tried<bool>([&](MergedAreaActions& verbs, sql::Session&) -> Result<bool> {
      auto ended = verbs.end_area(id, 1, {on, "圏域の見直し"}, hub_actor("clerk"));
      if (!ended) return pass_on(ended);
      return true;
    });
  }
  std::size_t running() {
    return tried<std::size_t>([&](MergedAreaActions& verbs, sql::Session&) -> Result<std::size_t> {
             auto all = verbs.list();
             if (!all) return pass_on(all);
             return all->size();
           })
        .value();
  }
  static Ring square() {
    return {{34.0, 134.0}, {34.0, 134.1}, {34.1, 134.1}, {34.1, 134.0}, {34.0, 134.0}};
  }
  Trace trace;
};
INSTANTIATE_TEST_SUITE_P(Engines, MergedAreaTest, testkit::each_engine(), testkit::engine_name);

TEST_P(MergedAreaTest, TwoDifferentAreasThatRunAreMerged) {
  const auto southwest = area("southwest");
  const auto southeast = area("southeast");
  EXPECT_EQ(merge({southwest}).error().reason, Reason{"geography.merged_area_wrong"});
  EXPECT_EQ(merge({southwest, southwest}).error().reason, Reason{"geography.merged_area_wrong"});
  EXPECT_EQ(merge({southwest, AreaId{ids->next()}}).error().reason,
            Reason{"geography.merged_member_unknown"});
  const auto merged = merge({southeast, southwest});
  ASSERT_TRUE(merged) << merged.error().reason.key();
  EXPECT_EQ(merged->draft.members.size(), 2U);
  EXPECT_EQ(running(), 1U);
}

TEST_P(MergedAreaTest, AnAreaEndsOnlyWhenNoMergedAreaCountsOnIt) {
  const auto southwest = area("southwest");
  const auto merged = merge({southwest, area("southeast")}).value();
  EXPECT_EQ(end_area(southwest).error().reason, Reason{"geography.area_is_merged"});
  EXPECT_TRUE(tried<bool>([&](MergedAreaActions& verbs, sql::Session&) -> Result<bool> {
    auto ended = verbs.end(merged.id, merged.version, {Date{2026, 3, 31}, "会議が終わった"},
                           hub_actor("clerk"));
    if (!ended) return pass_on(ended);
    return true;
  }));
  EXPECT_EQ(running(), 0U);
  EXPECT_TRUE(end_area(southwest));
  EXPECT_EQ(end_area(southwest).error().kind, ErrorKind::stale) << "it has ended already";
}

TEST_P(MergedAreaTest, WhatHasEndedIsListedWithItsDayAndReason) {
  const auto west = area("west");
  EXPECT_EQ(end_area(west, Date{2030, 3, 31}).error().fields.at(0).reason,
            Reason{"geography.ending_in_future"});
  ASSERT_TRUE(end_area(west));
  const auto ended = tried<std::vector<EndedArea>>(
      [](MergedAreaActions& verbs, sql::Session&) { return verbs.ended(); });
  ASSERT_TRUE(ended) << ended.error().reason.key();
  ASSERT_EQ(ended->size(), 1U);
  EXPECT_EQ(ended->front().kind, EndedKind::area);
  EXPECT_EQ(ended->front().name, "west");
  EXPECT_EQ(ended->front().ended_on, (Date{2026, 3, 31}));
  EXPECT_EQ(ended->front().reason, "圏域の見直し");
}

TEST_P(MergedAreaTest, TheFormerNameOfAnAreaIsKeptAndItsOutlineStays) {
  const auto kept =
      sql::write_for<std::size_t>(*database, [&](sql::Session& session) -> Result<std::size_t> {
        sql::SqlOutbox outbox{session, *ids, clock.now()};
        GeographyFeature feature{session, *ids, clock, outbox, trace};
        auto made = feature.verbs().add(
            {.code = "west", .name = "西部", .position = 1, .outline = {{square()}}});
        if (!made) return pass_on(made);
        auto renamed = made->draft;
        renamed.name = "西地区";
        auto replaced = feature.verbs().replace(made->id, 1, renamed, hub_actor("clerk"));
        if (!replaced) return pass_on(replaced);
        EXPECT_EQ(feature.verbs().one(made->id)->draft.outline.size(), 1U);
        EXPECT_EQ(feature.verbs().replace(made->id, 1, renamed, {}).error().kind, ErrorKind::stale);
        auto versions = sql::list_kept(session, made->id.text(), 0, 10);
        if (!versions) return pass_on(versions);
        return versions->size();
      });
  ASSERT_TRUE(kept) << kept.error().reason.key();
  EXPECT_EQ(*kept, 1U);
}

}  // namespace
}  // namespace renkei::geography
