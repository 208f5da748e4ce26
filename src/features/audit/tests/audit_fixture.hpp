// A hub with people, a patient, a team and an audit that is sealed as it is written.
#pragma once
#include <chrono>
#include <thread>

#include "platform/sql/audit_check.hpp"
#include "platform/sql/audit_log.hpp"
#include "platform/sql/event_flow.hpp"

#include "features/audit/audit_feature.hpp"
#include "features/break_glass/tests/break_glass_fixture.hpp"

namespace renkei::audit {

using patient::refusal;
using patient::text;

inline constexpr const char* kLookRoute = "GET /api/patient/patients/{id}";
inline constexpr const char* kSearchRoute = "POST /api/patient/searches";
inline constexpr const char* kGlassRoute = "POST /api/break_glass/accesses";

// Heads in memory.
class ToldHeads final : public HeadBook {
 public:
  Result<void> note(const ChainHead& head) override {
    heads.push_back(head);
    return {};
  }
  Result<std::vector<ChainHead>> noted() const override { return heads; }
  std::vector<ChainHead> heads;
};

class AuditTest : public break_glass::BreakGlassTest {
 protected:
  void SetUp() override {
    BreakGlassTest::SetUp();
    nurse_7 = works("佐野 かえで", Role::facility_member, station);
    stranger = works("よその 看護師", Role::facility_member, pharmacy);
    officer = works("佐々木 みほ", Role::coordinator, {});
    auditor = works("監査 しおり", Role::auditor, {});
    clock.set(instant_of(Date{2026, 11, 23}, TimeOfDay::of_minute(14 * 60).value()));
  }

  // Somebody with an account and a membership.
  Actor works(const char* name, Role role, const directory::FacilityId& facility) {
    const std::string account = ids->next();
    const std::string membership = ids->next();
    std::optional<std::string> at;
    if (!facility.empty()) at = facility.text();
    EXPECT_TRUE(database->write({.apply = [&](sql::Session& session) -> Result<void> {
      auto added = session.run(
          "INSERT INTO account (id, email, display_name, state, password_hash, "
          "password_changed_at, created_at, version) VALUES ($1, $1, $2, 'active', 'x', 0, 0, 1)",
          account, std::string_view{name});
      if (!added) return pass_on(added);
      auto joined = session.run(
          "INSERT INTO membership (id, account, role, facility, from_at, version) "
          "VALUES ($1, $2, $3, $4, 0, 1)",
          membership, account, role, at);
      if (!joined) return pass_on(joined);
      return {};
    }}));
    return {.who = account, .membership = membership, .role = role, .facility = at.value_or("")};
  }

  // A row as the dispatcher writes it.
  void on_record(const Actor& by, const char* route, std::vector<std::string> subjects,
                 const char* outcome = "done") {
    ASSERT_TRUE(database->write({.apply = [&](sql::Session& session) {
      return sql::AuditLog{session, *ids}.add({.who = by.who,
                                               .membership = by.membership,
                                               .at = clock.now(),
                                               .route = route,
                                               .outcome = outcome,
                                               .request_id = "request",
                                               .subjects = std::move(subjects)});
    }}));
  }
  void looks_at_hanako(const Actor& by) { on_record(by, kLookRoute, {hanako.text()}); }

  void wait_for_seals() {
    for (int look = 0; look < 500; ++look) {
      const auto report = sql::read_for<sql::AuditReport>(
          *database, [](sql::Session& session) { return sql::check_audit(session); });
      if (report && report->unsealed == 0) return;
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    FAIL() << "not sealed";
  }
  void watch_all() {
    wait_for_seals();
    const auto watched = watch(job_means(), [] { return false; });
    ASSERT_TRUE(watched) << refusal(watched);
  }
  const JobMeans& job_means() {
    if (!means_) means_.emplace(JobMeans{*database, *ids, clock, system_clock, personal, heads});
    return *means_;
  }

  template <class T>
  Result<T> on_audit(const std::function<Result<T>(AuditVerbs&)>& verb) {
    trace = Trace{};
    return write<T>([&](sql::Session& session, Outbox& outbox) {
      AuditFeature feature{
          session,
          {.ids = *ids,
           .clock = clock,
           .cursors = cursors,
           .personal = personal,
           .sentence = [](std::string_view sentence) { return std::string{sentence}; },
           .time_keeping = [] { return TimeKeeping::unknown; }},
          outbox,
          trace};
      return verb(feature.verbs());
    });
  }
  std::vector<SeenEntry> rows(const Question& question, const EntryPlace& after = {},
                              int limit = 50) {
    auto found = on_audit<std::vector<SeenEntry>>(
        [&](AuditVerbs& verbs) { return verbs.reading.list(question, after, limit); });
    EXPECT_TRUE(found) << refusal(found);
    return found ? *std::move(found) : std::vector<SeenEntry>{};
  }
  std::vector<SeenLook> unusual(const UnusualFilter& filter = {}) {
    auto found = on_audit<std::vector<SeenLook>>(
        [&](AuditVerbs& verbs) { return verbs.reading.unusual(filter, {}, 50); });
    EXPECT_TRUE(found) << refusal(found);
    return found ? *std::move(found) : std::vector<SeenLook>{};
  }
  Result<SeenReview> sign(ReviewDraft draft, const Actor& by) {
    return on_audit<SeenReview>(
        [&](AuditVerbs& verbs) { return verbs.reviews.sign(std::move(draft), by); });
  }
  // Of today until now.
  ReviewDraft review_of(ReviewScope scope) {
    return {.scope = scope,
            .subject = {},
            .span_from = clock.now() - std::chrono::hours{24},
            .span_until = clock.now(),
            .finding = ReviewFinding::nothing,
            .note = {}};
  }

  Actor nurse_7, stranger, officer, auditor;
  PersonalRoutes personal{kLookRoute, kSearchRoute, kGlassRoute, "GET /api/audit/rows"};
  ToldHeads heads;

 private:
  std::optional<JobMeans> means_;
  sql::EventFlow flow_{*database, database.location()};
};

}  // namespace renkei::audit
