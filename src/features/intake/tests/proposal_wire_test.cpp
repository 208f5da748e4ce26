// Proposals over the wire: judged one by one and several at once.
#include <gmock/gmock.h>

#include "features/intake/tests/wire_fixture.hpp"

namespace renkei::intake {
namespace {

using testing_files::offices;

constexpr const char* kProposals = "/api/intake/proposals";
constexpr const char* kAccept = "/api/intake/proposals/{id}/accept";
constexpr const char* kRefuse = "/api/intake/proposals/{id}/refuse";

// What several decisions answer, as a client reads it.
struct Undecided {
  ProposalId id;
  std::string reason;
};
RENKEI_DESCRIBE(Undecided, id, reason)
struct Decided {
  std::vector<ProposalView> items;
  std::vector<Undecided> refused;
};
RENKEI_DESCRIBE(Decided, items, refused)

class ProposalsOnTheWire : public WireTest {
 protected:
  // So many offices whose phone numbers a person confirmed, and a file that says others.
  std::vector<ProposalView> proposed(int count) {
    auto list = offices(count);
    import_offices(list);
    write_sql("UPDATE facility SET confirmed_by = 'clerk-1', confirmed_at = 1");
    for (auto& each : list) each.phone = "088-999-9999";
    EXPECT_EQ(import_offices(list).proposed, count);
    return open();
  }
  std::vector<ProposalView> open() { return view<ProposalPage>(get(kProposals)).items; }
  void write_sql(std::string_view statement) {
    const auto done = database->write({.apply = [&](sql::Session& session) -> Result<void> {
      auto run = session.run(statement);
      if (!run) return pass_on(run);
      return {};
    }});
    ASSERT_TRUE(done);
  }
  static std::string choices(const std::vector<ProposalView>& chosen) {
    std::string body;
    for (const ProposalView& each : chosen) {
      body += std::string{body.empty() ? "" : ","} + R"({"id":")" + each.id.text() +
              R"(","version":)" + std::to_string(each.version) + "}";
    }
    return R"({"items":[)" + body + "]}";
  }
  std::int64_t with_phone(std::string_view phone) {
    return number("SELECT COUNT(*) FROM facility WHERE phone = '" + std::string{phone} + "'");
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, ProposalsOnTheWire, testkit::each_engine(), testkit::engine_name);

TEST_P(ProposalsOnTheWire, TheListShowsOldAndNewInWordsWithTheFacilitysName) {
  const auto list = proposed(1);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].subject_name, "見本事業所1");
  EXPECT_EQ(list[0].field, "phone");
  EXPECT_EQ(list[0].old_text, "088-000-0001");
  EXPECT_EQ(list[0].new_text, "088-999-9999");
}

TEST_P(ProposalsOnTheWire, OneIsAcceptedAnotherRefusedWithAReason) {
  const auto list = proposed(2);
  const auto taken = view<ProposalView>(act(kAccept, list[0].id.text(), list[0].version));
  EXPECT_EQ(taken.state, ProposalState::accepted);
  const auto kept = view<ProposalView>(
      act(kRefuse, list[1].id.text(), list[1].version, R"({"reason":"電話で確かめた"})"));
  EXPECT_EQ(kept.state, ProposalState::refused);
  EXPECT_EQ(kept.reason, "電話で確かめた");
  EXPECT_EQ(with_phone("088-999-9999"), 1);
  EXPECT_TRUE(open().empty());
  const auto past = view<ProposalPage>(get(kProposals, {{"state", "refused"}})).items;
  EXPECT_EQ(past.at(0).id, list[1].id);
}

TEST_P(ProposalsOnTheWire, SeveralAreAcceptedAtOnce) {
  const auto list = proposed(3);
  const auto done =
      view<Decided>(post("/api/intake/proposals/accept", choices({list[0], list[2]})));
  ASSERT_EQ(done.items.size(), 2U);
  EXPECT_EQ(done.items[0].state, ProposalState::accepted);
  EXPECT_EQ(with_phone("088-999-9999"), 2);
  EXPECT_EQ(open().at(0).id, list[1].id);
}

TEST_P(ProposalsOnTheWire, SeveralAreRefusedAtOnce) {
  const auto list = proposed(3);
  const auto done = view<Decided>(post("/api/intake/proposals/refuse", choices(list)));
  EXPECT_EQ(done.items.size(), 3U);
  EXPECT_EQ(with_phone("088-999-9999"), 0);
  EXPECT_TRUE(open().empty());
}

TEST_P(ProposalsOnTheWire, OneThatWasDecidedMeanwhileIsSaidAndHoldsUpNoOther) {
  const auto list = proposed(3);
  ASSERT_TRUE(act(kRefuse, list[2].id.text(), list[2].version, R"({"reason":"確かめた"})"));
  const auto done = view<Decided>(post("/api/intake/proposals/accept", choices(list)));
  EXPECT_EQ(done.items.size(), 2U);
  ASSERT_EQ(done.refused.size(), 1U);
  EXPECT_EQ(done.refused[0].id, list[2].id);
  EXPECT_EQ(done.refused[0].reason, "intake.proposal_closed");
  EXPECT_EQ(with_phone("088-999-9999"), 2) << "all but the one that was refused before";
  EXPECT_TRUE(open().empty());
}

TEST_P(ProposalsOnTheWire, WhatIsClosedIsNotDecidedAgainAndChangesNothing) {
  auto list = proposed(1);
  const auto kept = view<ProposalView>(
      act(kRefuse, list[0].id.text(), list[0].version, R"({"reason":"確かめた"})"));
  const auto done = view<Decided>(post("/api/intake/proposals/accept", choices({kept})));
  ASSERT_EQ(done.refused.size(), 1U);
  EXPECT_EQ(done.refused[0].reason, "intake.proposal_closed");
  EXPECT_EQ(with_phone("088-999-9999"), 0);
}

TEST_P(ProposalsOnTheWire, AValueThatChangedMeanwhileIsShownAgainAmongTheOthers) {
  const auto list = proposed(2);
  write_sql("UPDATE facility SET phone = '088-555-5555', version = version + 1 WHERE id = '" +
            list[0].subject.text() + "'");
  const auto done = view<Decided>(post("/api/intake/proposals/accept", choices(list)));
  EXPECT_EQ(done.items[0].state, ProposalState::open);
  EXPECT_EQ(done.items[0].old_text, "088-555-5555");
  EXPECT_EQ(done.items[1].state, ProposalState::accepted);
  EXPECT_EQ(with_phone("088-555-5555"), 1);
}

TEST_P(ProposalsOnTheWire, MoreThanAHundredAtOnceAreTooMany) {
  const auto list = proposed(1);
  const std::vector<ProposalView> many(101, list[0]);
  EXPECT_EQ(post("/api/intake/proposals/accept", choices(many)).error().reason,
            Reason{"intake.too_many_proposals"});
  EXPECT_EQ(open().size(), 1U);
}

TEST_P(ProposalsOnTheWire, AnUnknownProposalAndAnUnreadableBodyAreSaidSo) {
  EXPECT_EQ(act(kAccept, "01930000-0000-7000-8000-000000000000", 1).error().reason,
            Reason{"intake.proposal_not_found"});
  EXPECT_EQ(post("/api/intake/proposals/accept", R"({"items":)").error().kind,
            ErrorKind::malformed);
}

}  // namespace
}  // namespace renkei::intake
