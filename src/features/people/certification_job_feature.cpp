// See certification_job_feature.hpp.
#include "features/people/certification_job_feature.hpp"

#include "kernel/jst.hpp"

#include "platform/sql/audit_log.hpp"
#include "platform/sql/cleaning.hpp"
#include "platform/sql/outbox_sql.hpp"

namespace renkei::people {
namespace {

constexpr std::string_view kDoer = "system:people.certify";
constexpr int kPortionsMax = 250;  // ten thousand people: more than a region has

Result<Suspended> suspend_some(sql::Session& session, const CertificationJobMeans& means) {
  sql::SqlOutbox outbox{session, means.ids, means.system_clock.now()};
  Trace trace;
  const PeopleTools tools = means.tools(session);
  PeopleFeature people{session, tools, outbox, trace};
  auto some = people.verbs().certifications.suspend_overdue(hub_actor(std::string{kDoer}));
  if (!some) return some;
  if (auto announced = outbox.result(); !announced) return pass_on(announced);
  if (some->count == 0) return some;
  auto kept = sql::AuditLog{session, means.ids}.add({.who = std::string{kDoer},
                                                     .at = means.clock.now(),
                                                     .route = "job people.certify",
                                                     .outcome = "done",
                                                     .request_id = means.ids.next(),
                                                     .subjects = trace.subjects(),
                                                     .fields = trace.fields()});
  if (!kept) return pass_on(kept);
  return some;
}

}  // namespace

Result<std::int64_t> suspend_uncertified(const CertificationJobMeans& means) {
  std::int64_t total = 0;
  for (int portion = 0; portion < kPortionsMax; ++portion) {
    const auto some = sql::write_for<Suspended>(
        means.database, [&](sql::Session& session) { return suspend_some(session, means); });
    if (!some) return pass_on(some);
    total += some->count;
    if (!some->more) break;
  }
  return total;
}

Result<void> enqueue_certification(sql::Session& session, const CertificationJobMeans& means) {
  const Instant now = means.system_clock.now();
  const Instant at = sql::next_night(now);
  auto enqueued =
      sql::enqueue(session, means.ids,
                   {.kind = std::string{kCertificationJob},
                    .run_at = at,
                    .key = std::string{kCertificationJob} + ':' + japan_time(at).date.text()},
                   now);
  if (!enqueued) return pass_on(enqueued);
  return {};
}

void register_certification(sql::JobRunner& runner, const CertificationJobMeans& means) {
  runner.on(std::string{kCertificationJob}, [means](sql::JobCall& call) -> Result<void> {
    if (auto done = suspend_uncertified(means); !done) return pass_on(done);
    return call.database().write({.apply = [&](sql::Session& session) -> Result<void> {
      if (auto next = enqueue_certification(session, means); !next) return next;
      return call.finish(session);
    }});
  });
}

}  // namespace renkei::people
