// See auditor_mail_job.hpp.
#include "features/notice/auditor_mail_job.hpp"

#include <set>

#include "kernel/instant.hpp"
#include "kernel/jst.hpp"

#include "features/identity/identity_to_reach.hpp"

namespace renkei::notice {
namespace {

struct Auditor {
  std::string account;
  Private<std::string> address;
};

Result<std::vector<Auditor>> readers(const JobMeans& means, sql::Session& session) {
  const auto people = identity::people_to_reach(session);
  const auto everybody = people->everybody(means.system_clock.now());
  if (!everybody) return pass_on(everybody);
  for (const Role role : {Role::auditor, Role::coordinator}) {
    std::vector<Auditor> found;
    std::set<std::string> seen;
    for (const identity::Reachable& each : *everybody) {
      if (each.role != role || !seen.insert(each.account).second) continue;
      auto address = people->mail_address(each.account);
      if (!address) return pass_on(address);
      if (*address) found.push_back({each.account, **address});
    }
    if (!found.empty()) return found;
  }
  return std::vector<Auditor>{};
}

std::string text_of(const HeadNoted& head, const Wording& wording) {
  return wording.sentence("notice.head_intro") + "\n\n" + instant_text(head.at) + "\n" +
         std::to_string(head.seq) + "\n" + head.hash + "\n\n" +
         wording.sentence("notice.head_help") + "\n" + wording.public_url + "/app/audit\n";
}

}  // namespace

Result<void> mail_head(const JobMeans& means, const HeadNoted& head) {
  if (!means.carrier.ways().has_mail) return {};
  const auto found = sql::read_for<std::vector<Auditor>>(
      means.database, [&](sql::Session& session) { return readers(means, session); });
  if (!found) return pass_on(found);
  const std::string day = japan_time(head.at).date.text();
  bool is_anybody_told = found->empty();
  for (const Auditor& each : *found) {
    const Carried carried =
        means.carrier.mail({.id = "audit-head-" + day + '-' + each.account,
                            .to = each.address,
                            .subject = means.wording.sentence("notice.head_subject"),
                            .text = text_of(head, means.wording)});
    is_anybody_told = is_anybody_told || carried == Carried::taken;
  }
  if (!is_anybody_told) return fail(ErrorKind::unavailable, "notice.not_carried");
  return {};
}

}  // namespace renkei::notice
