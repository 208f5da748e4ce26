// See home_tidings_sql.hpp.
#include "features/home/home_tidings_sql.hpp"

#include <algorithm>

#include "features/home/home.hpp"
#include "features/home/home_store_sql.hpp"

namespace renkei::home {

Result<std::vector<Tiding>> HomeTidings::of(const Happening& happening, Instant /*now*/) const {
  std::vector<Tiding> tidings;
  if (happening.topic != kEscalated) return tidings;
  const SqlHome store{session_};
  const auto rows = store.rows(kHubAudience);
  if (!rows) return pass_on(rows);
  const auto row = std::find_if(rows->begin(), rows->end(), [&](const RowState& each) {
    return each.source == happening.subject;
  });
  // Somebody has taken it meanwhile.
  if (row == rows->end() || !row->reached || !row->reached_at) return tidings;
  const auto kept = store.duty();
  if (!kept) return pass_on(kept);
  const bool is_second = *row->reached == EscalationStep::second;
  Tiding tiding{
      .topic = TidingTopic::escalation,
      .kind = is_second ? "home.second" : "home.duty",
      .subject = happening.subject + ' ' + std::to_string(milliseconds_of(*row->reached_at)),
      .severity = Severity::critical,
      .link = "/",
      .to = {}};
  if (is_second && kept->duty->second) {
    tiding.to.account = *kept->duty->second;
  } else {
    tiding.to.roles = {Role::coordinator, Role::clerk};
  }
  tidings.push_back(std::move(tiding));
  return tidings;
}

}  // namespace renkei::home
