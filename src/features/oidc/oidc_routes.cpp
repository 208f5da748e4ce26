// See oidc_routes.hpp.
#include "features/oidc/oidc_routes.hpp"

#include "platform/json/json.hpp"

namespace renkei::oidc {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::NoReply;
using http::Reply;
using http::Whole;

struct LinkBody {
  std::string ticket;
};
RENKEI_DESCRIBE(LinkBody, ticket)

struct DepartureView {
  std::string url;
};
RENKEI_DESCRIBE(DepartureView, url)

enum class OutcomeKind : std::uint8_t { signed_in, second_step, linked };
RENKEI_DESCRIBE_ENUM(OutcomeKind, signed_in, second_step, linked)

struct OutcomeView {
  OutcomeKind outcome = OutcomeKind::signed_in;
  std::optional<StepLeft> second_step = {};
};
RENKEI_DESCRIBE(OutcomeView, outcome, second_step)

// One's own, shown to oneself: no look at a person.
struct LinkView {
  ExternalIdentityId id;
  std::string issuer;
  LinkedBy linked_by = LinkedBy::owner;
  Instant linked_at;
  std::optional<Instant> used_at = {};
};
RENKEI_DESCRIBE(LinkView, id, issuer, linked_by, linked_at, used_at)

struct LinkList {
  std::string provider;  // its name; empty if the hub has none any more
  std::vector<LinkView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(LinkList, provider, items, total)

std::string question_cookie(std::string_view value, std::chrono::seconds life) {
  std::string text{kQuestionCookie};
  text.append("=").append(value);
  text += "; Secure; HttpOnly; SameSite=Strict; Path=/; Max-Age=";
  return text + std::to_string(life.count());
}

Browser browser_of(const Call& call) {
  constexpr std::size_t kUserAgentMax = 512;
  Browser browser{.address = call.request.peer};
  if (const auto agent = call.request.header("user-agent")) {
    browser.user_agent = std::string{agent->substr(0, kUserAgentMax)};
  }
  if (const auto token = call.request.cookie(identity::kDeviceCookie)) {
    browser.device_token = std::string{*token};
  }
  return browser;
}

Result<Departure> prepare_start(OidcVerbs& verbs, const Call& call, NoBody) {
  (void)call;
  return verbs.actions.depart();
}

Result<Departure> prepare_link(OidcVerbs& verbs, const Call& call, LinkBody body) {
  return verbs.actions.depart_to_link(call.actor, body.ticket);
}

Result<Reply> send_out(OidcVerbs&, const Call&, const Departure& departure) {
  return Reply{.body = json::write(DepartureView{departure.address}),
               .headers = {{"set-cookie", question_cookie(departure.cookie, Question::kLife)}}};
}

Result<Known> prepare_return(OidcVerbs& verbs, const Call& call, Returned returned) {
  const auto cookie = call.request.cookie(kQuestionCookie);
  return verbs.actions.recognise(returned,
                                 cookie ? std::optional{std::string{*cookie}} : std::nullopt);
}

Result<Reply> come_back(OidcVerbs& verbs, const Call& call, const Known& known) {
  auto outcome = verbs.actions.apply(known, browser_of(call), call.actor);
  if (!outcome) return pass_on(outcome);
  Reply reply{.headers = {{"set-cookie", question_cookie("", std::chrono::seconds{0})}}};
  OutcomeView view{.outcome = OutcomeKind::linked};
  if (const auto* linked = std::get_if<Linked>(&*outcome)) reply.subject = linked->account.text();
  if (auto* arrived = std::get_if<Arrived>(&*outcome)) {
    reply.subject = arrived->account.text();
    if (auto* left = std::get_if<StepLeft>(&arrived->entry)) {
      view = {.outcome = OutcomeKind::second_step, .second_step = std::move(*left)};
    } else {
      const auto& door = std::get<OpenedDoor>(arrived->entry);
      view = {.outcome = OutcomeKind::signed_in};
      reply.headers.emplace_back("set-cookie", identity::session_cookie(door.token));
      reply.headers.emplace_back("set-cookie", identity::device_cookie(door.device_token));
    }
  }
  reply.body = json::write(view);
  return reply;
}

Result<LinkList> list_links(OidcVerbs& verbs, const Call& call) {
  const auto links = verbs.actions.links(call.actor);
  if (!links) return pass_on(links);
  LinkList view{.provider = verbs.actions.agreement().name,
                .total = static_cast<std::int64_t>(links->size())};
  for (const ExternalIdentity& each : *links) {
    view.items.push_back({.id = each->id,
                          .issuer = each->issuer,
                          .linked_by = each->linked_by,
                          .linked_at = each->linked_at,
                          .used_at = each->used_at});
  }
  return view;
}

Result<void> unlink(OidcVerbs& verbs, const Call& call) {
  const auto id = http::path_id<ExternalIdentityId>(call, "oidc.link_unknown");
  if (!id) return pass_on(id);
  return verbs.actions.unlink(call.actor, *id);
}

}  // namespace

http::Routes<OidcVerbs> routes() {
  const std::string base = "/api/oidc/";
  return {
      http::post_prepared<NoBody, Whole<DepartureView>>(
          base + "sign_ins", kSignIn,
          "Begin to sign in by way of the provider; gives where the browser goes", prepare_start,
          send_out),
      http::post_prepared<LinkBody, Whole<DepartureView>>(
          base + "links", kOwn,
          "Begin to link one's account with oneself at the provider; gives where the browser goes",
          prepare_link, send_out),
      http::post_prepared<Returned, Whole<OutcomeView>>(
          base + "answers", kSignIn,
          "What the browser brought back from the provider; signs in or links", prepare_return,
          come_back),
      http::get<NoQuery, LinkList>(base + "links", kOwn, "One's own links with the provider",
                                   list_links),
      http::post<NoBody, NoReply>(base + "links/{id}/remove", kOwn,
                                  "No longer sign in by way of the provider", unlink)
          .without_version(),
  };
}

}  // namespace renkei::oidc
