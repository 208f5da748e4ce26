// See leaving_feature.hpp.
#include "features/closing/leaving_feature.hpp"

#include "kernel/jst.hpp"

#include "platform/sql/audit_log.hpp"
#include "platform/sql/outbox_sql.hpp"

namespace renkei::closing {
namespace {

constexpr std::string_view kDoer = "system:closing.end_roles";
constexpr const char* kReason = "施設が閉じたため";
constexpr int kPortionsMax = 500;
constexpr std::chrono::hours kEach{1};

// A look at Home announces nothing.
class SilentOutbox final : public Outbox {
 public:
  void add(Event /*event*/) override {}
};

Result<std::int64_t> end_some(sql::Session& session, const RolesJobMeans& means) {
  sql::SqlOutbox outbox{session, means.tools.ids, means.tools.system_clock.now()};
  Trace trace;
  LeavingFeature feature{session, means.tools, outbox, trace};
  auto ended = feature.verbs().end_some_roles(hub_actor(std::string{kDoer}));
  if (!ended || *ended == 0) return ended;
  if (auto announced = outbox.result(); !announced) return pass_on(announced);
  auto kept = sql::AuditLog{session, means.tools.ids}.add({.who = std::string{kDoer},
                                                           .at = means.tools.clock.now(),
                                                           .route = "job closing.end_roles",
                                                           .outcome = "done",
                                                           .request_id = means.tools.ids.next(),
                                                           .subjects = trace.subjects(),
                                                           .fields = trace.fields()});
  if (!kept) return pass_on(kept);
  return ended;
}

}  // namespace

Result<std::int64_t> TeamRoles::end_some(const directory::FacilityId& id, Date last_day,
                                         const Actor& by) {
  return teams_.verbs().end_roles(
      {.facility = id, .last_day = last_day, .reason = patient::Text{kReason}}, by);
}

Result<std::vector<WorkItem>> LeavingWork::waiting(const Actor& by, Instant /*now*/) const {
  if (by.role != Role::coordinator) return std::vector<WorkItem>{};
  SilentOutbox outbox;
  Trace trace;
  LeavingFeature feature{session_, tools_, outbox, trace};
  const auto unfinished = feature.verbs().unfinished();
  if (!unfinished) return pass_on(unfinished);
  if (unfinished->empty()) return std::vector<WorkItem>{};
  return std::vector{WorkItem{.source = "closing.unfinished",
                              .severity = Severity::today,
                              .count = static_cast<std::int64_t>(unfinished->size()),
                              .oldest = instant_of(unfinished->front().closed_on, TimeOfDay{}),
                              .due = {},
                              .link = "/admin?part=closed"}};
}

Result<std::int64_t> end_roles_of_the_closed(const RolesJobMeans& means) {
  std::int64_t total = 0;
  for (int portion = 0; portion < kPortionsMax; ++portion) {
    const auto some = sql::write_for<std::int64_t>(
        means.database, [&](sql::Session& session) { return end_some(session, means); });
    if (!some) return pass_on(some);
    total += *some;
    if (*some == 0) break;
  }
  return total;
}

Result<void> enqueue_roles_job(sql::Session& session, const RolesJobMeans& means) {
  const Instant now = means.tools.system_clock.now();
  const Instant at = std::chrono::floor<std::chrono::hours>(now) + kEach;
  auto enqueued =
      sql::enqueue(session, means.tools.ids,
                   {.kind = std::string{kRolesJob},
                    .run_at = at,
                    .key = std::string{kRolesJob} + ':' + std::to_string(milliseconds_of(at))},
                   now);
  if (!enqueued) return pass_on(enqueued);
  return {};
}

void register_roles_job(sql::JobRunner& runner, const RolesJobMeans& means) {
  runner.on(std::string{kRolesJob}, [means](sql::JobCall& call) -> Result<void> {
    if (auto done = end_roles_of_the_closed(means); !done) return pass_on(done);
    return call.database().write({.apply = [&](sql::Session& session) -> Result<void> {
      if (auto gone = sql::forget_done_jobs(session, kRolesJob); !gone) return gone;
      if (auto next = enqueue_roles_job(session, means); !next) return next;
      return call.finish(session);
    }});
  });
}

}  // namespace renkei::closing
