// See oidc_actions.hpp.
#include "features/oidc/oidc_actions.hpp"

#include <algorithm>

#include "platform/crypto/hash.hpp"
#include "platform/crypto/seal.hpp"

namespace renkei::oidc {
namespace {

constexpr std::string_view kContext = "oidc.question";

auto no_provider() { return fail(ErrorKind::not_found, "oidc.no_provider"); }

Result<identity::AccountId> signed_in(const Actor& actor) {
  const auto id = identity::AccountId::parse(actor.who);
  if (!id || actor.session.empty()) return fail(ErrorKind::unsigned_in, "identity.sign_in_first");
  return *id;
}

}  // namespace

Result<Departure> OidcActions::depart() const { return depart_for(Purpose::sign_in, std::nullopt); }

Result<Departure> OidcActions::depart_to_link(const Actor& actor, std::string_view ticket) const {
  if (means_.provider == nullptr) return no_provider();
  auto owner = stores_.doorway.owner(actor, ticket);
  if (!owner) return pass_on(owner);
  return depart_for(Purpose::link, *std::move(owner));
}

Result<Departure> OidcActions::depart_for(Purpose purpose,
                                          std::optional<identity::AccountId> account) const {
  if (means_.provider == nullptr) return no_provider();
  const Instant now = means_.clock.now();
  auto asked = openid::Question::random();
  auto address = means_.provider->address_of(asked, now);
  if (!address) return pass_on(address);
  const Question question{.purpose = purpose,
                          .account = std::move(account),
                          .state = std::move(asked.state),
                          .nonce = std::move(asked.nonce),
                          .verifier = std::move(asked.verifier),
                          .until = now + Question::kLife};
  return Departure{*std::move(address), crypto::seal(means_.key, question.text(), kContext)};
}

Result<Known> OidcActions::recognise(const Returned& returned,
                                     const std::optional<std::string>& cookie) const {
  if (means_.provider == nullptr) return no_provider();
  const Instant now = means_.clock.now();
  const auto plain = cookie ? crypto::unseal(means_.key, *cookie, kContext) : std::nullopt;
  auto question = plain ? Question::parse(*plain) : std::nullopt;
  if (!question || now >= question->until || !crypto::same(question->state, returned.state)) {
    return fail(ErrorKind::invalid, "oidc.other_browser");
  }
  if (returned.issuer && *returned.issuer != means_.provider->settings().issuer) {
    return fail(ErrorKind::invalid, "jose.other_issuer");
  }
  auto claims = means_.provider->redeem(
      returned.code, {question->state, question->nonce, question->verifier}, now);
  if (!claims) return pass_on(claims);
  return Known{*std::move(question), *std::move(claims)};
}

Result<Outcome> OidcActions::apply(const Known& known, const Browser& browser,
                                   const Actor& until_now) {
  if (known.question.purpose == Purpose::link) return link(known, until_now);
  return sign_in(known, browser, until_now);
}

Result<Outcome> OidcActions::link(const Known& known, const Actor& actor) {
  const auto owner = signed_in(actor);
  if (!owner) return pass_on(owner);
  // Somebody else has signed in to this browser in the meantime.
  if (*owner != known.question.account) return fail(ErrorKind::invalid, "oidc.other_browser");
  stores_.trace.touch(owner->text());
  const auto links = stores_.links.links_of(*owner);
  if (!links) return pass_on(links);
  if (links->size() >= ExternalIdentity::kEachAccountMax) {
    return fail(ErrorKind::conflict, "oidc.too_many_links");
  }
  if (auto added = add_link(known, *owner, LinkedBy::owner); !added) return pass_on(added);
  return Linked{*owner};
}

Result<void> OidcActions::add_link(const Known& known, const identity::AccountId& account,
                                   LinkedBy linked_by) {
  auto link = ExternalIdentity::restore({.id = means_.ids.make<ExternalIdentity>(),
                                         .account = account,
                                         .issuer = means_.provider->settings().issuer,
                                         .subject = Private{known.claims.subject},
                                         .linked_by = linked_by,
                                         .linked_at = means_.clock.now(),
                                         .used_at = {}});
  if (!link) return pass_on(link);
  const auto added = stores_.links.add(*link);
  if (!added) return pass_on(added);
  if (*added) {
    stores_.trace.touch((*link)->id.text());
    stores_.trace.change("external_identity");
    return {};
  }
  const auto there = stores_.links.link_of((*link)->issuer, known.claims.subject);
  if (!there) return pass_on(there);
  const bool is_own = *there && (**there)->account == account;
  if (!is_own) return fail(ErrorKind::conflict, "oidc.linked_elsewhere");
  return {};
}

Result<identity::AccountId> OidcActions::account_of(const Known& known) {
  const auto link = stores_.links.link_of(means_.provider->settings().issuer, known.claims.subject);
  if (!link) return pass_on(link);
  if (*link) {
    const auto marked = stores_.links.mark_used((**link)->id, means_.clock.now());
    if (!marked) return pass_on(marked);
    return (**link)->account;
  }
  const auto not_linked = fail(ErrorKind::forbidden, "oidc.not_linked");
  if (!means_.agreement.is_email_trusted || !known.claims.verified_email) return not_linked;
  const auto account = stores_.doorway.with_email(known.claims.verified_email->reveal());
  if (!account) return pass_on(account);
  if (!*account) return not_linked;
  // An address finds the account once: whoever has it at the provider later is somebody else.
  const auto links = stores_.links.links_of(**account);
  if (!links) return pass_on(links);
  const bool is_known = std::any_of(links->begin(), links->end(), [&](const auto& each) {
    return each->issuer == means_.provider->settings().issuer;
  });
  if (is_known) return not_linked;
  const auto added = add_link(known, **account, LinkedBy::verified_email);
  if (!added) return pass_on(added);
  return **account;
}

Result<Outcome> OidcActions::sign_in(const Known& known, const Browser& browser,
                                     const Actor& until_now) {
  const auto account = account_of(known);
  if (!account) return pass_on(account);
  auto entry = stores_.doorway.enter(*account, vouched_by(known.claims), browser);
  if (!entry) return pass_on(entry);
  if (std::holds_alternative<OpenedDoor>(*entry)) {
    if (auto closed = stores_.doorway.close(until_now); !closed) return pass_on(closed);
  }
  return Arrived{*account, *std::move(entry)};
}

Vouched OidcActions::vouched_by(const jose::Claims& claims) const {
  const Agreement& agreed = means_.agreement;
  const bool is_sure = claims.assurance && agreed.assurances.contains(*claims.assurance);
  const bool has_means =
      std::any_of(claims.methods.begin(), claims.methods.end(),
                  [&](const std::string& each) { return agreed.methods.contains(each); });
  return is_sure || has_means ? Vouched::both_steps : Vouched::first_step;
}

Result<std::vector<ExternalIdentity>> OidcActions::links(const Actor& actor) const {
  const auto owner = signed_in(actor);
  if (!owner) return pass_on(owner);
  return stores_.links.links_of(*owner);
}

Result<void> OidcActions::unlink(const Actor& actor, const ExternalIdentityId& id) {
  const auto owner = signed_in(actor);
  if (!owner) return pass_on(owner);
  stores_.trace.touch(owner->text());
  stores_.trace.change("external_identity");
  return stores_.links.remove(id, *owner);
}

}  // namespace renkei::oidc
