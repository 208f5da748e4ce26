// Editions of the booklet: printed, bound, taken up again, and the ledger of who received them.
#include "features/listing/tests/orders_fixture.hpp"

namespace renkei::listing {
namespace {

using testing::HasSubstr;

class Editions : public Orders {};

TEST_P(Editions, AnEditionIsNumberedPrintedAndBound) {
  const auto first = published();
  EXPECT_EQ(first.record.number, 1);
  EXPECT_EQ(published().record.number, 2);
  ASSERT_TRUE(run_one());
  const auto made = edition(first.record.id);
  ASSERT_EQ(made.record.state, Making::done)
      << made.record.reason.value_or(made.progress.trouble.value_or(""));
  EXPECT_EQ(made.record.facilities, 12);
  EXPECT_GE(made.record.pages.value_or(0), 6);  // cover, contents, two chapters, index, last page
  EXPECT_EQ(count("booklet_part"), 0);
  const auto file = with<KeptFile>(
      [&](OrderActions& orders) { return orders.file(coordinator, first.record.id); });
  ASSERT_TRUE(file);
  EXPECT_EQ(file->name, "地域資源一覧_第1版_20261123.pdf");
  EXPECT_EQ(file->content_type, "application/pdf");
  const auto text = read_by("sh -c 'pdftotext -layout \"$0\" -'", file->bytes);
  for (const auto* part : {"地域資源一覧", "第1版", "目次", "病院", "診療所", "五十音索引",
                           "見本さくら診療所2", "付記"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST_P(Editions, AnEditionTakenUpAgainGoesOnBehindThePrintedChaptersWithTheSameContent) {
  const auto order = published();
  // The press breaks behind the first chapter.
  const std::string failing =
      "import os,sys\nif b'booklet--front' in os.pread(0, 1000000, 0): sys.exit('broken')\n" +
      script;
  paper::Press broken{failing, style};
  JobMeans failing_jobs{
      *database, *ids, clock, system_clock, means, broken, frame, true, geography::area_outlines};
  sql::JobRunner failing_runner{*database, system_clock, "other"};
  register_jobs(failing_runner, failing_jobs);
  ASSERT_TRUE(failing_runner.run_one());
  auto state = edition(order.record.id);
  EXPECT_EQ(state.record.state, Making::making);
  EXPECT_EQ(state.progress.trouble, "paper.failed");
  EXPECT_EQ(count("booklet_part"), 2);
  // What changes in the directory meanwhile is of the next edition.
  ASSERT_TRUE(database->write({.apply = [&](sql::Session& session) -> Result<void> {
    auto run = session.run("UPDATE facility SET name = 'あとから'");
    if (!run) return pass_on(run);
    return {};
  }}));
  system_clock.forward(std::chrono::minutes{5});
  ASSERT_TRUE(run_one());
  state = edition(order.record.id);
  EXPECT_EQ(state.record.state, Making::done);
  const auto file = with<KeptFile>(
      [&](OrderActions& orders) { return orders.file(coordinator, order.record.id); });
  ASSERT_TRUE(file);
  const auto text = read_by("sh -c 'pdftotext -layout \"$0\" -'", file->bytes);
  EXPECT_THAT(text, HasSubstr("見本うめ病院1"));
  EXPECT_THAT(text, testing::Not(HasSubstr("あとから")));
}

TEST_P(Editions, TheLedgerCountsCopiesButNotThoseStruckOut) {
  const auto order = published();
  const auto early = with<DistributionRecord>([&](OrderActions& orders) {
    return orders.hand_out(coordinator, order.record.id,
                           {.recipient = "包括", .copies = 1, .handed_on = Date{2026, 11, 1}},
                           clock.now());
  });
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().reason, Reason{"listing.not_ready"});
  ASSERT_TRUE(run_one());
  const auto hand_out = [&](const DistributionDraft& draft) {
    return with<DistributionRecord>([&](OrderActions& orders) {
      return orders.hand_out(coordinator, order.record.id, draft, clock.now());
    });
  };
  const auto line =
      hand_out({.recipient = " 北部包括 ", .copies = 30, .handed_on = Date{2026, 11, 20}});
  ASSERT_TRUE(line);
  EXPECT_EQ(line->recipient, "北部包括");
  ASSERT_TRUE(hand_out({.recipient = "南部包括", .copies = 12, .handed_on = Date{2026, 11, 23}}));
  EXPECT_EQ(edition(order.record.id).copies, 42);
  const auto wrong = hand_out({.recipient = " ", .copies = 0, .handed_on = Date{2026, 11, 24}});
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().fields.size(), 3U);
  ASSERT_TRUE(with<DistributionRecord>(
      [&](OrderActions& orders) { return orders.withdraw(line->id, "数え間違い", clock.now()); }));
  EXPECT_EQ(edition(order.record.id).copies, 12);
  const auto lines = with<std::vector<DistributionRecord>>(
      [&](OrderActions& orders) { return orders.distributions(order.record.id); });
  ASSERT_TRUE(lines);
  EXPECT_EQ(lines->size(), 2U);
  EXPECT_FALSE(with<DistributionRecord>(
      [&](OrderActions& orders) { return orders.withdraw(line->id, "もう一度", clock.now()); }));
}

INSTANTIATE_TEST_SUITE_P(Engines, Editions, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::listing
