// See notice_routes.hpp.
#include "features/notice/notice_routes.hpp"

#include <algorithm>

#include "platform/http/time_list.hpp"

namespace renkei::notice {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::NoReply;
using http::Versioned;

struct NoticeQuery {
  std::optional<Which> which;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(NoticeQuery, which, limit, cursor)

struct NoticeView {
  NoticeId id;
  TidingTopic topic = TidingTopic::work;
  std::string kind;
  Severity severity = Severity::today;
  std::string link;
  std::optional<std::string> reference;
  Instant made_at;
  std::optional<Instant> read_at;
};
RENKEI_DESCRIBE(NoticeView, id, topic, kind, severity, link, reference, made_at, read_at)

struct NoticePage {
  std::vector<NoticeView> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(NoticePage, items, next)

struct UnreadView {
  std::int64_t count = 0;
  bool is_at_least = false;
  bool has_critical = false;
};
RENKEI_DESCRIBE(UnreadView, count, is_at_least, has_critical)

struct ReadAllBody {
  Instant until;  // the newest one that was on the screen
};
RENKEI_DESCRIBE(ReadAllBody, until)

struct BrowserView {
  SubscriptionId id;
  Instant added_at;
  std::optional<Instant> taken_at;
};
RENKEI_DESCRIBE(BrowserView, id, added_at, taken_at)

struct ReceptionView {
  std::int64_t version = 1;
  WishesDraft wishes;
  bool has_mail = false;     // the hub can send mail
  bool has_address = false;  // and this account has an address
  std::optional<std::string> push_key;
  std::vector<BrowserView> browsers;
  std::optional<Instant> mail_failed_at;
  std::optional<Instant> push_failed_at;
};
RENKEI_DESCRIBE(ReceptionView, version, wishes, has_mail, has_address, push_key, browsers,
                mail_failed_at, push_failed_at)

struct BrowserAdded {
  SubscriptionId id;
};
RENKEI_DESCRIBE(BrowserAdded, id)

http::TimeList list_of(const NoticeVerbs& verbs, Which which) {
  return {verbs.cursors, "notices " + std::string{enum_name(which)}};
}

NoticeView view_of(const Notice& notice) {
  return {.id = notice.id,
          .topic = notice.topic,
          .kind = notice.kind,
          .severity = notice.severity,
          .link = notice.link,
          .reference = notice.reference,
          .made_at = notice.made_at,
          .read_at = notice.read_at};
}

Result<NoticePage> list(NoticeVerbs& verbs, const Call& call, NoticeQuery query) {
  const Which which = query.which.value_or(Which::all);
  const http::TimeList pages = list_of(verbs, which);
  const auto after = pages.place<Place>(query.cursor);
  if (!after) return pass_on(after);
  const int limit =
      std::clamp(query.limit.value_or(NoticeActions::kPage), 1, NoticeStore::kPageMax);
  const auto found = verbs.actions.list(call.actor, which, *after, limit + 1);
  if (!found) return pass_on(found);
  return pages.page<NoticePage>(*found, limit, view_of, &NoticeView::made_at);
}

Result<UnreadView> unread(NoticeVerbs& verbs, const Call& call) {
  const auto found = verbs.actions.unread(call.actor);
  if (!found) return pass_on(found);
  return UnreadView{found->count, found->count >= NoticeStore::kCountedMax, found->has_critical};
}

Result<void> read(NoticeVerbs& verbs, const Call& call) {
  const auto id = http::path_id<NoticeId>(call, "notice.unknown");
  if (!id) return pass_on(id);
  return verbs.actions.read(*id, call.actor);
}

Result<void> read_all(NoticeVerbs& verbs, const Call& call, ReadAllBody body) {
  return verbs.actions.read_all(body.until, call.actor);
}

Result<Versioned<ReceptionView>> shown(const Result<Reception>& found) {
  if (!found) return pass_on(found);
  const std::int64_t version = found->wishes.version;
  ReceptionView view{.version = version,
                     .wishes = found->wishes.wishes.draft(),
                     .has_mail = found->ways.has_mail,
                     .has_address = found->has_address,
                     .push_key = found->ways.push_key,
                     .browsers = {},
                     .mail_failed_at = found->mail_failed_at,
                     .push_failed_at = found->push_failed_at};
  for (const SubscriptionRecord& each : found->browsers) {
    view.browsers.push_back({each.id, each.added_at, each.taken_at});
  }
  return Versioned<ReceptionView>{std::move(view), {.version = version}};
}

Result<Versioned<ReceptionView>> see_settings(NoticeVerbs& verbs, const Call& call) {
  return shown(verbs.actions.reception(call.actor));
}

Result<Versioned<ReceptionView>> put_settings(NoticeVerbs& verbs, const Call& call,
                                              WishesDraft draft) {
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown(verbs.actions.put_wishes(std::move(draft), *version, call.actor));
}

Result<Versioned<BrowserAdded>> subscribe(NoticeVerbs& verbs, const Call& call,
                                          Subscription subscription) {
  auto id = verbs.actions.subscribe(subscription, call.actor);
  if (!id) return pass_on(id);
  const std::string subject = id->text();
  return Versioned<BrowserAdded>{{*std::move(id)}, {.status = 201, .subject = subject}};
}

// The id is all there is to show of it.
Result<Versioned<BrowserAdded>> subscribed(NoticeVerbs& /*verbs*/, const Call& call) {
  auto id = http::path_id<SubscriptionId>(call, "notice.unknown");
  if (!id) return pass_on(id);
  return Versioned<BrowserAdded>{{*std::move(id)}, {.status = 201}};
}

Result<void> unsubscribe(NoticeVerbs& verbs, const Call& call) {
  const auto id = http::path_id<SubscriptionId>(call, "notice.unknown");
  if (!id) return pass_on(id);
  return verbs.actions.unsubscribe(*id, call.actor);
}

Result<void> send_test(NoticeVerbs& verbs, const Call& call) {
  return verbs.actions.send_test(call.actor);
}

}  // namespace

http::Routes<NoticeVerbs> routes() {
  const std::string notices = "/api/notice/notices";
  const std::string settings = "/api/notice/settings";
  const std::string browsers = "/api/notice/subscriptions";
  return {
      http::get<NoticeQuery, NoticePage>(notices, kOwn, "What one was told, newest first", list),
      http::get<NoQuery, UnreadView>("/api/notice/unread", kOwn, "How much of it is not read",
                                     unread),
      http::post<NoBody, NoReply>(notices + "/{id}/read", kOwn, "It was read", read)
          .without_version(),
      http::post<ReadAllBody, NoReply>("/api/notice/read_all", kOwn, "All until then was read",
                                       read_all),
      http::get<NoQuery, ReceptionView>(settings, kOwn, "By which way one is told of what",
                                        see_settings),
      http::put<WishesDraft, ReceptionView>(settings, kOwn, "Say by which way, and when not",
                                            put_settings),
      http::post<Subscription, BrowserAdded>(browsers, kOwn, "This browser takes pushes", subscribe)
          .shown_again_by(subscribed),
      http::post<NoBody, NoReply>(browsers + "/{id}/remove", kOwn, "No pushes to it any more",
                                  unsubscribe)
          .without_version(),
      http::post<NoBody, NoReply>("/api/notice/test", kOwn, "Send me a notice to try it out",
                                  send_test),
  };
}

}  // namespace renkei::notice
