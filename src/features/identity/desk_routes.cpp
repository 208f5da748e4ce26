// See desk_routes.hpp.
#include "features/identity/desk_routes.hpp"

#include "platform/json/json.hpp"

namespace renkei::identity {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::NoReply;
using http::Reply;
using http::Versioned;
using http::Whole;

struct DeskDraft {
  std::string name;
};
RENKEI_DESCRIBE(DeskDraft, name)

struct DeskView {
  DeskId id;
  std::string name;
  Instant declared_at;
};
RENKEI_DESCRIBE(DeskView, id, name, declared_at)

struct DeskList {
  std::vector<DeskView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(DeskList, items, total)

// Somebody of today's, on the tile of the locked screen they work at: the name of their badge.
struct ReturnerView {
  AccountId account;
  std::string display_name;
  bool has_pin = false;
};
RENKEI_DESCRIBE(ReturnerView, account, display_name, has_pin)

struct DeskPeopleView {
  bool is_shared = false;
  std::optional<std::string> name = {};
  std::vector<ReturnerView> people = {};
};
RENKEI_DESCRIBE(DeskPeopleView, is_shared, name, people)

struct DeskRuleBody {
  bool anybody_declares = false;
  std::int64_t idle_minutes = 2;
};
RENKEI_DESCRIBE(DeskRuleBody, anybody_declares, idle_minutes)

struct DeskRuleView {
  bool anybody_declares = false;
  std::int64_t idle_minutes = 2;
  std::int64_t version = 1;
};
RENKEI_DESCRIBE(DeskRuleView, anybody_declares, idle_minutes, version)

struct PinView {
  bool is_set = false;
  std::optional<Instant> set_at = {};
};
RENKEI_DESCRIBE(PinView, is_set, set_at)

DeskView desk_view_of(const DeskRecord& desk) {
  return {.id = desk.id, .name = desk.name, .declared_at = desk.declared_at};
}

Result<DeskPeopleView> here(IdentityVerbs& verbs, const Call& call) {
  const auto found = verbs.desks.here(caller_of(call));
  if (!found) return pass_on(found);
  if (!*found) return DeskPeopleView{};
  DeskPeopleView view{.is_shared = true, .name = (*found)->terms.desk.name};
  for (const Returner& each : (*found)->people) {
    view.people.push_back({each.account, each.display_name.reveal(), each.has_pin});
  }
  return view;
}

Result<http::Versioned<DeskView>> declare(IdentityVerbs& verbs, const Call& call, DeskDraft draft) {
  const auto declared = verbs.desks.declare(call.actor, draft.name, caller_of(call));
  if (!declared) return pass_on(declared);
  return Versioned<DeskView>{desk_view_of(*declared),
                             {.status = 201, .subject = declared->id.text()}};
}

Result<DeskList> list_desks(IdentityVerbs& verbs, const Call& call) {
  const auto found = verbs.desks.list(call.actor);
  if (!found) return pass_on(found);
  DeskList view{.total = static_cast<std::int64_t>(found->size())};
  for (const DeskRecord& each : *found) view.items.push_back(desk_view_of(each));
  return view;
}

Result<void> end_desk(IdentityVerbs& verbs, const Call& call) {
  const auto id = http::path_id<DeskId>(call, "shared_pc.unknown");
  if (!id) return pass_on(id);
  return verbs.desks.end(call.actor, *id);
}

Result<Versioned<DeskRuleView>> shown_rule(const Result<DeskRule>& rule) {
  if (!rule) return pass_on(rule);
  return Versioned<DeskRuleView>{{rule->anybody_declares, rule->idle_minutes, rule->version},
                                 {.version = rule->version, .subject = rule->facility}};
}

Result<Versioned<DeskRuleView>> rule_of_desks(IdentityVerbs& verbs, const Call& call) {
  return shown_rule(verbs.desks.rule(call.actor));
}

Result<Versioned<DeskRuleView>> settle_rule(IdentityVerbs& verbs, const Call& call,
                                            DeskRuleBody body) {
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown_rule(verbs.desks.settle(
      call.actor, {.anybody_declares = body.anybody_declares, .idle_minutes = body.idle_minutes},
      *version));
}

Result<Reply> lock(IdentityVerbs& verbs, const Call& call) {
  if (auto locked = verbs.desks.lock(call.actor); !locked) return pass_on(locked);
  return Reply{
      .status = 204, .content_type = {}, .headers = {{"set-cookie", ended_session_cookie()}}};
}

Result<PreparedReturn> prepare_return(IdentityVerbs& verbs, const Call& call, PinReturn entered) {
  return verbs.desks.prepare(entered, caller_of(call));
}

Result<Reply> come_back(IdentityVerbs& verbs, const Call&, const PreparedReturn& prepared) {
  const auto attempt = verbs.desks.come_back(prepared);
  if (!attempt) return pass_on(attempt);
  if (!*attempt) return Reply{.refusal = attempt->error()};
  return Reply{.status = 204,
               .content_type = {},
               .headers = {{"set-cookie", session_cookie((*attempt)->token)},
                           {"set-cookie", device_cookie((*attempt)->device_token)}},
               .subject = (*attempt)->account.text()};
}

Result<PinView> pin(IdentityVerbs& verbs, const Call& call) {
  const auto set_at = verbs.pins.pin_set_at(call.actor);
  if (!set_at) return pass_on(set_at);
  return PinView{set_at->has_value(), *set_at};
}

Result<PreparedPin> prepare_pin(IdentityVerbs& verbs, const Call&, NewPin entered) {
  return verbs.pins.prepare_pin(entered);
}

Result<http::Written> set_pin(IdentityVerbs& verbs, const Call&, const PreparedPin& prepared) {
  const auto owner = verbs.pins.set_pin(prepared);
  if (!owner) return pass_on(owner);
  return http::Written{.status = 204, .subject = owner->text()};
}

Result<void> remove_pin(IdentityVerbs& verbs, const Call& call) {
  return verbs.pins.remove_pin(call.actor);
}

}  // namespace

http::Routes<IdentityVerbs> desk_routes() {
  const std::string desks = "/api/identity/desks";
  const std::string rule = "/api/identity/desk_rule";
  const std::string own_pin = "/api/identity/pin";
  return {
      http::get<NoQuery, DeskPeopleView>(
          desks + "/here", http::open("identity.sign_in"),
          "Who may come back today at the shared computer this browser is", here),
      http::post<DeskDraft, DeskView>(desks, kOwn, "Make this browser a shared computer", declare),
      http::get<NoQuery, DeskList>(desks, kOwn, "The shared computers of the facility one runs",
                                   list_desks),
      http::post<NoBody, NoReply>(desks + "/{id}/end", kOwn,
                                  "A computer is not shared any more; ends its sessions", end_desk)
          .without_version(),
      http::get<NoQuery, DeskRuleView>(rule, kOwn, "What one's facility has settled for them",
                                       rule_of_desks),
      http::put<DeskRuleBody, DeskRuleView>(rule, kOwn, "Settle it", settle_rule),
      http::post<NoBody, Whole<NoReply>>(
          "/api/identity/lock", kOwn,
          "Lock a shared computer: the session is over, its owner may come back", lock),
      http::post_prepared<PinReturn, Whole<NoReply>>(
          "/api/identity/returns", http::open("identity.sign_in"),
          "Come back by PIN to a shared computer one has signed in at today; sets the cookies",
          prepare_return, come_back),
      http::get<NoQuery, PinView>(own_pin, kOwn, "Whether one has a PIN", pin),
      http::post_prepared<NewPin, NoReply>(
          own_pin, kOwn, "Set one's own PIN, with a ticket of the password shown again",
          prepare_pin, set_pin),
      http::post<NoBody, NoReply>(own_pin + "/remove", kOwn, "Give one's own PIN up", remove_pin)
          .without_version(),
  };
}

}  // namespace renkei::identity
