// See identity_doorway_feature.hpp.
#include "features/oidc/identity_doorway_feature.hpp"

namespace renkei::oidc {

Result<identity::AccountId> IdentityDoorway::owner(const Actor& actor,
                                                   std::string_view ticket) const {
  const auto id = identity::AccountId::parse(actor.who);
  if (!id || actor.session.empty()) return fail(ErrorKind::unsigned_in, "identity.sign_in_first");
  const auto opened = identity_.verbs().proofs.opened(ticket);
  if (!opened) return pass_on(opened);
  if (opened->account != *id || opened->proof != identity::Proof::whole) {
    return fail(ErrorKind::unsigned_in, "identity.ticket_over");
  }
  return *id;
}

Result<std::optional<identity::AccountId>> IdentityDoorway::with_email(
    std::string_view email) const {
  return identity_.verbs().sign_in.whose_email(email);
}

Result<Entry> IdentityDoorway::enter(const identity::AccountId& account, Vouched vouched,
                                     const Browser& browser) {
  const auto how = vouched == Vouched::both_steps ? identity::Vouched::both_steps
                                                  : identity::Vouched::first_step;
  auto answer = identity_.verbs().sign_in.vouched_for(account, how,
                                                      {.address = browser.address,
                                                       .device_token = browser.device_token,
                                                       .user_agent = browser.user_agent});
  if (!answer) return pass_on(answer);
  if (auto* half = std::get_if<identity::HalfSignedIn>(&*answer)) {
    return StepLeft{std::string{enum_name(half->next)}, std::move(half->ticket)};
  }
  auto& opened = std::get<identity::SignedIn>(*answer);
  return OpenedDoor{std::move(opened.token), std::move(opened.device_token)};
}

Result<void> IdentityDoorway::close(const Actor& actor) {
  if (actor.session.empty()) return {};
  return identity_.verbs().sessions.sign_out(actor);
}

}  // namespace renkei::oidc
