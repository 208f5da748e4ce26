// What a person confirmed is not overwritten by a file: it becomes a proposal.
#include "features/intake/tests/intake_fixture.hpp"

namespace renkei::intake {
namespace {

using testing_files::Office;
using testing_files::offices;

class Proposing : public IntakeTest {
 protected:
  // An office whose phone number the clerk confirmed, and a file that says another.
  Proposal proposal(std::string_view phone = "088-999-9999") {
    Office office;
    if (number("SELECT COUNT(*) FROM facility") == 0) {
      import_offices({office});
      confirm();
    }
    office.phone = phone;
    const FileReport report = import_offices({office});
    EXPECT_EQ(report.proposed, 1);
    return open().at(0);
  }
  void confirm() {
    const auto done = database->write({.apply = [&](sql::Session& session) -> Result<void> {
      auto run = session.run("UPDATE facility SET confirmed_by = 'clerk', confirmed_at = 1");
      if (!run) return pass_on(run);
      return {};
    }});
    ASSERT_TRUE(done);
  }
  std::vector<Proposal> open() {
    auto list = with_verbs(
        [&](IntakeVerbs& verbs) { return verbs.proposals.in_state(ProposalState::open, {}, 50); });
    EXPECT_TRUE(list);
    return list ? *list : std::vector<Proposal>{};
  }
  Result<Proposal> accepted(const Proposal& proposal, std::int64_t version) {
    return with_verbs([&](IntakeVerbs& verbs) {
      return verbs.proposals.accept(proposal->id, version, hub_actor("clerk-1"));
    });
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Proposing, testkit::each_engine(), testkit::engine_name);

TEST_P(Proposing, AConfirmedValueStaysAndTheFilesValueIsProposed) {
  const Proposal made = proposal();
  EXPECT_EQ(phone_of(Office{}.number), "088-000-0001");
  EXPECT_EQ(made->field, "phone");
  EXPECT_EQ(made->old_value.phone, "088-000-0001");
  EXPECT_EQ(made->new_value.phone, "088-999-9999");
  EXPECT_EQ(made->source, "kaigo_jigyosho");
}

TEST_P(Proposing, AcceptingWritesTheValueInThePersonsName) {
  const auto done = accepted(proposal(), 1);
  ASSERT_TRUE(done) << done.error().reason.key();
  EXPECT_EQ((*done)->state, ProposalState::accepted);
  EXPECT_EQ((*done)->decided_by, "clerk-1");
  EXPECT_EQ(phone_of(Office{}.number), "088-999-9999");
  EXPECT_TRUE(open().empty());
}

TEST_P(Proposing, RefusingKeepsWhatStands) {
  const Proposal made = proposal();
  const auto done = with_verbs([&](IntakeVerbs& verbs) {
    return verbs.proposals.refuse(made->id, 1, "電話で確かめた", hub_actor("clerk-1"));
  });
  ASSERT_TRUE(done);
  EXPECT_EQ((*done)->reason, "電話で確かめた");
  EXPECT_EQ(phone_of(Office{}.number), "088-000-0001");
  EXPECT_EQ(accepted(made, 2).error().reason, Reason{"intake.proposal_closed"});
}

TEST_P(Proposing, WithAnOlderVersionNothingIsDecided) {
  EXPECT_EQ(accepted(proposal(), 7).error().kind, ErrorKind::stale);
  EXPECT_EQ(phone_of(Office{}.number), "088-000-0001");
}

TEST_P(Proposing, ANewerFileSupersedesTheOlderProposal) {
  proposal("088-999-9999");
  const Proposal newer = proposal("088-777-7777");
  EXPECT_EQ(open().size(), 1U);
  EXPECT_EQ(newer->new_value.phone, "088-777-7777");
}

TEST_P(Proposing, IfTheValueChangedMeanwhileItIsShownAgainInsteadOfWritten) {
  const Proposal made = proposal();
  const auto changed = database->write({.apply = [&](sql::Session& session) -> Result<void> {
    auto run = session.run("UPDATE facility SET phone = '088-555-5555', version = version + 1");
    if (!run) return pass_on(run);
    return {};
  }});
  ASSERT_TRUE(changed);
  const auto again = accepted(made, 1);
  ASSERT_TRUE(again) << again.error().reason.key();
  EXPECT_EQ((*again)->state, ProposalState::open);
  EXPECT_EQ((*again)->old_value.phone, "088-555-5555");
  EXPECT_EQ((*again)->version, 2);
  EXPECT_EQ(phone_of(Office{}.number), "088-555-5555");
  EXPECT_EQ((*accepted(made, 2))->state, ProposalState::accepted);
}

}  // namespace
}  // namespace renkei::intake
