// People, events and a carrier for the tests of notices, on a real database.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "kernel/jst.hpp"

#include "platform/sql/outbox_sql.hpp"
#include "platform/sql/sequencer.hpp"

#include "features/notice/auditor_mail_job.hpp"
#include "features/notice/morning_job.hpp"
#include "features/notice/notice_feature.hpp"
#include "features/notice/tests/recording_carrier.hpp"

#include "testkit/test_database.hpp"

namespace renkei::notice {

inline std::string refusal(const auto& result) {
  return result ? "done" : std::string{result.error().reason.key()};
}

// A time of November 2026; the 23rd is a public holiday, the 24th a Tuesday.
inline Instant at(unsigned day, const char* time) {
  return instant_of(Date{2026, 11, day}, *TimeOfDay::parse(time));
}

// Says what the test says of each event whose topic is "test.happened".
class SaidTidings final : public TidingSource {
 public:
  explicit SaidTidings(const std::vector<Tiding>& tidings) : tidings_(tidings) {}
  Result<std::vector<Tiding>> of(const Happening& happening, Instant /*now*/) const override {
    if (happening.topic != "test.happened") return std::vector<Tiding>{};
    auto said = tidings_;
    for (Tiding& each : said) each.subject = happening.subject;
    return said;
  }

 private:
  const std::vector<Tiding>& tidings_;
};

class SaidWork final : public WorkSource {
 public:
  explicit SaidWork(const std::vector<WorkItem>& items) : items_(items) {}
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant /*now*/) const override {
    return by.role == Role::coordinator ? items_ : std::vector<WorkItem>{};
  }

 private:
  const std::vector<WorkItem>& items_;
};

class NoticeTest : public testkit::DatabaseTest {
 protected:
  void SetUp() override {
    clock.set(at(24, "10:00"));
    add_person("kato", Role::coordinator, "");
    add_person("mori", Role::professional, "station-1");
    add_person("hara", Role::professional, "clinic-1");
    add_person("ueno", Role::auditor, "");
    run([&](sql::Session& session) { return enqueue_gathering(session, means()); });
  }

  void run(const std::function<Result<void>(sql::Session&)>& apply) {
    const auto done = database->write({.apply = apply});
    ASSERT_TRUE(done) << refusal(done);
  }
  void add_person(const std::string& name, Role role, const std::string& facility) {
    run([&](sql::Session& session) -> Result<void> {
      auto account = session.run(
          "INSERT INTO account (id, email, display_name, state, password_hash,"
          " password_changed_at, created_at, version) VALUES ($1, $2, $3, 'active', '-', 0, 0, 1)",
          name, name + "@mihon.example", "見本" + name);
      if (!account) return pass_on(account);
      std::optional<std::string> place;
      if (!facility.empty()) place = facility;
      auto member = session.run(
          "INSERT INTO membership (id, account, role, facility, from_at, version)"
          " VALUES ($1, $2, $3, $4, 0, 1)",
          "m-" + name, name, role, place);
      if (!member) return pass_on(member);
      return {};
    });
  }
  void end_membership(const std::string& name) {
    run([&](sql::Session& session) -> Result<void> {
      auto ended = session.run("UPDATE membership SET to_at = $2 WHERE id = $1", "m-" + name,
                               system_clock.now());
      if (!ended) return pass_on(ended);
      return {};
    });
  }
  // An event, as a feature leaves one.
  void happened(const std::string& subject) {
    run([&](sql::Session& session) -> Result<void> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      outbox.add({"test.happened", subject});
      if (auto added = outbox.result(); !added) return added;
      return sql::sequence_all(session);
    });
  }
  void gather_now() {
    const auto done = gather(means());
    ASSERT_TRUE(done) << refusal(done);
  }
  void tells(const std::string& subject) {
    happened(subject);
    gather_now();
  }

  [[nodiscard]] JobMeans means() {
    return {.database = *database,
            .ids = *ids,
            .clock = clock,
            .system_clock = system_clock,
            .hub_key = key,
            .carrier = carrier,
            .wording = {[](std::string_view key_of) { return std::string{key_of}; },
                        "https://hub.example"},
            .tidings =
                [this](sql::Session&) {
                  std::vector<std::unique_ptr<TidingSource>> all;
                  all.push_back(std::make_unique<SaidTidings>(said));
                  return all;
                },
            .work =
                [this](sql::Session&) {
                  std::vector<std::unique_ptr<WorkSource>> all;
                  all.push_back(std::make_unique<SaidWork>(waiting));
                  return all;
                },
            .closed_days = [](sql::Session&) -> Result<ClosedDays> { return weekends(); },
            .is_frozen = [this](sql::Session&, const std::string& patient) -> Result<bool> {
              return frozen.count(patient) > 0;
            }};
  }
  static ClosedDays weekends() {
    return [](Date day) {
      return weekday_of(day) >= Weekday::saturday || day == Date{2026, 11, 23};
    };
  }

  template <class T>
  Result<T> act(const std::function<Result<T>(NoticeActions&)>& verb) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      NoticeFeature feature{
          session, {*ids, clock, system_clock, key, carrier, cursors}, weekends(), trace};
      return verb(feature.verbs().actions);
    });
  }
  Result<bool> doing(const std::function<Result<void>(NoticeActions&)>& verb) {
    return act<bool>([&](NoticeActions& verbs) -> Result<bool> {
      auto done = verb(verbs);
      if (!done) return pass_on(done);
      return true;
    });
  }
  std::vector<std::string> kinds(const Actor& by, Which which = Which::all) {
    std::vector<std::string> found;
    const auto listed = act<std::vector<Notice>>(
        [&](NoticeActions& verbs) { return verbs.list(by, which, {}, 100); });
    EXPECT_TRUE(listed) << refusal(listed);
    if (listed) {
      for (const Notice& each : *listed) found.push_back(each.kind);
    }
    return found;
  }
  // Does the jobs that are due, as the server's worker does. Gives how many letters went.
  void carry_due() {
    sql::JobRunner runner{*database, system_clock, "test"};
    register_jobs(runner, means());
    for (int job = 0; job < 100; ++job) {
      const auto ran = runner.run_one();
      ASSERT_TRUE(ran);
      if (!*ran) return;
    }
    FAIL() << "the jobs do not end";
  }
  void later(std::chrono::milliseconds by) {
    clock.forward(by);
    system_clock.forward(by);
  }
  void until(Instant care_time) { later(care_time - clock.now()); }
  std::int64_t count(const char* table) {
    std::int64_t rows = 0;
    const auto counted = database->read([&](sql::Session& session) {
      return session.query(std::string{"SELECT count(*) FROM "} + table,
                           [&](const sql::Row& row) -> Result<void> {
                             rows = row.integer(0);
                             return {};
                           });
    });
    EXPECT_TRUE(counted);
    return rows;
  }
  static Subscription browser(const char* address) {
    return {.endpoint = Private{std::string{address}},
            .p256dh = Private{std::string(87, 'p')},
            .auth = Private{std::string(22, 'a')}};
  }

  static Tiding tiding(Severity severity, Addressee to) {
    return {.topic = TidingTopic::security,
            .kind = "break_glass.opened",
            .subject = {},
            .severity = severity,
            .link = "/patients/emergencies",
            .to = std::move(to)};
  }

  crypto::Key key = crypto::Key::random();
  http::Cursors cursors{key};
  RecordingCarrier carrier;
  Trace trace;
  std::vector<Tiding> said = {tiding(Severity::today, {.roles = {Role::coordinator}})};
  std::vector<WorkItem> waiting;
  std::set<std::string> frozen;
  Actor kato{.who = "kato", .membership = "m-kato", .role = Role::coordinator};
  Actor mori{
      .who = "mori", .membership = "m-mori", .role = Role::professional, .facility = "station-1"};
};

}  // namespace renkei::notice
