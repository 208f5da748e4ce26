// Tickets between the steps of signing in, and showing the password again before one changes what
// opens the account.
#pragma once
#include "features/identity/sign_in_ticket.hpp"
#include "features/identity/throttle_actions.hpp"

namespace renkei::identity {

struct OwnPassword {
  Private<std::string> password;
};
RENKEI_DESCRIBE(OwnPassword, password)

struct PreparedProof {
  AccountId account;
  AttemptKey attempt;
  bool is_proven = false;
};

// A sealed SignInTicket.
using TicketText = std::string;

class ProofActions {
 public:
  ProofActions(Means means, Stores stores)
      : means_(means), stores_(stores), throttle_(means, stores) {}

  [[nodiscard]] TicketText ticket_for(const Account& account, Proof proof) const;
  // `unsigned_in` ("identity.ticket_over") if it is too old, of another hub, or the password has
  // been changed or the account stopped since.
  [[nodiscard]] Result<SignInTicket> opened(std::string_view ticket) const;

  // On the worker pool; guesses are counted as those of a sign-in.
  [[nodiscard]] Result<PreparedProof> prepare(const Actor& actor, const OwnPassword& entered,
                                              const Caller& caller);
  // A ticket of Proof::whole; `invalid` inside the attempt if the password is wrong.
  [[nodiscard]] Result<Attempt<TicketText>> apply(const PreparedProof& prepared);

 private:
  Means means_;
  Stores stores_;
  ThrottleActions throttle_;
};

}  // namespace renkei::identity
