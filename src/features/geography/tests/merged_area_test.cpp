// Areas that are planned together, and areas that end, on both databases.
#include "platform/sql/outbox_sql.hpp"

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
      MergedAreaFeature feature{session, *ids, outbox, trace};
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
  Result<bool> end_area(const AreaId& id) {
    return tried<bool>([&](MergedAreaActions& verbs, sql::Session&) -> Result<bool> {
      auto ended = verbs.end_area(id, 1, {Date{2026, 3, 31}, "圏域の見直し"});
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
    auto ended = verbs.end(merged.id, merged.version, {Date{2026, 3, 31}, "会議が終わった"});
    if (!ended) return pass_on(ended);
    return true;
  }));
  EXPECT_EQ(running(), 0U);
  EXPECT_TRUE(end_area(southwest));
  EXPECT_EQ(end_area(southwest).error().kind, ErrorKind::stale) << "it has ended already";
}

}  // namespace
}  // namespace renkei::geography
