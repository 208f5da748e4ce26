// See notices.hpp.
#include "app/demo/notices.hpp"

#include "features/identity/identity_to_reach.hpp"
#include "features/notice/gathering_job.hpp"
#include "features/notice/posting_job.hpp"

#include "app/commands/command_write.hpp"
#include "app/notices.hpp"

namespace renkei::app::demo {

Result<void> settle_older_notices(Hub& hub) {
  const notice::JobMeans means = notice_means(hub);
  // From the first event on: the hub is as if it had had notices all the time.
  if (auto begun = notice::keep(means, {}); !begun) return begun;
  if (auto told = notice::gather(means); !told) return told;
  return write_as_command(hub, "cli demo", [&](Context& context) -> Result<void> {
    const auto people =
        identity::people_to_reach(context.session)->everybody(hub.system_clock().now());
    if (!people) return pass_on(people);
    notice::SqlNotices notices{context.session, hub.ids(), hub.key()};
    const Instant now = hub.clock().now();
    for (const identity::Reachable& each : *people) {
      if (auto read = notices.mark_all_read(each.account, now, now); !read) return read;
    }
    return {};
  });
}

Result<void> settle_new_notices(Hub& hub) { return notice::gather(notice_means(hub)); }

}  // namespace renkei::app::demo
