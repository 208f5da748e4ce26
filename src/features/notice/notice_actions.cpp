// See notice_actions.hpp.
#include "features/notice/notice_actions.hpp"

#include <algorithm>

namespace renkei::notice {
namespace {

constexpr std::size_t kEndpointMax = 1'000;
constexpr std::size_t kKeyLength = 87;   // 65 bytes as base64url
constexpr std::size_t kAuthLength = 22;  // 16 bytes

bool is_base64url(std::string_view text, std::size_t length) {
  return text.size() == length && std::all_of(text.begin(), text.end(), [](char each) {
           return (each >= '0' && each <= '9') || (each >= 'A' && each <= 'Z') ||
                  (each >= 'a' && each <= 'z') || each == '-' || each == '_';
         });
}

std::optional<Instant> ended_at(const std::optional<Letter>& letter) {
  return letter ? letter->ended_at : std::nullopt;
}

}  // namespace

Result<Reader> NoticeActions::reader(const Actor& by) const {
  const auto memberships = means_.people.memberships_of(by.who, means_.system_now);
  if (!memberships) return pass_on(memberships);
  Reader reader{.account = by.who, .memberships = {}};
  for (const identity::Reachable& each : *memberships) {
    reader.memberships.push_back(each.membership);
  }
  return reader;
}

Result<std::vector<Notice>> NoticeActions::list(const Actor& by, Which which, const Place& after,
                                                int limit) const {
  const auto self = reader(by);
  if (!self) return pass_on(self);
  return means_.notices.list(*self, which, after, limit);
}

Result<Unread> NoticeActions::unread(const Actor& by) const {
  const auto self = reader(by);
  if (!self) return pass_on(self);
  return means_.notices.unread(*self);
}

Result<void> NoticeActions::read(const NoticeId& id, const Actor& by) {
  return means_.notices.mark_read(id, by.who, means_.clock.now());
}

Result<void> NoticeActions::read_all(Instant until, const Actor& by) {
  return means_.notices.mark_all_read(by.who, until, means_.clock.now());
}

Result<Reception> NoticeActions::reception(const Actor& by) const {
  auto wishes = means_.notices.wishes(by.who);
  if (!wishes) return pass_on(wishes);
  const auto address = means_.people.mail_address(by.who);
  if (!address) return pass_on(address);
  auto browsers = means_.notices.subscriptions(by.who);
  if (!browsers) return pass_on(browsers);
  const auto mail = means_.letters.failed(by.who, Way::mail);
  if (!mail) return pass_on(mail);
  const auto push = means_.letters.failed(by.who, Way::push);
  if (!push) return pass_on(push);
  return Reception{.wishes = *std::move(wishes),
                   .ways = means_.carrier.ways(),
                   .has_address = address->has_value(),
                   .browsers = *std::move(browsers),
                   .mail_failed_at = ended_at(*mail),
                   .push_failed_at = ended_at(*push)};
}

Result<Reception> NoticeActions::put_wishes(WishesDraft draft, std::int64_t version,
                                            const Actor& by) {
  const auto before = means_.notices.wishes(by.who);
  if (!before) return pass_on(before);
  if (before->version != version) return fail(ErrorKind::stale, "notice.changed_meanwhile");
  const auto wishes = Wishes::make(std::move(draft));
  if (!wishes) return pass_on(wishes);
  auto put = means_.notices.put_wishes(by.who, *wishes, version + 1);
  if (!put) return pass_on(put);
  means_.trace.touch(by.who);
  means_.trace.change("notice_wishes");
  return reception(by);
}

Result<SubscriptionId> NoticeActions::subscribe(const Subscription& subscription, const Actor& by) {
  if (!means_.carrier.ways().push_key) return fail(ErrorKind::conflict, "notice.push_not_set_up");
  const std::string& endpoint = subscription.endpoint.reveal();
  const bool is_well = endpoint.size() <= kEndpointMax &&
                       means_.carrier.may_push_to(subscription.endpoint) &&
                       is_base64url(subscription.p256dh.reveal(), kKeyLength) &&
                       is_base64url(subscription.auth.reveal(), kAuthLength);
  if (!is_well) return fail(ErrorKind::invalid, "notice.browser_wrong");
  auto id = means_.notices.subscribe(by.who, subscription, means_.clock.now());
  if (!id) return pass_on(id);
  means_.trace.touch(id->text());
  return id;
}

Result<void> NoticeActions::unsubscribe(const SubscriptionId& id, const Actor& by) {
  means_.trace.touch(id.text());
  return means_.notices.unsubscribe(id, by.who);
}

Result<void> NoticeActions::send_test(const Actor& by) {
  constexpr std::string_view kKind = "test";
  const Instant now = means_.clock.now();
  const auto before = means_.notices.told_since(by.who, kKind, now - std::chrono::hours{1});
  if (!before) return pass_on(before);
  if (*before >= kTestsAnHour) return fail(ErrorKind::too_many, "notice.too_many_tests");
  const Tiding tiding{.topic = TidingTopic::test,
                      .kind = std::string{kKind},
                      .subject = means_.ids.next(),
                      .severity = Severity::week,
                      .link = "/settings",
                      .to = {}};
  const auto told = tell({means_.notices, means_.letters, means_.people, means_.ids,
                          means_.carrier.ways(), means_.closed},
                         tiding, {by.who, by.membership, by.role, by.facility}, now);
  if (!told) return pass_on(told);
  return {};
}

}  // namespace renkei::notice
