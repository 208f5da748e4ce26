// See second_factor_routes.hpp.
#include "features/second_factor/second_factor_routes.hpp"

#include <algorithm>
#include <iterator>

#include "platform/json/json.hpp"
#include "platform/qr/qr.hpp"

#include "features/second_factor/emergency_routes.hpp"
#include "features/second_factor/passkey_routes.hpp"

namespace renkei::second_factor {

CallerFacts caller_of(const http::Call& call) {
  constexpr std::size_t kUserAgentMax = 512;
  CallerFacts caller{.address = call.request.peer,
                     .user_agent = std::string{call.request.header("user-agent").value_or("")}};
  caller.user_agent.resize(std::min(caller.user_agent.size(), kUserAgentMax));
  if (const auto token = call.request.cookie(identity::kDeviceCookie)) {
    caller.device_token = std::string{*token};
  }
  return caller;
}

void set_cookies(http::Reply& reply, const OpenedDoor& door) {
  reply.headers.emplace_back("set-cookie", identity::session_cookie(door.token));
  reply.headers.emplace_back("set-cookie", identity::device_cookie(door.device_token));
}

namespace {

using http::Call;
using http::NoQuery;
using http::NoReply;
using http::Reply;
using http::Whole;

struct TicketBody {
  std::string ticket;
};
RENKEI_DESCRIBE(TicketBody, ticket)

struct CodeBody {
  std::string ticket;
  std::string code;
};
RENKEI_DESCRIBE(CodeBody, ticket, code)

// One's own secret, on one's own screen.
struct SetupView {
  std::string secret;
  std::string uri;
  qr::QrCode qr;
};
RENKEI_DESCRIBE(SetupView, secret, uri, qr)

struct CodesView {
  std::vector<std::string> recovery_codes;
};
RENKEI_DESCRIBE(CodesView, recovery_codes)

struct StateView {
  std::optional<Instant> confirmed_at;
  std::int64_t recovery_codes_left = 0;
  bool must_have = false;
  bool has_factor = false;
};
RENKEI_DESCRIBE(StateView, confirmed_at, recovery_codes_left, must_have, has_factor)

Result<SetupView> begin(FactorVerbs& verbs, const Call&, TicketBody body) {
  auto setup = verbs.factors.begin(body.ticket);
  if (!setup) return pass_on(setup);
  auto code = qr::code_of(setup->uri);
  if (!code) return pass_on(code);
  return SetupView{std::move(setup->secret), std::move(setup->uri), *std::move(code)};
}

Result<Reply> confirm(FactorVerbs& verbs, const Call& call, CodeBody body) {
  auto attempt = verbs.factors.confirm(body.ticket, body.code, caller_of(call), call.actor);
  if (!attempt) return pass_on(attempt);
  if (!*attempt) return Reply{.refusal = attempt->error()};
  Confirmed& confirmed = **attempt;
  Reply reply{.body = json::write(CodesView{std::move(confirmed.recovery_codes)}),
              .subject = confirmed.account.text()};
  if (confirmed.door) set_cookies(reply, *confirmed.door);
  return reply;
}

Result<Reply> enter(FactorVerbs& verbs, const Call& call, CodeBody body) {
  const auto attempt = verbs.factors.enter(body.ticket, body.code, caller_of(call), call.actor);
  if (!attempt) return pass_on(attempt);
  if (!*attempt) return Reply{.refusal = attempt->error()};
  Reply reply{.status = 204, .content_type = {}, .subject = (*attempt)->account.text()};
  set_cookies(reply, (*attempt)->door);
  return reply;
}

Result<CodesView> renew_codes(FactorVerbs& verbs, const Call&, TicketBody body) {
  auto codes = verbs.factors.renew_codes(body.ticket);
  if (!codes) return pass_on(codes);
  return CodesView{*std::move(codes)};
}

Result<http::Written> remove(FactorVerbs& verbs, const Call&, TicketBody body) {
  const auto account = verbs.factors.remove(body.ticket);
  if (!account) return pass_on(account);
  return http::Written{.status = 204, .subject = account->text()};
}

Result<StateView> state(FactorVerbs& verbs, const Call& call) {
  const auto found = verbs.factors.state(call.actor);
  if (!found) return pass_on(found);
  return StateView{found->confirmed_at, found->recovery_codes_left, found->must_have,
                   found->has_factor};
}

}  // namespace

http::Routes<FactorVerbs> routes() {
  const std::string base = "/api/second_factor/";
  http::Routes<FactorVerbs> all{
      http::get<NoQuery, StateView>(base + "state", kOwn, "Whether I sign in with a second step",
                                    state),
      http::post<TicketBody, SetupView>(
          base + "setups", kStep, "Begin to use an authenticator app; the secret is shown", begin),
      http::post<CodeBody, Whole<CodesView>>(
          base + "confirmations", kStep,
          "The app's first code; gives the recovery codes and, on the way in, the cookies",
          confirm),
      http::post<CodeBody, Whole<NoReply>>(
          base + "sign_ins", kStep,
          "The second step: the app's code or one from paper; sets the cookies", enter),
      http::post<TicketBody, CodesView>(base + "recovery_codes", kOwn,
                                        "New recovery codes in place of the old ones", renew_codes),
      http::post<TicketBody, NoReply>(
          base + "removals", kOwn,
          "Give up the authenticator app; with nothing left, the second step too", remove),
  };
  auto emergencies = emergency_routes();
  std::move(emergencies.begin(), emergencies.end(), std::back_inserter(all));
  auto passkeys = passkey_routes();
  std::move(passkeys.begin(), passkeys.end(), std::back_inserter(all));
  return all;
}

}  // namespace renkei::second_factor
