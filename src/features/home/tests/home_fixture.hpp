// The hub's list on a real database, with lines the test says.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "kernel/jst.hpp"

#include "platform/sql/outbox_sql.hpp"

#include "features/home/home_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::home {

inline std::string refusal(const auto& result) {
  return result ? "done" : std::string{result.error().reason.key()};
}

inline Instant at(int month, unsigned day, const char* time) {
  return instant_of(Date{2026, static_cast<unsigned>(month), day}, *TimeOfDay::parse(time));
}

class Told final : public WorkSource {
 public:
  explicit Told(std::vector<WorkItem> items) : items_(std::move(items)) {}
  Result<std::vector<WorkItem>> waiting(const Actor& /*by*/, Instant /*now*/) const override {
    return items_;
  }

 private:
  std::vector<WorkItem> items_;
};

class HomeTest : public testkit::DatabaseTest {
 protected:
  void SetUp() override { clock.set(at(11, 24, "10:00")); }  // a Tuesday

  static WorkItem line(const char* source, Severity severity, std::optional<Instant> oldest = {},
                       std::optional<Date> due = {}) {
    return {.source = source,
            .severity = severity,
            .count = 1,
            .oldest = oldest,
            .due = due,
            .link = "/"};
  }
  [[nodiscard]] Sources sources() const {
    Sources all;
    all.push_back(std::make_unique<Told>(waiting));
    return all;
  }
  template <class T>
  Result<T> act(const std::function<Result<T>(HomeActions&)>& verb) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      HomeFeature feature{session, {*ids, clock, system_clock}, sources(), outbox, trace};
      auto done = verb(feature.verbs());
      if (done && !outbox.result()) return pass_on(outbox.result());
      return done;
    });
  }
  Result<bool> doing(const std::function<Result<void>(HomeActions&)>& verb) {
    return act<bool>([&](HomeActions& verbs) -> Result<bool> {
      auto done = verb(verbs);
      if (!done) return pass_on(done);
      return true;
    });
  }
  std::vector<Row> rows(const Actor& by) {
    return act<std::vector<Row>>([&](HomeActions& verbs) { return verbs.rows(by); }).value();
  }
  Row only_row(const Actor& by) {
    auto all = rows(by);
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? Row{} : all.front();
  }
  Result<bool> take(const Actor& by) {
    return doing([&](HomeActions& verbs) { return verbs.take("a.line", by); });
  }
  Result<bool> release(const Actor& by) {
    return doing([&](HomeActions& verbs) { return verbs.release("a.line", by); });
  }
  Result<bool> snooze(Instant until, const char* reason, NamesIn names = NamesIn::unchecked) {
    return doing([&](HomeActions& verbs) {
      return verbs.snooze("a.line", {until, reason, names}, first);
    });
  }
  std::vector<RowStepKind> steps() {
    std::vector<RowStepKind> kinds;
    const auto found = act<std::vector<HomeActions::StepSeen>>(
        [&](HomeActions& verbs) { return verbs.steps("a.line", first); });
    for (const auto& each : found.value()) kinds.push_back(each.step.what);
    return kinds;
  }
  Result<bool> set_duty(DutyDraft draft, std::int64_t version = 1) {
    return doing([&](HomeActions& verbs) -> Result<void> {
      auto set = verbs.set_duty(std::move(draft), version);
      if (!set) return pass_on(set);
      return {};
    });
  }
  // Somebody with an account, named by it.
  void there_works(const std::string& id, Role role, std::optional<std::string> facility) {
    ASSERT_TRUE(database->write({.apply = [&](sql::Session& session) -> Result<void> {
      auto account = session.run(
          "INSERT INTO account (id, email, display_name, state, password_hash,"
          " password_changed_at, created_at, version) VALUES ($1, $2, $3, 'active', 'x', 0, 0, 1)",
          id, id + "@example.jp", id);
      if (!account) return pass_on(account);
      auto membership = session.run(
          "INSERT INTO membership (id, account, role, facility, from_at, version)"
          " VALUES ($1, $2, $3, $4, 0, 1)",
          "as-" + id, id, role, facility);
      if (!membership) return pass_on(membership);
      return {};
    }}));
  }
  // One round of the job, on real machinery.
  void escalation() {
    const EscalationMeans means{*database, *ids, clock, system_clock,
                                [this](sql::Session&) { return sources(); }};
    const auto done = escalate(means);
    EXPECT_TRUE(done) << refusal(done);
  }

  std::vector<WorkItem> waiting;
  Trace trace;
  Actor first = hub_actor("coordinator-1");
  Actor second = hub_actor("coordinator-2");
  Actor nurse{.who = "nurse-1", .role = Role::facility_member, .facility = "station-1"};
};

}  // namespace renkei::home
