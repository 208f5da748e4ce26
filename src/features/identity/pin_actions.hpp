// One's own PIN: set, changed and given up in the settings.
#pragma once
#include "features/identity/proof_actions.hpp"

namespace renkei::identity {

struct NewPin {
  TicketText ticket;
  Private<std::string> pin;
};
RENKEI_DESCRIBE(NewPin, ticket, pin)

struct PreparedPin {
  TicketText ticket;
  Private<std::string> hash;
};

class PinActions {
 public:
  PinActions(Means means, Stores stores) : means_(means), stores_(stores), proofs_(means, stores) {}

  [[nodiscard]] Result<std::optional<Instant>> pin_set_at(const Actor& actor) const;
  // The ticket is of somebody signed in who has shown the password again; `forbidden`
  // ("shared_pc.show_password_again").
  [[nodiscard]] Result<PreparedPin> prepare_pin(const NewPin& entered) const;
  [[nodiscard]] Result<AccountId> set_pin(const PreparedPin& prepared);
  [[nodiscard]] Result<void> remove_pin(const Actor& actor);

 private:
  [[nodiscard]] Result<AccountId> whole_owner(const TicketText& ticket) const;

  Means means_;
  Stores stores_;
  ProofActions proofs_;
};

}  // namespace renkei::identity
