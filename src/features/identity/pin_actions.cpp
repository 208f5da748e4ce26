// See pin_actions.hpp.
#include "features/identity/pin_actions.hpp"

#include "features/identity/own_tidings.hpp"

namespace renkei::identity {

Result<std::optional<Instant>> PinActions::pin_set_at(const Actor& actor) const {
  const auto owner = account_of(actor);
  if (!owner) return pass_on(owner);
  const auto pin = stores_.pins.of(*owner);
  if (!pin) return pass_on(pin);
  return *pin ? std::optional{(*pin)->set_at} : std::nullopt;
}

Result<AccountId> PinActions::whole_owner(const TicketText& ticket) const {
  const auto opened = proofs_.opened(ticket);
  if (!opened) return pass_on(opened);
  if (opened->proof != Proof::whole) {
    return fail(ErrorKind::forbidden, "shared_pc.show_password_again");
  }
  return opened->account;
}

Result<PreparedPin> PinActions::prepare_pin(const NewPin& entered) const {
  if (const auto owner = whole_owner(entered.ticket); !owner) return pass_on(owner);
  const auto pin = checked_pin(entered.pin.reveal());
  if (!pin) return pass_on(pin);
  auto hash = means_.passwords.hash(*pin);
  if (!hash) return pass_on(hash);
  return PreparedPin{entered.ticket, Private{*std::move(hash)}};
}

Result<AccountId> PinActions::set_pin(const PreparedPin& prepared) {
  auto owner = whole_owner(prepared.ticket);
  if (!owner) return owner;
  auto kept = stores_.pins.put({*owner, prepared.hash, means_.clock.now()});
  if (!kept) return pass_on(kept);
  stores_.trace.touch(owner->text());
  stores_.trace.change("pin");
  stores_.outbox.add({kPinChanged, owner->text()});
  return owner;
}

Result<void> PinActions::remove_pin(const Actor& actor) {
  const auto owner = account_of(actor);
  if (!owner) return pass_on(owner);
  stores_.trace.touch(owner->text());
  stores_.trace.change("pin");
  return stores_.pins.remove(*owner);
}

}  // namespace renkei::identity
