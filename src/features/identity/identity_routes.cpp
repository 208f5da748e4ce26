#include "features/identity/identity_routes.hpp"

#include <algorithm>
#include <iterator>

#include "platform/json/json.hpp"

#include "features/identity/account_routes.hpp"
#include "features/identity/desk_routes.hpp"
#include "features/identity/views_routes.hpp"

namespace renkei::identity {

Caller caller_of(const http::Call& call) {
  constexpr std::size_t kUserAgentMax = 512;
  Caller caller{.address = call.request.peer,
                .user_agent = std::string{call.request.header("user-agent").value_or("")}};
  caller.user_agent.resize(std::min(caller.user_agent.size(), kUserAgentMax));
  if (const auto token = call.request.cookie(kDeviceCookie)) {
    caller.device_token = std::string{*token};
  }
  return caller;
}

namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::NoReply;
using http::Reply;

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

Result<MeView> me_view(IdentityVerbs& verbs, const Actor& actor, const Call& call) {
  const Instant now = call.now;
  MeView view{
      .role = actor.role,
      .level = actor.level(),
      .membership = unless_empty(actor.membership),
      .facility = unless_empty(actor.facility),
      .csrf_token = verbs.guard.token_of(actor, verbs.clock.now()),
      .hub = {.name = verbs.hub.name, .demo = verbs.hub.demo, .provider = verbs.hub.provider},
      .now = now};
  const auto desk = verbs.desks.terms(caller_of(call));
  if (!desk) return pass_on(desk);
  if (*desk) view.desk = DeskHereView{(*desk)->desk.name, (*desk)->idle_minutes};
  if (verbs.hub.permissions_of) view.can = verbs.hub.permissions_of(actor.role);
  if (actor.session.empty()) {
    if (verbs.hub.demo) view.hub.accounts = verbs.hub.demo_accounts;
    const auto offered = verbs.desks.may_be_shared(caller_of(call));
    if (!offered) return pass_on(offered);
    view.desk_offered = *offered;
    return view;
  }
  const auto me = verbs.sessions.me(actor);
  if (!me) return pass_on(me);
  view.signed_in = true;
  view.account = me->account->id.text();
  view.display_name = me->account->display_name.reveal();
  for (const Membership& membership : me->memberships) {
    view.memberships.push_back(view_of(membership));
  }
  return view;
}

Result<MeView> me(IdentityVerbs& verbs, const Call& call) {
  return me_view(verbs, call.actor, call);
}

Result<PreparedSignIn> prepare_sign_in(IdentityVerbs& verbs, const Call& call, SignIn entered) {
  return verbs.sign_in.prepare(entered, caller_of(call));
}

// Nobody is signed in yet; a session that was there stays until the second step is taken.
Result<Reply> half_signed_in(IdentityVerbs& verbs, const HalfSignedIn& half, const Call& call) {
  auto view = me_view(verbs, Actor{}, call);
  if (!view) return pass_on(view);
  view->second_step = SecondStepView{half.next, half.ticket};
  return Reply{.body = json::write(*view), .subject = half.account.text()};
}

Result<Reply> sign_in(IdentityVerbs& verbs, const Call& call, const PreparedSignIn& prepared) {
  const auto attempt = verbs.sign_in.apply(prepared);
  if (!attempt) return pass_on(attempt);
  if (!*attempt) return Reply{.refusal = attempt->error()};
  if (const auto* half = std::get_if<HalfSignedIn>(&**attempt)) {
    return half_signed_in(verbs, *half, call);
  }
  const auto& signed_in = std::get<SignedIn>(**attempt);
  // The browser's cookie is replaced, so nobody could end the session it named so far.
  if (!call.actor.session.empty()) {
    if (auto ended = verbs.sessions.sign_out(call.actor); !ended) return pass_on(ended);
  }
  const auto present = verbs.sessions.actor_of(signed_in.token, verbs.clock.now());
  if (!present) return pass_on(present);
  if (!*present) return fail(ErrorKind::fault, "identity.account_corrupt");
  const auto acting = verbs.acting((*present)->actor);
  if (!acting) return pass_on(acting);
  const auto view = me_view(verbs, *acting, call);
  if (!view) return pass_on(view);
  return Reply{.body = json::write(*view),
               .headers = {{"set-cookie", session_cookie(signed_in.token)},
                           {"set-cookie", device_cookie(signed_in.device_token)}},
               .subject = signed_in.account.text()};
}

Reply signed_out() {
  return Reply{
      .status = 204, .content_type = {}, .headers = {{"set-cookie", ended_session_cookie()}}};
}

Result<Reply> sign_out(IdentityVerbs& verbs, const Call& call) {
  if (auto ended = verbs.sessions.sign_out(call.actor); !ended) return pass_on(ended);
  return signed_out();
}

Result<Reply> sign_out_everywhere(IdentityVerbs& verbs, const Call& call) {
  if (auto ended = verbs.sessions.sign_out_everywhere(call.actor); !ended) return pass_on(ended);
  return signed_out();
}

Result<void> act_as(IdentityVerbs& verbs, const Call& call) {
  const auto id = http::path_id<MembershipId>(call, "identity.membership_unknown");
  if (!id) return pass_on(id);
  return verbs.sessions.act_as(call.actor, *id);
}

Result<PreparedPassword> prepare_password(IdentityVerbs& verbs, const Call& call,
                                          PasswordChange entered) {
  return verbs.passwords.prepare_change(call.actor, entered, caller_of(call));
}

Result<Reply> change_password(IdentityVerbs& verbs, const Call& call,
                              const PreparedPassword& prepared) {
  const auto attempt = verbs.passwords.change(call.actor, prepared);
  if (!attempt) return pass_on(attempt);
  if (!*attempt) return Reply{.refusal = attempt->error()};
  return Reply{.status = 204, .content_type = {}, .subject = (*attempt)->text()};
}

struct TicketView {
  std::string ticket;
};
RENKEI_DESCRIBE(TicketView, ticket)

Result<PreparedProof> prepare_proof(IdentityVerbs& verbs, const Call& call, OwnPassword entered) {
  return verbs.proofs.prepare(call.actor, entered, caller_of(call));
}

Result<Reply> prove(IdentityVerbs& verbs, const Call&, const PreparedProof& prepared) {
  auto attempt = verbs.proofs.apply(prepared);
  if (!attempt) return pass_on(attempt);
  if (!*attempt) return Reply{.refusal = attempt->error()};
  return Reply{.body = json::write(TicketView{**std::move(attempt)}),
               .subject = prepared.account.text()};
}

Result<SessionList> sessions(IdentityVerbs& verbs, const Call& call) {
  const auto list = verbs.sessions.sessions(call.actor);
  if (!list) return pass_on(list);
  SessionList view{.total = static_cast<std::int64_t>(list->size())};
  for (const Session& session : *list) {
    view.items.push_back({.id = session->id,
                          .device = session->device,
                          .started_at = session->started_at,
                          .seen_at = session->seen_at,
                          .current = session->id.text() == call.actor.session});
  }
  return view;
}

Result<void> end_session(IdentityVerbs& verbs, const Call& call) {
  const auto id = http::path_id<SessionId>(call, "identity.session_unknown");
  if (!id) return pass_on(id);
  return verbs.sessions.end(call.actor, *id);
}

Result<DeviceList> devices(IdentityVerbs& verbs, const Call& call) {
  const auto list = verbs.sessions.devices(call.actor);
  if (!list) return pass_on(list);
  DeviceList view{.total = static_cast<std::int64_t>(list->size())};
  for (const KnownDevice& device : *list) {
    view.items.push_back({.id = device->id,
                          .browser = device->browser,
                          .system = device->system,
                          .first_at = device->first_at,
                          .last_at = device->last_at});
  }
  return view;
}

Result<void> forget_device(IdentityVerbs& verbs, const Call& call) {
  const auto id = http::path_id<Id<KnownDevice>>(call, "identity.device_unknown");
  if (!id) return pass_on(id);
  return verbs.sessions.forget(call.actor, *id);
}

http::Routes<IdentityVerbs> own_routes() {
  return {
      http::post_prepared<SignIn, http::Whole<MeView>>(
          "/api/identity/sign_in", http::open("identity.sign_in"),
          "Sign in; gives what `me` gives and sets the cookies", prepare_sign_in, sign_in),
      http::post<NoBody, http::Whole<NoReply>>("/api/identity/sign_out", kOwn, "End this session",
                                               sign_out),
      http::post<NoBody, http::Whole<NoReply>>("/api/identity/sign_out_everywhere", kOwn,
                                               "End all sessions of one's own",
                                               sign_out_everywhere),
      http::get<NoQuery, MeView>("/api/identity/me", http::open("identity.me"),
                                 "Who I am, what I may do, and the request token", me),
      http::post<NoBody, NoReply>("/api/identity/memberships/{id}/act_as", kOwn,
                                  "Act as another of one's own memberships", act_as)
          .without_version(),
      http::post_prepared<PasswordChange, http::Whole<NoReply>>(
          "/api/identity/password", kOwn, "Change one's own password; ends all other sessions",
          prepare_password, change_password),
      http::post_prepared<OwnPassword, http::Whole<TicketView>>(
          "/api/identity/proofs", kOwn,
          "Show the password again before changing what opens the account", prepare_proof, prove),
      http::get<NoQuery, SessionList>("/api/identity/sessions", kOwn, "One's own sessions",
                                      sessions),
      http::post<NoBody, NoReply>("/api/identity/sessions/{id}/end", kOwn,
                                  "End one of one's own sessions", end_session)
          .without_version(),
      http::get<NoQuery, DeviceList>("/api/identity/devices", kOwn,
                                     "Browsers one has signed in with", devices),
      http::post<NoBody, NoReply>("/api/identity/devices/{id}/forget", kOwn,
                                  "Make a browser unknown again and end its sessions",
                                  forget_device)
          .without_version(),
  };
}

}  // namespace

http::Routes<IdentityVerbs> routes() {
  http::Routes<IdentityVerbs> all = own_routes();
  for (auto more : {account_routes(), desk_routes()}) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace renkei::identity
