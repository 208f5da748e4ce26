// See telling_actions.hpp.
#include "features/notice/telling_actions.hpp"

#include <algorithm>
#include <set>

namespace renkei::notice {
namespace {

bool concerns(const Addressee& to, const identity::Reachable& person) {
  if (!to.account.empty()) return person.account == to.account;
  if (!to.membership.empty()) return person.membership == to.membership;
  const bool has_role = std::find(to.roles.begin(), to.roles.end(), person.role) != to.roles.end();
  return has_role && (to.facility.empty() || to.facility == person.facility);
}

Result<void> write_letter(const TellingMeans& means, Letter letter, const NoticeId& notice,
                          Instant now) {
  letter.id = means.ids.make<Letter>();
  return means.letters.enclose(letter, notice, letter.due_at - now);
}

Result<void> write_letters(const TellingMeans& means, const Notice& notice, Instant now) {
  const auto kept = means.notices.wishes(notice.account);
  if (!kept) return pass_on(kept);
  const Wishes& wishes = kept->wishes;
  const Letter blank{.account = notice.account,
                     .due_at = notice.topic == TidingTopic::test
                                   ? now
                                   : wishes.rings_at(notice.severity, now, means.closed)};
  if (means.ways.has_mail && wishes.wants(Way::mail, notice.topic)) {
    const auto address = means.people.mail_address(notice.account);
    if (!address) return pass_on(address);
    if (*address) {
      if (auto written = write_letter(means, blank, notice.id, now); !written) return written;
    }
  }
  if (!means.ways.push_key || !wishes.wants(Way::push, notice.topic)) return {};
  const auto browsers = means.notices.subscriptions(notice.account);
  if (!browsers) return pass_on(browsers);
  for (const SubscriptionRecord& each : *browsers) {
    Letter letter = blank;
    letter.way = Way::push;
    letter.subscription = each.id;
    if (auto written = write_letter(means, letter, notice.id, now); !written) return written;
  }
  return {};
}

}  // namespace

Result<bool> tell(const TellingMeans& means, const Tiding& tiding,
                  const identity::Reachable& person, Instant now) {
  Notice notice{.id = means.ids.make<Notice>(),
                .account = person.account,
                .membership = person.membership,
                .topic = tiding.topic,
                .kind = tiding.kind,
                .subject = tiding.subject,
                .severity = tiding.severity,
                .link = tiding.link,
                .reference = tiding.reference,
                .patient = tiding.patient,
                .made_at = now,
                .read_at = {}};
  if (notice.reference && !is_opaque(*notice.reference)) notice.reference.reset();
  auto is_new = means.notices.add(notice);
  if (!is_new || !*is_new) return is_new;
  if (auto written = write_letters(means, notice, now); !written) return pass_on(written);
  return true;
}

std::vector<identity::Reachable> addressed(const Tiding& tiding,
                                           const std::vector<identity::Reachable>& people) {
  std::vector<identity::Reachable> found;
  std::set<std::string> accounts;
  for (const identity::Reachable& each : people) {
    if (!concerns(tiding.to, each) || tiding.doer == each.account) continue;
    if (accounts.insert(each.account).second) found.push_back(each);
  }
  return found;
}

}  // namespace renkei::notice
