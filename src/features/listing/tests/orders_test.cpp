// Large lists: ordered, made by the job, stopped, fetched by who may, gone after a week.
#include "features/listing/tests/orders_fixture.hpp"

namespace renkei::listing {
namespace {

TEST_P(Orders, ALargeListIsMadeByTheJobAndFetchedByWhoOrderedIt) {
  const auto order =
      ordered({.format = ExportFormat::csv, .charset = Charset::cp932}, professional);
  EXPECT_EQ(order.record.state, Making::making);
  EXPECT_EQ(order.record.audience, Level::professional);
  ASSERT_TRUE(run_one());
  const auto made = looked(order.record.id, professional);
  EXPECT_EQ(made.record.state, Making::done);
  EXPECT_EQ(made.record.facilities, 12);
  EXPECT_TRUE(made.record.substitutions);
  const auto file = with<KeptFile>(
      [&](OrderActions& orders) { return orders.file(professional, order.record.id); });
  ASSERT_TRUE(file) << file.error().reason.key();
  EXPECT_EQ(file->name, "地域資源一覧_20261123_専門職用.csv");
  EXPECT_EQ(std::count(file->bytes.begin(), file->bytes.end(), '\n'), 13);
  // Nobody else's business, whatever his role.
  const auto others = with<KeptFile>(
      [&](OrderActions& orders) { return orders.file(coordinator, order.record.id); });
  ASSERT_FALSE(others);
  EXPECT_EQ(others.error().reason, Reason{"listing.order_unknown"});
}

TEST_P(Orders, AFileIsGoneAfterAWeek) {
  const auto order = ordered({}, coordinator);
  ASSERT_TRUE(run_one());
  system_clock.forward(std::chrono::days{8});
  const auto file = with<KeptFile>(
      [&](OrderActions& orders) { return orders.file(coordinator, order.record.id); });
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().reason, Reason{"sql.file_unknown"});
  EXPECT_GT(count("file_chunk"), 0);
  ASSERT_TRUE(sql::clean_files(*database, system_clock.now()));
  EXPECT_EQ(count("file_chunk"), 0);
  EXPECT_EQ(count("file"), 0);
}

TEST_P(Orders, WhoMayNoLongerSeeAsMuchCannotFetchHisOldCopy) {
  const auto order = ordered({.audience = Level::hub}, coordinator);
  ASSERT_TRUE(run_one());
  const Actor now_less{.who = "c", .role = Role::professional};
  const auto file =
      with<KeptFile>([&](OrderActions& orders) { return orders.file(now_less, order.record.id); });
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().kind, ErrorKind::forbidden);
}

TEST_P(Orders, AStoppedListIsNotMade) {
  const auto order = ordered({}, coordinator);
  ASSERT_TRUE(with<OrderState>([&](OrderActions& orders) {
    return orders.cancel(coordinator, order.record.id, clock.now());
  }));
  run_one();
  EXPECT_EQ(looked(order.record.id, coordinator).record.state, Making::cancelled);
  EXPECT_EQ(count("file WHERE sha256 IS NOT NULL"), 0);
  const auto again = with<OrderState>([&](OrderActions& orders) {
    return orders.cancel(coordinator, order.record.id, clock.now());
  });
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().reason, Reason{"listing.not_making"});
}

INSTANTIATE_TEST_SUITE_P(Engines, Orders, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::listing
