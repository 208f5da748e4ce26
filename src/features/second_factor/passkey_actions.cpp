// See passkey_actions.hpp.
#include "features/second_factor/passkey_actions.hpp"

#include "platform/crypto/hash.hpp"
#include "platform/crypto/seal.hpp"

namespace renkei::second_factor {
namespace {

constexpr std::string_view kContext = "second_factor.passkey_challenge";

}  // namespace

std::string asked(const Means& means, ChallengeFor purpose,
                  std::optional<identity::AccountId> account) {
  const PasskeyChallenge challenge{.purpose = purpose,
                                   .account = std::move(account),
                                   .until = means.clock.now() + PasskeyChallenge::kLife};
  return crypto::seal(means.keys.challenges, challenge.text(), kContext);
}

Result<Answered> answered(const Means& means, ChallengeFor purpose,
                          const std::string& client_data) {
  const auto text = webauthn::challenge_in(client_data);
  if (!text) return fail(ErrorKind::invalid, "webauthn.malformed");
  const auto plain = crypto::unseal(means.keys.challenges, *text, kContext);
  auto challenge = plain ? PasskeyChallenge::parse(*plain) : std::nullopt;
  if (!challenge || challenge->purpose != purpose || means.clock.now() >= challenge->until) {
    return fail(ErrorKind::invalid, "second_factor.challenge_over");
  }
  return Answered{crypto::sha256_hex(*text), *std::move(challenge)};
}

Result<void> use(const Stores& stores, const Answered& answered, Instant now) {
  const auto used = stores.passkeys.use_challenge(answered.hash, answered.challenge.until, now);
  if (!used) return pass_on(used);
  if (!*used) return fail(ErrorKind::invalid, "second_factor.challenge_over");
  return {};
}

Result<std::string> bytes_from(std::string_view text) {
  auto bytes = crypto::from_base64url(text);
  if (!bytes) return fail(ErrorKind::invalid, "webauthn.malformed");
  return *std::move(bytes);
}

Result<PasswordHolder> PasskeyActions::maker(std::string_view ticket) const {
  auto holder = stores_.doorway.holder(ticket);
  if (!holder) return holder;
  // A stolen password must not be enough to add a way in.
  if (holder->has_factor && !holder->is_whole) {
    return fail(ErrorKind::forbidden, "second_factor.show_password_again");
  }
  const auto known = stores_.passkeys.passkeys_of(holder->account);
  if (!known) return pass_on(known);
  if (known->size() >= Passkey::kEachAccountMax) {
    return fail(ErrorKind::conflict, "second_factor.too_many_passkeys",
                {{"most", static_cast<std::int64_t>(Passkey::kEachAccountMax)}});
  }
  return holder;
}

Result<PasskeySetup> PasskeyActions::begin(std::string_view ticket) const {
  const auto holder = maker(ticket);
  if (!holder) return pass_on(holder);
  auto name = stores_.doorway.sign_in_name(holder->account);
  if (!name) return pass_on(name);
  const auto passkeys = stores_.passkeys.passkeys_of(holder->account);
  if (!passkeys) return pass_on(passkeys);
  PasskeySetup setup{
      .challenge = asked(means_, ChallengeFor::making, holder->account),
      .site = means_.site.id,
      .site_name = means_.hub_name,
      .user_handle = crypto::base64url(crypto::bytes_of_text(holder->account.text())),
      .user_name = *std::move(name)};
  for (const Passkey& each : *passkeys) setup.known.push_back(each->credential);
  return setup;
}

Result<PreparedPasskey> PasskeyActions::prepare(NewPasskey made) const {
  auto client_data = bytes_from(made.client_data);
  if (!client_data) return pass_on(client_data);
  auto attestation = bytes_from(made.attestation);
  if (!attestation) return pass_on(attestation);
  auto ours = answered(means_, ChallengeFor::making, *client_data);
  if (!ours) return pass_on(ours);
  const auto challenge = webauthn::challenge_in(*client_data);
  auto credential = webauthn::check_registration(
      means_.site, *challenge, {*std::move(client_data), *std::move(attestation)});
  if (!credential) return pass_on(credential);
  return PreparedPasskey{std::move(made.ticket), std::move(made.name), *std::move(ours),
                         *std::move(credential)};
}

Result<Confirmed> PasskeyActions::add(const PreparedPasskey& prepared, const CallerFacts& caller,
                                      const Actor& by) {
  const auto holder = maker(prepared.ticket);
  if (!holder) return pass_on(holder);
  const identity::AccountId& account = holder->account;
  if (prepared.answered.challenge.account != account) {
    return fail(ErrorKind::invalid, "second_factor.challenge_over");
  }
  const Instant now = means_.clock.now();
  if (auto used = use(stores_, prepared.answered, now); !used) return pass_on(used);
  const webauthn::NewCredential& made = prepared.credential;
  auto passkey =
      Passkey::make({.id = means_.ids.make<Passkey>(),
                     .account = account,
                     .credential = crypto::base64url(crypto::bytes_of_text(made.id)),
                     .public_key = crypto::base64url(crypto::bytes_of_text(made.cose_key)),
                     .count = made.count,
                     .name = prepared.name,
                     .is_synced = made.is_synced,
                     .made_at = now});
  if (!passkey) return pass_on(passkey);
  if (auto added = stores_.passkeys.add(*passkey); !added) return pass_on(added);
  stores_.trace.touch(account.text());
  stores_.trace.change("passkeys");
  stores_.outbox.add({kPasskeysChanged, account.text()});

  Confirmed confirmed{.account = account};
  if (!holder->has_factor) {
    auto codes = fresh_codes(means_, stores_, account);
    if (!codes) return pass_on(codes);
    confirmed.recovery_codes = *std::move(codes);
    const Actor kept = holder->is_whole ? by : Actor{};
    if (auto ended = stores_.doorway.end_others(account, kept); !ended) return pass_on(ended);
  }
  if (!holder->is_whole) {
    auto door = stores_.doorway.open(prepared.ticket, caller, std::nullopt);
    if (!door) return pass_on(door);
    confirmed.door = *std::move(door);
  }
  if (!holder->has_factor) {
    if (auto set = stores_.doorway.set_second_factor(account, now); !set) return pass_on(set);
  }
  return confirmed;
}

Result<std::vector<Passkey>> PasskeyActions::list(const Actor& actor) const {
  const auto holder = stores_.doorway.signed_in(actor);
  if (!holder) return pass_on(holder);
  return stores_.passkeys.passkeys_of(holder->account);
}

Result<Passkey> PasskeyActions::own(const identity::AccountId& account, const PasskeyId& id,
                                    std::int64_t version) const {
  auto found = stores_.passkeys.passkey(id);
  if (!found) return pass_on(found);
  if (!*found || (**found)->account != account) {
    return fail(ErrorKind::not_found, "second_factor.passkey_unknown");
  }
  if ((**found)->version != version) {
    return fail(ErrorKind::stale, "second_factor.changed_meanwhile",
                {{"version", (**found)->version}});
  }
  return **std::move(found);
}

Result<Passkey> PasskeyActions::rename(const Actor& actor, const PasskeyId& id,
                                       std::int64_t version, Private<std::string> name) {
  const auto holder = stores_.doorway.signed_in(actor);
  if (!holder) return pass_on(holder);
  auto before = own(holder->account, id, version);
  if (!before) return before;
  auto next = before->renamed(std::move(name));
  if (!next) return next;
  if (auto kept = stores_.passkeys.replace(*next); !kept) return pass_on(kept);
  stores_.trace.touch(id.text());
  stores_.trace.change("name");
  return next;
}

Result<identity::AccountId> PasskeyActions::remove(std::string_view ticket, const PasskeyId& id,
                                                   std::int64_t version) {
  const auto holder = whole_holder(stores_, ticket);
  if (!holder) return pass_on(holder);
  const auto passkey = own(holder->account, id, version);
  if (!passkey) return pass_on(passkey);
  if (auto removed = stores_.passkeys.remove(*passkey); !removed) return pass_on(removed);
  stores_.trace.touch(holder->account.text());
  stores_.trace.change("passkeys");
  stores_.outbox.add({kPasskeysChanged, holder->account.text()});
  if (auto kept = keep_or_give_up(stores_, *holder); !kept) return pass_on(kept);
  return holder->account;
}

}  // namespace renkei::second_factor
