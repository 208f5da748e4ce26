// What becomes of a report, from the receipt number to the card.
#include "features/change_report/change_report_work_sql.hpp"
#include "features/change_report/tests/report_fixture.hpp"

namespace renkei::change_report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class ChangeReportRules : public ReportTest {};

std::string refusal(const auto& result) {
  return result ? "done" : std::string{result.error().reason.key()};
}

TEST_P(ChangeReportRules, AnyoneGetsAReceiptNumberThatTellsHowFarItIs) {
  const auto report = file(other_phone());
  ASSERT_TRUE(report) << report.error().reason.key();
  std::string typed = (*report)->receipt;
  for (char& letter : typed) letter = letter == '-' ? ' ' : letter;
  const auto found = act<ChangeReport>(
      [&](ChangeReportActions verbs) { return verbs.of_receipt("　" + typed + " "); });
  ASSERT_TRUE(found) << found.error().reason.key();
  EXPECT_EQ((*found)->state, ReportState::received);
  const auto unknown = act<ChangeReport>(
      [](ChangeReportActions verbs) { return verbs.of_receipt("0000-0000-0000"); });
  EXPECT_EQ(refusal(unknown), "change_report.receipt_unknown");
}

TEST_P(ChangeReportRules, WhatStandsOnTheCardAlreadyIsNotReported) {
  auto draft = other_phone(" 0880-00-7777　");
  draft.wanted.name = directory::clinic_draft().name;
  const auto report = file(draft);
  ASSERT_TRUE(report);
  EXPECT_THAT(fields_of((*report)->wanted), ElementsAre("phone"));
  EXPECT_EQ((*report)->wanted.phone, "0880-00-7777");
  EXPECT_EQ(refusal(file(other_phone(*directory::clinic_draft().phone))), "change_report.wrong");
}

TEST_P(ChangeReportRules, AllWrongFieldsAreSaidAtOnce) {
  auto draft = other_phone("でんわ");
  draft.wanted.url = "javascript:alert(1)";
  draft.message = Private<std::string>{std::string(6'003, 'a')};
  const auto report = file(draft);
  ASSERT_FALSE(report);
  std::vector<std::string> fields;
  for (const auto& each : report.error().fields) fields.push_back(each.field);
  EXPECT_THAT(fields, ElementsAre("phone", "url", "message"));
}

TEST_P(ChangeReportRules, TheSameSaidTwiceIsOneReport) {
  const auto first = file(other_phone());
  const auto second = file(other_phone());
  ASSERT_TRUE(first && second);
  EXPECT_EQ((*first)->receipt, (*second)->receipt);
  EXPECT_NE((*file(other_phone("0880-00-8888")))->receipt, (*first)->receipt);
}

TEST_P(ChangeReportRules, AHiddenFacilityIsAsUnknownAsOneThatDoesNotExist) {
  hide(facility);
  const auto hidden = file(other_phone());
  auto elsewhere = other_phone();
  elsewhere.facility = ids->make<directory::Facility>();
  const auto unknown = file(elsewhere);
  ASSERT_FALSE(hidden);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(hidden.error(), unknown.error());
  const Actor own{.who = "a", .role = Role::facility_member, .facility = facility.text()};
  EXPECT_TRUE(file(other_phone(), own)) << "its own member sees it";
}

TEST_P(ChangeReportRules, TheHubTakesOverFieldByFieldAndStandsBehindIt) {
  auto draft = other_phone();
  draft.wanted.fax = "0880-00-6666";
  const auto report = file(draft);
  ASSERT_TRUE(report);
  const auto before = card();
  const auto done = accept(*report, {"phone"}, *before.version);
  ASSERT_TRUE(done) << done.error().reason.key();
  EXPECT_EQ(done->report->state, ReportState::accepted);
  const auto after = card();
  EXPECT_EQ(after.facility.phone, "0880-00-7777");
  EXPECT_EQ(after.facility.fax, before.facility.fax) << "not chosen";
  EXPECT_EQ(refusal(accept(done->report, {"fax"}, *after.version)), "change_report.decided");
}

TEST_P(ChangeReportRules, ACardThatChangedMeanwhileIsLookedAtAgain) {
  const auto report = file(other_phone());
  ASSERT_TRUE(report);
  EXPECT_EQ(refusal(accept(*report, {"phone"}, *card().version + 1)), "change_report.card_changed");
  EXPECT_EQ(card().facility.phone, directory::clinic_draft().phone);
  EXPECT_EQ(refusal(accept(*report, {"url"}, *card().version)), "change_report.field_not_reported");
}

TEST_P(ChangeReportRules, LeavingTheCardAsItIsWantsAReason) {
  const auto report = file(other_phone());
  ASSERT_TRUE(report);
  const auto refuse = [&](const std::string& reason) {
    return act<ReportBesideCard>([&](ChangeReportActions verbs) {
      return verbs.refuse((*report)->id, (*report)->version, reason, coordinator);
    });
  };
  EXPECT_EQ(refusal(refuse("　 ")), "change_report.reason_missing");
  const auto done = refuse("電話で確かめ、いまの番号で合っていた");
  ASSERT_TRUE(done);
  EXPECT_EQ(done->report->state, ReportState::refused);
  EXPECT_EQ(card().facility.phone, directory::clinic_draft().phone);
}

TEST_P(ChangeReportRules, TwoWhoDecideAtOnceAreNotBothRight) {
  const auto report = file(other_phone());
  ASSERT_TRUE(report);
  const auto phoned = act<ReportBesideCard>([&](ChangeReportActions verbs) {
    return verbs.phoned((*report)->id, (*report)->version, coordinator);
  });
  ASSERT_TRUE(phoned);
  EXPECT_EQ(phoned->report->phoned_by, coordinator.who);
  EXPECT_EQ(refusal(accept(*report, {"phone"}, *card().version)),
            "change_report.changed_meanwhile");
  EXPECT_TRUE(accept(phoned->report, {"phone"}, *card().version));
}

TEST_P(ChangeReportRules, ReportsAreLimitedPerFacility) {
  for (int number = 0; number < ChangeReportActions::kWaitingPerFacilityMax; ++number) {
    ASSERT_TRUE(file(other_phone("0880-01-" + std::to_string(1000 + number))));
  }
  EXPECT_EQ(refusal(file(other_phone("0880-02-0000"))), "change_report.too_many_waiting");
}

TEST_P(ChangeReportRules, WhoWaitsLongestComesFirst) {
  const auto first = file(other_phone("0880-00-1111"));
  clock.forward(std::chrono::minutes{1});
  const auto second = file(other_phone("0880-00-2222"));
  ASSERT_TRUE(first && second);
  const auto list = [&](const Place& after) {
    return act<std::vector<ReportBesideCard>>(
        [&](ChangeReportActions verbs) { return verbs.in_state(ReportState::received, after, 1); });
  };
  const auto page = list({});
  ASSERT_TRUE(page && page->size() == 1);
  EXPECT_EQ(page->front().report->id, (*first)->id);
  const auto next = list({(*first)->filed_at, (*first)->id.text()});
  ASSERT_TRUE(next && next->size() == 1);
  EXPECT_EQ(next->front().report->id, (*second)->id);
}

TEST_P(ChangeReportRules, HomeSaysHowManyWaitAndSinceWhenToTheHubAlone) {
  const auto waiting = [&](const Actor& viewer) {
    return *sql::read_for<std::vector<WorkItem>>(*database, [&](sql::Session& session) {
      return ChangeReportWork{session}.waiting(viewer, clock.now());
    });
  };
  EXPECT_EQ(waiting(coordinator).at(0).count, 0);
  const auto first = file(other_phone("0880-00-1111"));
  clock.forward(std::chrono::minutes{1});
  ASSERT_TRUE(first && file(other_phone("0880-00-2222")));
  const WorkItem item = waiting(coordinator).at(0);
  EXPECT_EQ(item.count, 2);
  EXPECT_EQ(item.oldest, (*first)->filed_at);
  EXPECT_EQ(item.link, "/reports");
  ASSERT_TRUE(accept(*first, {"phone"}, *card().version));
  EXPECT_EQ(waiting(coordinator).at(0).count, 1) << "what is decided no longer waits";
  EXPECT_TRUE(waiting({.who = "desk-1", .role = Role::desk_member}).empty());
  EXPECT_TRUE(waiting({}).empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, ChangeReportRules, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::change_report
