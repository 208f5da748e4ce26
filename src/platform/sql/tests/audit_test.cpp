// The sealed chain: whatever is done to a row behind our back is found and named.
#include <chrono>
#include <thread>

#include "platform/sql/audit_check.hpp"
#include "platform/sql/audit_log.hpp"
#include "platform/sql/event_flow.hpp"

#include "testkit/test_database.hpp"

namespace renkei::sql {
namespace {

using std::chrono::milliseconds;
using Findings = std::vector<AuditFinding>;

class Audit : public testkit::DatabaseTest {
 protected:
  Result<void> log(const std::string& request) {
    return database->write({.apply = [&](Session& session) {
      AuditLog audit{session, *ids};
      return audit.add({.who = "account-1",
                        .at = clock.now(),
                        .route = "GET /api/toys/{id}",
                        .outcome = "done",
                        .request_id = request,
                        .subjects = {"toy-2", "toy-1", "toy-2"},
                        .fields = {"name"}});
    }});
  }
  void log_sealed(int count) {
    const EventFlow flow{*database, database.location()};
    for (int i = 1; i <= count; ++i) ASSERT_TRUE(log("request-" + std::to_string(i)));
    for (int look = 0; look < 500 && check().unsealed > 0; ++look)
      std::this_thread::sleep_for(milliseconds{10});
  }
  AuditReport check() {
    return read_for<AuditReport>(*database, [](Session& s) { return check_audit(s); }).value();
  }
  // What someone with the database's key does by hand.
  void tamper(const std::vector<std::string>& statements) {
    ASSERT_TRUE(database->write({.apply = [&](Session& session) -> Result<void> {
      for (const auto& each : statements) {
        if (auto done = session.run(each); !done) return pass_on(done);
      }
      return {};
    }}));
  }
  // Findings without the rows' ids.
  Findings findings() {
    auto found = check().findings;
    for (auto& each : found) each.id.clear();
    return found;
  }
  static std::string request(int number) {
    return "request_id = 'request-" + std::to_string(number) + "'";
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Audit, testkit::each_engine(), testkit::engine_name);

TEST_P(Audit, AChainLeftAloneIsSound) {
  log_sealed(6);
  const auto report = check();
  EXPECT_TRUE(report.is_sound());
  EXPECT_EQ(report.rows, 6);
  EXPECT_EQ(report.head_seq, 6);
  EXPECT_EQ(report.head_hash.size(), 64U);
  EXPECT_EQ(report.unsealed, 0);
}

TEST_P(Audit, AnEmptyChainIsSound) { EXPECT_TRUE(check().is_sound()); }

TEST_P(Audit, TheUnsealedTailIsReportedAndSealedAfterARestart) {
  log_sealed(2);
  ASSERT_TRUE(log("request-3"));
  auto report = check();
  EXPECT_TRUE(report.is_sound());
  EXPECT_EQ(report.unsealed, 1);
  EXPECT_EQ(report.oldest_unsealed, testkit::kThatNight);
  database.reopen();
  log_sealed(1);
  report = check();
  EXPECT_TRUE(report.is_sound());
  EXPECT_EQ(report.rows, 4);
}

TEST_P(Audit, AChangedRowIsNamed) {
  log_sealed(5);
  tamper({"UPDATE audit SET who = 'account-9' WHERE " + request(3)});
  EXPECT_EQ(findings(), (Findings{{AuditFault::changed, 3, 3}}));
  EXPECT_FALSE(check().findings.front().id.empty());
}

TEST_P(Audit, EveryColumnIsSealed) {
  log_sealed(3);
  for (const auto* change :
       {"at = at + 1", "membership = 'm'", "route = 'x'", "outcome = 'x'", "request_id = 'x'",
        "fields = 'x'", "subject_digest = ''", "hash = ''", "who = 'account-1,'"}) {
    ASSERT_TRUE(check().is_sound());
    tamper({"CREATE TABLE kept AS SELECT * FROM audit WHERE seq = 2",
            std::string{"UPDATE audit SET "} + change + " WHERE seq = 2"});
    EXPECT_FALSE(check().is_sound()) << change;
    tamper(
        {"UPDATE audit SET at = kept.at, membership = kept.membership, route = kept.route, "
         "outcome = kept.outcome, request_id = kept.request_id, fields = kept.fields, "
         "subject_digest = kept.subject_digest, hash = kept.hash, who = kept.who "
         "FROM kept WHERE audit.id = kept.id",
         "DROP TABLE kept"});
  }
}

TEST_P(Audit, ASubjectTakenAwayOrAddedIsNoticed) {
  log_sealed(4);
  tamper(
      {"DELETE FROM audit_subject WHERE subject = 'toy-1' AND audit = (SELECT id FROM audit "
       "WHERE seq = 2)"});
  EXPECT_EQ(findings(), (Findings{{AuditFault::changed, 2, 2}}));
  tamper(
      {"INSERT INTO audit_subject (audit, subject) SELECT id, 'toy-7' FROM audit WHERE seq = 4"});
  EXPECT_EQ(findings(), (Findings{{AuditFault::changed, 2, 2}, {AuditFault::changed, 4, 4}}));
}

TEST_P(Audit, ARemovedRowIsNamed) {
  log_sealed(6);
  tamper({"DELETE FROM audit_subject WHERE audit IN (SELECT id FROM audit WHERE seq IN (3, 4))",
          "DELETE FROM audit WHERE seq IN (3, 4)"});
  EXPECT_EQ(findings(), (Findings{{AuditFault::missing, 3, 4}}));
}

TEST_P(Audit, ARemovedRowWhoseGapWasClosedIsNoticed) {
  log_sealed(4);
  tamper({"DELETE FROM audit_subject WHERE audit IN (SELECT id FROM audit WHERE seq = 2)",
          "DELETE FROM audit WHERE seq = 2", "UPDATE audit SET seq = 2 WHERE seq = 3",
          "UPDATE audit SET seq = 3 WHERE seq = 4"});
  EXPECT_EQ(findings(), (Findings{{AuditFault::changed, 2, 2}, {AuditFault::end_missing, 4, 4}}));
}

TEST_P(Audit, SwappedRowsAreNamedAndSentWhereTheyBelong) {
  log_sealed(6);
  tamper({"UPDATE audit SET seq = -1 WHERE seq = 2", "UPDATE audit SET seq = 2 WHERE seq = 5",
          "UPDATE audit SET seq = 5 WHERE seq = -1"});
  EXPECT_EQ(findings(), (Findings{{AuditFault::moved, 2, 5}, {AuditFault::moved, 5, 2}}));
}

TEST_P(Audit, SwappedNeighboursAreNamed) {
  log_sealed(4);
  tamper({"UPDATE audit SET seq = -1 WHERE seq = 2", "UPDATE audit SET seq = 2 WHERE seq = 3",
          "UPDATE audit SET seq = 3 WHERE seq = -1"});
  EXPECT_EQ(findings(), (Findings{{AuditFault::moved, 2, 3}, {AuditFault::moved, 3, 2}}));
}

TEST_P(Audit, ANewestRowTakenAwayIsNoticed) {
  log_sealed(3);
  tamper({"DELETE FROM audit_subject WHERE audit = (SELECT id FROM audit WHERE seq = 3)",
          "DELETE FROM audit WHERE seq = 3"});
  EXPECT_EQ(findings(), (Findings{{AuditFault::end_missing, 3, 3}}));
}

TEST_P(Audit, ARowSlippedInBehindTheHeadIsNoticed) {
  log_sealed(2);
  tamper(
      {"UPDATE sequence_head SET seq = 1, hash = (SELECT hash FROM audit WHERE seq = 1) "
       "WHERE name = 'audit'"});
  EXPECT_EQ(findings(), (Findings{{AuditFault::added, 2, 2}}));
}

TEST_P(Audit, OfARefusedRequestIsWrittenAfterItsRollback) {
  const EventFlow flow{*database, database.location()};
  const auto refused =
      database->write({.apply = [&](Session& session) -> Result<void> {
                         AuditLog audit{session, *ids};
                         if (auto added = audit.add({.who = "account-1",
                                                     .at = clock.now(),
                                                     .route = "POST /api/toys",
                                                     .outcome = "done",
                                                     .request_id = "request-1"});
                             !added) {
                           return added;
                         }
                         return fail(ErrorKind::forbidden, "toy.forbidden");
                       },
                       .refused = [&](Session& session, const Error& error) -> Result<void> {
                         AuditLog audit{session, *ids};
                         return audit.add({.who = "account-1",
                                           .at = clock.now(),
                                           .route = "POST /api/toys",
                                           .outcome = std::string{error.reason.key()},
                                           .request_id = "request-1"});
                       }});
  ASSERT_FALSE(refused);
  std::vector<std::string> outcomes;
  ASSERT_TRUE(database->read([&](Session& session) {
    return session.query("SELECT outcome FROM audit ORDER BY id LIMIT 10",
                         [&](const Row& row) -> Result<void> {
                           outcomes.emplace_back(row.text(0));
                           return {};
                         });
  }));
  EXPECT_EQ(outcomes, std::vector<std::string>{"toy.forbidden"});
}

TEST_P(Audit, TooManySubjectsAreAMistakeNotASilentCut) {
  const auto refused = database->write({.apply = [&](Session& session) {
    AuditRow row{.who = "a", .at = clock.now(), .route = "r", .outcome = "done", .request_id = "q"};
    for (int i = 0; i < 401; ++i) row.subjects.push_back(std::to_string(i));
    return AuditLog{session, *ids}.add(std::move(row));
  }});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason{"audit.too_long"});
}

}  // namespace
}  // namespace renkei::sql
