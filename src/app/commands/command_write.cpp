#include "app/commands/command_write.hpp"

#include "platform/sql/audit_log.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "app/commands/desk.hpp"

namespace renkei::app {

Result<void> write_as_command(Hub& hub, std::string_view command,
                              const std::function<Result<void>(Context&)>& apply) {
  const Actor actor = hub_actor(command_actor());
  return hub.database().write({.apply = [&](sql::Session& session) -> Result<void> {
    sql::SqlOutbox outbox{session, hub.ids(), hub.system_clock().now()};
    Trace trace;
    Context context{hub, session, outbox, trace, actor};
    if (auto applied = apply(context); !applied) return applied;
    if (auto announced = outbox.result(); !announced) return announced;
    return sql::AuditLog{session, hub.ids()}.add({.who = actor.who,
                                                  .at = hub.clock().now(),
                                                  .route = std::string{command},
                                                  .outcome = "done",
                                                  .request_id = "",
                                                  .subjects = trace.subjects(),
                                                  .fields = trace.fields()});
  }});
}

}  // namespace renkei::app
