#include "features/identity/proof_actions.hpp"

#include "platform/crypto/seal.hpp"

namespace renkei::identity {
namespace {

constexpr std::string_view kContext = "identity.sign_in_ticket";

}  // namespace

TicketText ProofActions::ticket_for(const Account& account, Proof proof) const {
  const SignInTicket ticket{.account = account->id,
                            .password_changed_at = account->password_changed_at,
                            .until = means_.clock.now() + SignInTicket::kLife,
                            .proof = proof};
  return crypto::seal(means_.keys.tickets, ticket.text(), kContext);
}

Result<SignInTicket> ProofActions::opened(std::string_view text) const {
  const auto plain = crypto::unseal(means_.keys.tickets, text, kContext);
  auto ticket = plain ? SignInTicket::parse(*plain) : std::nullopt;
  if (!ticket || means_.clock.now() >= ticket->until) {
    return fail(ErrorKind::unsigned_in, "identity.ticket_over");
  }
  const auto account = stores_.accounts.account(ticket->account);
  if (!account) return pass_on(account);
  if (!account->is_active() || (*account)->password_changed_at != ticket->password_changed_at) {
    return fail(ErrorKind::unsigned_in, "identity.ticket_over");
  }
  return *std::move(ticket);
}

Result<PreparedProof> ProofActions::prepare(const Actor& actor, const OwnPassword& entered,
                                            const Caller& caller) {
  const auto id = AccountId::parse(actor.who);
  if (!id || actor.session.empty()) return fail(ErrorKind::unsigned_in, "identity.sign_in_first");
  const auto account = stores_.accounts.account(*id);
  if (!account) return pass_on(account);
  PreparedProof prepared{
      .account = *id,
      .attempt = throttle_.key_of((*account)->email.reveal(), caller, std::nullopt)};
  if (auto may = throttle_.may_try(prepared.attempt); !may) return pass_on(may);
  const auto matches =
      means_.passwords.matches(entered.password.reveal(), (*account)->password_hash.reveal());
  if (!matches) return pass_on(matches);
  prepared.is_proven = *matches;
  return prepared;
}

Result<Attempt<TicketText>> ProofActions::apply(const PreparedProof& prepared) {
  if (auto may = throttle_.may_try(prepared.attempt); !may) return pass_on(may);
  if (!prepared.is_proven) {
    if (auto counted = throttle_.failed(prepared.attempt); !counted) return pass_on(counted);
    FieldErrors errors;
    errors.add("password", "identity.current_password_wrong");
    auto refusal = errors.result("identity.current_password_wrong");
    return Attempt<TicketText>{pass_on(refusal)};
  }
  if (auto cleared = throttle_.succeeded(prepared.attempt); !cleared) return pass_on(cleared);
  const auto account = stores_.accounts.account(prepared.account);
  if (!account) return pass_on(account);
  return Attempt<TicketText>{ticket_for(*account, Proof::whole)};
}

}  // namespace renkei::identity
