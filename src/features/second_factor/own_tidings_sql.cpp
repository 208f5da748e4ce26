// See own_tidings_sql.hpp.
#include "features/second_factor/own_tidings_sql.hpp"

#include "features/second_factor/events.hpp"
#include "features/second_factor/second_factor_store_sql.hpp"

namespace renkei::second_factor {

Result<std::vector<Tiding>> OwnTidings::of(const Happening& happening, Instant /*now*/) const {
  std::vector<Tiding> tidings;
  const std::string& topic = happening.topic;
  if (topic == kPasskeysChanged || topic == kAppChanged || topic == kCodesRenewed) {
    tidings.push_back(told_to_owner(happening, happening.subject));
  }
  if (topic != kEmergencyApproved) return tidings;
  const auto emergency = SqlFactors{session_}.emergency(EmergencyId{happening.subject});
  if (!emergency) {
    if (emergency.error().kind == ErrorKind::not_found) return tidings;
    return pass_on(emergency);
  }
  Tiding tiding = told_to_owner(happening, (*emergency)->account.text());
  tiding.severity = Severity::critical;
  tidings.push_back(std::move(tiding));
  return tidings;
}

}  // namespace renkei::second_factor
