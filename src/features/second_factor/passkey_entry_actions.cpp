// See passkey_entry_actions.hpp.
#include "features/second_factor/passkey_entry_actions.hpp"

namespace renkei::second_factor {
namespace {

auto unknown_here() { return fail(ErrorKind::invalid, "second_factor.passkey_unknown_here"); }

Result<webauthn::Assertion> assertion_from(const ShownPasskey& shown) {
  auto client_data = bytes_from(shown.client_data);
  if (!client_data) return pass_on(client_data);
  auto data = bytes_from(shown.authenticator_data);
  if (!data) return pass_on(data);
  auto signature = bytes_from(shown.signature);
  if (!signature) return pass_on(signature);
  return webauthn::Assertion{*std::move(client_data), *std::move(data), *std::move(signature)};
}

// A passkey that came alone names its owner; one after the password need not.
Result<bool> names(const ShownPasskey& shown, const identity::AccountId& account) {
  if (!shown.user_handle) return shown.ticket.has_value();
  const auto handle = bytes_from(*shown.user_handle);
  if (!handle) return pass_on(handle);
  return *handle == account.text();
}

}  // namespace

Result<EntryQuestion> PasskeyEntryActions::question(
    const std::optional<std::string>& ticket) const {
  if (!ticket) {
    return EntryQuestion{.challenge = asked(means_, ChallengeFor::alone, std::nullopt),
                         .site = means_.site.id};
  }
  const auto holder = stores_.doorway.holder(*ticket);
  if (!holder) return pass_on(holder);
  if (!holder->has_factor) return fail(ErrorKind::conflict, "second_factor.begin_first");
  const auto passkeys = stores_.passkeys.passkeys_of(holder->account);
  if (!passkeys) return pass_on(passkeys);
  const auto app = stores_.factors.factor_of(holder->account);
  if (!app) return pass_on(app);
  EntryQuestion question{.challenge = asked(means_, ChallengeFor::step, holder->account),
                         .site = means_.site.id,
                         .has_app = *app && (*app)->is_confirmed()};
  for (const Passkey& each : *passkeys) question.credentials.push_back(each->credential);
  return question;
}

Result<PreparedEntry> PasskeyEntryActions::prepare(ShownPasskey shown) const {
  const auto assertion = assertion_from(shown);
  if (!assertion) return pass_on(assertion);
  const auto purpose = shown.ticket ? ChallengeFor::step : ChallengeFor::alone;
  auto ours = answered(means_, purpose, assertion->client_data);
  if (!ours) return pass_on(ours);
  const auto passkey = stores_.passkeys.with_credential(shown.credential);
  if (!passkey) return pass_on(passkey);
  if (!*passkey) return unknown_here();
  const PasskeyRecord& record = (*passkey)->record();
  const auto named = names(shown, record.account);
  if (!named) return pass_on(named);
  const auto& asked_of = ours->challenge.account;
  if (!*named || (asked_of && *asked_of != record.account)) return unknown_here();
  const auto key = bytes_from(record.public_key);
  if (!key) return fail(ErrorKind::fault, "second_factor.row_broken");
  const auto challenge = webauthn::challenge_in(assertion->client_data);
  auto good = webauthn::check_assertion(means_.site, *challenge, *key, *assertion);
  if (!good) return pass_on(good);
  return PreparedEntry{std::move(shown.ticket), record.id, *std::move(ours), *std::move(good)};
}

Result<std::string> PasskeyEntryActions::ticket_for(const PreparedEntry& prepared,
                                                    const identity::AccountId& account) const {
  if (!prepared.ticket) return stores_.doorway.ticket_of(account);
  const auto holder = stores_.doorway.holder(*prepared.ticket);
  if (!holder) return pass_on(holder);
  if (holder->account != account) return unknown_here();
  return *prepared.ticket;
}

Result<Entered> PasskeyEntryActions::enter(const PreparedEntry& prepared, const CallerFacts& caller,
                                           const Actor& until_now) {
  const Instant now = means_.clock.now();
  const auto found = stores_.passkeys.passkey(prepared.passkey);
  if (!found) return pass_on(found);
  if (!*found) return unknown_here();
  const Passkey& passkey = **found;
  const identity::AccountId account = passkey->account;
  stores_.trace.touch(account.text());
  const auto ticket = ticket_for(prepared, account);
  if (!ticket) return pass_on(ticket);
  if (auto used = use(stores_, prepared.answered, now); !used) return pass_on(used);
  if (!webauthn::counts_on(static_cast<std::uint32_t>(passkey->count), prepared.shown.count)) {
    return fail(ErrorKind::invalid, "second_factor.passkey_copied");
  }
  const Passkey next = passkey.used(prepared.shown.count, prepared.shown.is_synced, now);
  if (auto kept = stores_.passkeys.replace(next); !kept) return pass_on(kept);
  if (auto closed = stores_.doorway.close(until_now); !closed) return pass_on(closed);
  auto door = stores_.doorway.open(*ticket, caller, std::nullopt);
  if (!door) return pass_on(door);
  return Entered{account, *std::move(door)};
}

}  // namespace renkei::second_factor
