// Reviews are signed by somebody else than the doer, and stand; the chain is checked against heads
// noted elsewhere.
#include "platform/sql/audit_text.hpp"

#include "features/audit/audit_work_sql.hpp"
#include "features/audit/tests/audit_fixture.hpp"

namespace renkei::audit {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

class AuditReview : public AuditTest {
 protected:
  std::vector<WorkItem> work(const Actor& by) {
    return sql::read_for<std::vector<WorkItem>>(
               *database,
               [&](sql::Session& session) { return AuditWork{session}.waiting(by, clock.now()); })
        .value();
  }
  void tamper(const char* statement) {
    ASSERT_TRUE(database->write({.apply = [&](sql::Session& session) -> Result<void> {
      auto done = session.run(statement);
      if (!done) return pass_on(done);
      return {};
    }}));
  }
  // What somebody does who holds the key of the database: seals all of it anew.
  void seal_anew() {
    ASSERT_TRUE(database->write({.apply = [&](sql::Session& session) -> Result<void> {
      std::vector<sql::StoredAudit> all;
      auto read = session.query("SELECT " + std::string{sql::kAuditColumns} +
                                    " FROM audit WHERE seq IS NOT NULL ORDER BY seq",
                                [&](const sql::Row& row) -> Result<void> {
                                  all.push_back(sql::read_audit(row));
                                  return {};
                                });
      if (!read) return read;
      std::string hash{sql::kChainStart};
      for (const sql::StoredAudit& each : all) {
        hash = sql::seal_of(hash, each);
        auto sealed = session.run("UPDATE audit SET hash = $1 WHERE id = $2", hash, each.id);
        if (!sealed) return pass_on(sealed);
      }
      auto moved = session.run("UPDATE sequence_head SET hash = $1 WHERE name = 'audit'", hash);
      if (!moved) return pass_on(moved);
      return {};
    }}));
  }
  ChainCheckRecord checked() {
    auto record = check_chain(job_means());
    EXPECT_TRUE(record) << refusal(record);
    return record ? *record : ChainCheckRecord{};
  }
  AuditState state() {
    return on_audit<AuditState>([](AuditVerbs& verbs) { return verbs.reviews.state(); }).value();
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, AuditReview, testkit::each_engine(), testkit::engine_name);

TEST_P(AuditReview, IsSignedWithTheHeadOfThatMoment) {
  looks_at_hanako(stranger);
  watch_all();
  clock.forward(minutes{1});
  EXPECT_FALSE(unusual().front().is_reviewed);
  const auto signed_ = sign(review_of(ReviewScope::unusual), auditor);
  ASSERT_TRUE(signed_) << refusal(signed_);
  const ReviewRecord& record = signed_->review.record();
  EXPECT_EQ(record.unusual_count, 1);
  EXPECT_EQ(record.row_count, 1);
  EXPECT_EQ(record.head_seq, 1);
  EXPECT_EQ(record.head_hash.size(), 64U);
  EXPECT_EQ(signed_->signer->reveal(), "監査 しおり");
  EXPECT_TRUE(unusual().front().is_reviewed);
  const auto file = on_audit<std::string>([](AuditVerbs& verbs) { return verbs.reviews.file(); });
  EXPECT_NE(file.value().find(record.head_hash), std::string::npos);
}

TEST_P(AuditReview, IsNotSignedByWhoseLooksItIsAbout) {
  clock.set(instant_of(Date{2026, 11, 23}, TimeOfDay::of_minute(23 * 60).value()));
  looks_at_hanako(officer);
  watch_all();
  clock.forward(minutes{1});
  EXPECT_EQ(refusal(sign(review_of(ReviewScope::unusual), officer)), "audit.own_looks");
  ReviewDraft of_patient = review_of(ReviewScope::patient);
  of_patient.subject = hanako.text();
  EXPECT_EQ(refusal(sign(of_patient, officer)), "audit.own_looks");
  ReviewDraft of_person = review_of(ReviewScope::person);
  of_person.subject = officer.who;
  EXPECT_EQ(refusal(sign(of_person, officer)), "audit.own_review");
  on_record(auditor, "GET /api/audit/rows", {hanako.text()});
  EXPECT_TRUE(sign(of_patient, auditor)) << "to have read the audit is no look at the patient";
  EXPECT_TRUE(sign(of_person, auditor));
}

TEST_P(AuditReview, SaysWhatWasNotInOrderAndEndsByNow) {
  ReviewDraft draft = review_of(ReviewScope::everything);
  draft.finding = ReviewFinding::follow_up;
  EXPECT_EQ(refusal(sign(draft, auditor)), "audit.wrong");
  draft.note = text("本人に確かめる");
  EXPECT_TRUE(sign(draft, auditor));
  draft.span_until = clock.now() + minutes{1};
  EXPECT_EQ(refusal(sign(draft, auditor)), "audit.wrong");
}

TEST_P(AuditReview, IsDueForTheAuditorAndLaterForTheCoordinator) {
  ASSERT_EQ(work(auditor).size(), 1U) << "never reviewed yet";
  EXPECT_EQ(work(auditor).front().severity, Severity::today);
  EXPECT_TRUE(work(officer).empty());
  EXPECT_TRUE(work(nurse_7).empty());
  looks_at_hanako(stranger);
  watch_all();
  EXPECT_TRUE(work(officer).empty());
  clock.forward(hours{24 * 8});
  EXPECT_EQ(work(officer).size(), 1U) << "a hub may have no auditor";
  ASSERT_TRUE(sign(review_of(ReviewScope::unusual), auditor));
  EXPECT_TRUE(work(auditor).empty());
  clock.forward(hours{24 * 30});
  EXPECT_EQ(work(auditor).front().severity, Severity::week);
  clock.forward(hours{24 * 10});
  EXPECT_EQ(work(auditor).front().severity, Severity::today);
  EXPECT_EQ(work(officer).size(), 1U);
}

TEST_P(AuditReview, OfTheChainNotesTheHeadAndFindsItUntouched) {
  looks_at_hanako(nurse_7);
  wait_for_seals();
  EXPECT_EQ(checked().faults, 0);
  ASSERT_EQ(heads.heads.size(), 1U);
  EXPECT_EQ(heads.heads.front().seq, 1);
  looks_at_hanako(officer);
  wait_for_seals();
  const ChainCheckRecord second = checked();
  EXPECT_EQ(second.faults, 0);
  EXPECT_EQ(second.heads_compared, 1);
  EXPECT_EQ(state().check, second);
}

TEST_P(AuditReview, OfTheChainNamesTheRowThatWasChanged) {
  for (const Actor* each : {&nurse_7, &stranger, &officer}) looks_at_hanako(*each);
  wait_for_seals();
  tamper("UPDATE audit SET who = 'somebody' WHERE seq = 2");
  EXPECT_EQ(checked().faults, 1);
  const AuditState now = state();
  ASSERT_EQ(now.faults.size(), 1U);
  EXPECT_EQ(now.faults.front().fault, ChainFault::changed);
  EXPECT_EQ(now.faults.front().seq, 2);
  EXPECT_EQ(now.faults.front().route, kLookRoute);
  EXPECT_TRUE(now.faults.front().row_id);
  EXPECT_EQ(work(auditor).front().source, "audit.tampered");
  EXPECT_EQ(work(officer).front().severity, Severity::critical);
}

TEST_P(AuditReview, OfTheChainFindsByANotedHeadThatAllOfItWasSealedAnew) {
  looks_at_hanako(nurse_7);
  wait_for_seals();
  EXPECT_EQ(checked().faults, 0);
  looks_at_hanako(stranger);
  looks_at_hanako(officer);
  wait_for_seals();
  EXPECT_EQ(checked().faults, 0);
  tamper("UPDATE audit SET outcome = 'patient.unknown' WHERE seq = 2");
  seal_anew();
  const auto chain = sql::read_for<sql::AuditReport>(
      *database, [](sql::Session& session) { return sql::check_audit(session); });
  ASSERT_TRUE(chain->is_sound()) << "the chain alone does not tell";
  EXPECT_EQ(checked().faults, 1);
  const FoundFault fault = state().faults.front();
  EXPECT_EQ(fault.fault, ChainFault::noted_otherwise);
  EXPECT_EQ(fault.seq, 2) << "row 1 was noted and fits";
  EXPECT_EQ(fault.until_seq, 3);
}

}  // namespace
}  // namespace renkei::audit
