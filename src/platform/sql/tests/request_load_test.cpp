// A whole request's worth of platform rows, from many callers at once: nobody is sent away with
// 503.
#include <atomic>
#include <thread>

#include "platform/sql/audit_check.hpp"
#include "platform/sql/audit_log.hpp"
#include "platform/sql/event_flow.hpp"
#include "platform/sql/outbox_sql.hpp"
#include "platform/sql/request_key.hpp"

#include "testkit/test_database.hpp"

namespace renkei::sql {
namespace {

class RequestLoad : public testkit::DatabaseTest {
 protected:
  Result<void> request() {
    const RequestKey key{
        .actor = "account-1", .key = ids->next(), .route = "POST /api/toys", .body_digest = "aa"};
    return database->write({.apply = [&](Session& session) -> Result<void> {
      if (auto known = find_reply(session, key, system_clock.now()); !known) return pass_on(known);
      SqlOutbox outbox{session, *ids, system_clock.now()};
      outbox.add({"toy.changed", "toy-1"});
      if (!outbox.result()) return outbox.result();
      auto logged = AuditLog{session, *ids}.add({.who = "account-1",
                                                 .at = clock.now(),
                                                 .route = "POST /api/toys",
                                                 .outcome = "done",
                                                 .request_id = key.key,
                                                 .subjects = {"toy-1"}});
      if (!logged) return logged;
      return remember_reply(session, key, {.status = 201, .subject = "toy-1"}, system_clock.now());
    }});
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, RequestLoad, testkit::each_engine(), testkit::engine_name);

TEST_P(RequestLoad, ManyCallersAreAllAnswered) {
  constexpr int kCallers = 8;
  constexpr int kEach = 25;
  std::atomic<int> refused = 0;
  {
    const EventFlow flow{*database, database.location()};
    std::vector<std::thread> callers;
    for (int caller = 0; caller < kCallers; ++caller) {
      callers.emplace_back([&] {
        for (int i = 0; i < kEach; ++i) refused += request() ? 0 : 1;
      });
    }
    for (auto& each : callers) each.join();
    const auto unsealed = [&] {
      return read_for<AuditReport>(*database, [](Session& s) { return check_audit(s); })->unsealed;
    };
    for (int look = 0; look < 500 && unsealed() > 0; ++look) {
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
  }
  EXPECT_EQ(refused, 0);
  const auto report = read_for<AuditReport>(*database, [](Session& s) { return check_audit(s); });
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->is_sound());
  EXPECT_EQ(report->rows, kCallers * kEach);
}

}  // namespace
}  // namespace renkei::sql
