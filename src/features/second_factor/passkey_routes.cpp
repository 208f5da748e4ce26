// See passkey_routes.hpp.
#include "features/second_factor/passkey_routes.hpp"

#include "platform/json/json.hpp"

namespace renkei::second_factor {
namespace {

using http::Call;
using http::NoQuery;
using http::NoReply;
using http::Reply;
using http::Versioned;
using http::Whole;

struct PasskeyTicket {
  std::string ticket;
};
RENKEI_DESCRIBE(PasskeyTicket, ticket)

struct PasskeyAsk {
  std::optional<std::string> ticket;
};
RENKEI_DESCRIBE(PasskeyAsk, ticket)

struct PasskeyName {
  Private<std::string> name;
};
RENKEI_DESCRIBE(PasskeyName, name)

// For navigator.credentials.create.
struct PasskeySetupView {
  std::string challenge;
  std::string site;
  std::string site_name;
  std::string user_handle;
  std::string user_name;
  std::vector<std::string> known;
};
RENKEI_DESCRIBE(PasskeySetupView, challenge, site, site_name, user_handle, user_name, known)

// For navigator.credentials.get.
struct PasskeyQuestionView {
  std::string challenge;
  std::string site;
  std::vector<std::string> credentials;
  bool has_app = false;
};
RENKEI_DESCRIBE(PasskeyQuestionView, challenge, site, credentials, has_app)

// Absent unless this passkey is the account's first second step.
struct PasskeyMadeView {
  std::optional<std::vector<std::string>> recovery_codes;
};
RENKEI_DESCRIBE(PasskeyMadeView, recovery_codes)

// One's own, shown to oneself: no look at a person.
struct PasskeyView {
  PasskeyId id;
  std::string name;
  bool is_synced = false;
  Instant made_at;
  std::optional<Instant> used_at;
  std::int64_t version = 1;
};
RENKEI_DESCRIBE(PasskeyView, id, name, is_synced, made_at, used_at, version)

struct PasskeyList {
  std::vector<PasskeyView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(PasskeyList, items, total)

PasskeyView view_of(const Passkey& passkey) {
  return {.id = passkey->id,
          .name = passkey->name.reveal(),
          .is_synced = passkey->is_synced,
          .made_at = passkey->made_at,
          .used_at = passkey->used_at,
          .version = passkey->version};
}

Result<PasskeyId> passkey_of(const Call& call) {
  return http::path_id<PasskeyId>(call, "second_factor.passkey_unknown");
}

Result<PasskeySetupView> begin_passkey(FactorVerbs& verbs, const Call&, PasskeyTicket body) {
  auto setup = verbs.passkeys.begin(body.ticket);
  if (!setup) return pass_on(setup);
  return PasskeySetupView{.challenge = std::move(setup->challenge),
                          .site = std::move(setup->site),
                          .site_name = std::move(setup->site_name),
                          .user_handle = std::move(setup->user_handle),
                          .user_name = setup->user_name.reveal(),
                          .known = std::move(setup->known)};
}

Result<PreparedPasskey> prepare_passkey(FactorVerbs& verbs, const Call&, NewPasskey body) {
  return verbs.passkeys.prepare(std::move(body));
}

Result<Reply> add_passkey(FactorVerbs& verbs, const Call& call, const PreparedPasskey& prepared) {
  auto confirmed = verbs.passkeys.add(prepared, caller_of(call), call.actor);
  if (!confirmed) return pass_on(confirmed);
  PasskeyMadeView view;
  if (!confirmed->recovery_codes.empty()) {
    view.recovery_codes = std::move(confirmed->recovery_codes);
  }
  Reply reply{.body = json::write(view), .subject = confirmed->account.text()};
  if (confirmed->door) set_cookies(reply, *confirmed->door);
  return reply;
}

Result<PasskeyQuestionView> ask_passkey(FactorVerbs& verbs, const Call&, PasskeyAsk body) {
  auto question = verbs.entries.question(body.ticket);
  if (!question) return pass_on(question);
  return PasskeyQuestionView{.challenge = std::move(question->challenge),
                             .site = std::move(question->site),
                             .credentials = std::move(question->credentials),
                             .has_app = question->has_app};
}

Result<PreparedEntry> prepare_entry(FactorVerbs& verbs, const Call&, ShownPasskey body) {
  return verbs.entries.prepare(std::move(body));
}

Result<Reply> enter_by_passkey(FactorVerbs& verbs, const Call& call,
                               const PreparedEntry& prepared) {
  const auto entered = verbs.entries.enter(prepared, caller_of(call), call.actor);
  if (!entered) return pass_on(entered);
  Reply reply{.status = 204, .content_type = {}, .subject = entered->account.text()};
  set_cookies(reply, entered->door);
  return reply;
}

Result<PasskeyList> list_passkeys(FactorVerbs& verbs, const Call& call) {
  const auto found = verbs.passkeys.list(call.actor);
  if (!found) return pass_on(found);
  PasskeyList view{.total = static_cast<std::int64_t>(found->size())};
  for (const Passkey& each : *found) view.items.push_back(view_of(each));
  return view;
}

Result<Versioned<PasskeyView>> rename_passkey(FactorVerbs& verbs, const Call& call,
                                              PasskeyName body) {
  const auto id = passkey_of(call);
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  const auto next = verbs.passkeys.rename(call.actor, *id, *version, std::move(body.name));
  if (!next) return pass_on(next);
  return Versioned<PasskeyView>{view_of(*next),
                                {.version = (*next)->version, .subject = (*next)->id.text()}};
}

Result<http::Written> remove_passkey(FactorVerbs& verbs, const Call& call, PasskeyTicket body) {
  const auto id = passkey_of(call);
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  const auto account = verbs.passkeys.remove(body.ticket, *id, *version);
  if (!account) return pass_on(account);
  return http::Written{.status = 204, .subject = account->text()};
}

}  // namespace

http::Routes<FactorVerbs> passkey_routes() {
  const std::string all = "/api/second_factor/passkeys";
  return {
      http::get<NoQuery, PasskeyList>(all, kOwn, "One's own passkeys", list_passkeys),
      http::post_look<PasskeyTicket, PasskeySetupView>("/api/second_factor/passkey_setups", kStep,
                                                       "Begin to make a passkey", begin_passkey),
      http::post_prepared<NewPasskey, Whole<PasskeyMadeView>>(
          all, kStep,
          "A passkey the browser has made; gives recovery codes if it is the first second step and,"
          " on the way in, the cookies",
          prepare_passkey, add_passkey),
      http::post_look<PasskeyAsk, PasskeyQuestionView>(
          "/api/second_factor/passkey_questions", kStep,
          "What a passkey is to answer: after the password, or alone", ask_passkey),
      http::post_prepared<ShownPasskey, Whole<NoReply>>(
          "/api/second_factor/passkey_sign_ins", kStep,
          "A passkey was shown: the second step, or both at once; sets the cookies", prepare_entry,
          enter_by_passkey),
      http::post<PasskeyName, PasskeyView>(all + "/{id}/rename", kOwn, "Call a passkey otherwise",
                                           rename_passkey),
      http::post<PasskeyTicket, NoReply>(all + "/{id}/remove", kOwn, "Give a passkey up",
                                         remove_passkey),
  };
}

}  // namespace renkei::second_factor
