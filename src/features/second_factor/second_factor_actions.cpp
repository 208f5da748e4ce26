// See second_factor_actions.hpp.
#include "features/second_factor/second_factor_actions.hpp"

#include "platform/crypto/hash.hpp"
#include "platform/crypto/one_time_code.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/seal.hpp"

#include "features/second_factor/typed_code.hpp"

namespace renkei::second_factor {

std::string code_hash(const Keys& keys, const identity::AccountId& account, std::string_view code) {
  std::string text = account.text() + '|';
  text += code;
  return crypto::hex(crypto::hmac_sha256(keys.codes.text(), text));
}

Result<std::string> FactorActions::unsealed(const identity::AccountId& account,
                                            const std::string& sealed) const {
  auto secret = crypto::unseal(means_.keys.secrets, sealed, account.text());
  if (!secret) return fail(ErrorKind::fault, "second_factor.row_broken");
  return *std::move(secret);
}

Result<AppSetup> FactorActions::begin(std::string_view ticket) {
  const auto holder = stores_.doorway.holder(ticket);
  if (!holder) return pass_on(holder);
  if (holder->has_factor && !holder->is_whole) {
    return fail(ErrorKind::forbidden, "second_factor.show_password_again");
  }
  const auto name = stores_.doorway.sign_in_name(holder->account);
  if (!name) return pass_on(name);
  const std::string secret = crypto::random_bytes(crypto::kCodeSecretBytes);
  // Bound to the account: a row moved to another account opens nothing there.
  std::string sealed = crypto::seal(means_.keys.secrets, secret, holder->account.text());
  const auto known = stores_.factors.factor_of(holder->account);
  if (!known) return pass_on(known);
  const auto kept =
      *known ? stores_.factors.replace((*known)->begun(std::move(sealed)))
             : stores_.factors.add(SecondFactor::make(holder->account, std::move(sealed)));
  if (!kept) return pass_on(kept);
  stores_.trace.touch(holder->account.text());
  return AppSetup{crypto::base32(secret),
                  crypto::code_uri(means_.hub_name, name->reveal(), secret)};
}

Result<Attempt<Confirmed>> FactorActions::confirm(std::string_view ticket, std::string_view typed,
                                                  const CallerFacts& caller, const Actor& by) {
  const auto holder = stores_.doorway.holder(ticket);
  if (!holder) return pass_on(holder);
  if (holder->has_factor && !holder->is_whole) {
    return fail(ErrorKind::forbidden, "second_factor.show_password_again");
  }
  const identity::AccountId& account = holder->account;
  if (auto may = stores_.doorway.may_try(account); !may) return pass_on(may);
  const auto factor = stores_.factors.factor_of(account);
  if (!factor) return pass_on(factor);
  if (!*factor || !(**factor)->pending_secret) {
    return fail(ErrorKind::conflict, "second_factor.begin_first");
  }
  const auto secret = unsealed(account, *(**factor)->pending_secret);
  if (!secret) return pass_on(secret);
  const Instant now = means_.clock.now();
  const auto code = typed_code(typed);
  const auto step = code && code->kind == TypedCode::Kind::app
                        ? crypto::step_of_code(*secret, code->text, now, 0)
                        : std::nullopt;
  if (!step) {
    if (auto counted = stores_.doorway.failed(account); !counted) return pass_on(counted);
    FieldErrors errors;
    errors.add("code", "second_factor.first_code_wrong");
    auto refusal = errors.result("second_factor.first_code_wrong");
    return Attempt<Confirmed>{pass_on(refusal)};
  }
  if (auto kept = stores_.factors.replace((*factor)->confirmed(*step, now)); !kept) {
    return pass_on(kept);
  }
  stores_.outbox.add({kAppChanged, account.text()});
  auto codes = fresh_codes(means_, stores_, account);
  if (!codes) return pass_on(codes);
  Confirmed confirmed{.account = account, .recovery_codes = *std::move(codes)};
  // On the way in nobody's is kept: what the password alone had opened may be a thief's.
  const Actor kept = holder->is_whole ? by : Actor{};
  if (auto ended = stores_.doorway.end_others(account, kept); !ended) return pass_on(ended);
  if (!holder->is_whole) {
    auto door = stores_.doorway.open(ticket, caller, std::nullopt);
    if (!door) return pass_on(door);
    confirmed.door = *std::move(door);
  }
  if (auto asked = stores_.doorway.set_second_factor(account, now); !asked) return pass_on(asked);
  if (auto cleared = stores_.doorway.succeeded(account); !cleared) return pass_on(cleared);
  return Attempt<Confirmed>{std::move(confirmed)};
}

Result<FactorActions::Opening> FactorActions::try_app(const identity::AccountId& account,
                                                      std::string_view code) {
  const auto factor = stores_.factors.factor_of(account);
  if (!factor) return pass_on(factor);
  if (!*factor || !(*factor)->is_confirmed()) return Opening{};
  const auto secret = unsealed(account, *(**factor)->sealed_secret);
  if (!secret) return pass_on(secret);
  const auto step = crypto::step_of_code(*secret, code, means_.clock.now(), (**factor)->last_step);
  if (!step) return Opening{};
  if (auto kept = stores_.factors.replace((*factor)->used(*step)); !kept) return pass_on(kept);
  return Opening{.is_good = true};
}

Result<FactorActions::Opening> FactorActions::try_paper(const identity::AccountId& account,
                                                        std::string_view code) {
  const Instant now = means_.clock.now();
  const std::string hash = code_hash(means_.keys, account, code);
  const auto used = stores_.factors.use_code(account, hash, now);
  if (!used) return pass_on(used);
  if (*used) return Opening{.is_good = true};
  const auto emergency = stores_.factors.emergency_of_code(account, hash);
  if (!emergency) return pass_on(emergency);
  if (!*emergency || (*emergency)->state(now) != EmergencyState::approved) return Opening{};
  const auto next = (*emergency)->used(now);
  if (!next) return pass_on(next);
  if (auto kept = stores_.factors.replace(*next); !kept) return pass_on(kept);
  stores_.trace.touch((*next)->id.text());
  return Opening{.is_good = true, .ends_at = (*next)->ends_at};
}

Result<Attempt<Entered>> FactorActions::enter(std::string_view ticket, std::string_view typed,
                                              const CallerFacts& caller, const Actor& until_now) {
  const auto holder = stores_.doorway.holder(ticket);
  if (!holder) return pass_on(holder);
  if (!holder->has_factor) return fail(ErrorKind::conflict, "second_factor.begin_first");
  const identity::AccountId& account = holder->account;
  if (auto may = stores_.doorway.may_try(account); !may) return pass_on(may);
  Opening opening;
  if (const auto code = typed_code(typed)) {
    auto tried = code->kind == TypedCode::Kind::app ? try_app(account, code->text)
                                                    : try_paper(account, code->text);
    if (!tried) return pass_on(tried);
    opening = *tried;
  }
  if (!opening.is_good) {
    if (auto counted = stores_.doorway.failed(account); !counted) return pass_on(counted);
    return Attempt<Entered>{fail(ErrorKind::unsigned_in, "second_factor.code_wrong")};
  }
  if (auto cleared = stores_.doorway.succeeded(account); !cleared) return pass_on(cleared);
  if (auto closed = stores_.doorway.close(until_now); !closed) return pass_on(closed);
  auto door = stores_.doorway.open(ticket, caller, opening.ends_at);
  if (!door) return pass_on(door);
  return Attempt<Entered>{Entered{account, *std::move(door)}};
}

Result<RecoveryCodes> FactorActions::renew_codes(std::string_view ticket) {
  const auto holder = whole_holder(stores_, ticket);
  if (!holder) return pass_on(holder);
  if (!holder->has_factor) return fail(ErrorKind::conflict, "second_factor.begin_first");
  stores_.trace.touch(holder->account.text());
  stores_.outbox.add({kCodesRenewed, holder->account.text()});
  return fresh_codes(means_, stores_, holder->account);
}

Result<identity::AccountId> FactorActions::remove(std::string_view ticket) {
  const auto holder = whole_holder(stores_, ticket);
  if (!holder) return pass_on(holder);
  const auto factor = stores_.factors.factor_of(holder->account);
  if (!factor) return pass_on(factor);
  if (!*factor || !(*factor)->is_confirmed()) {
    return fail(ErrorKind::conflict, "second_factor.begin_first");
  }
  if (auto gone = stores_.factors.remove_app(holder->account); !gone) return pass_on(gone);
  stores_.trace.touch(holder->account.text());
  stores_.trace.change("app");
  stores_.outbox.add({kAppChanged, holder->account.text()});
  if (auto kept = keep_or_give_up(stores_, *holder); !kept) return pass_on(kept);
  return holder->account;
}

Result<FactorState> FactorActions::state(const Actor& actor) const {
  const auto holder = stores_.doorway.signed_in(actor);
  if (!holder) return pass_on(holder);
  const auto factor = stores_.factors.factor_of(holder->account);
  if (!factor) return pass_on(factor);
  const auto left = stores_.factors.codes_left(holder->account);
  if (!left) return pass_on(left);
  FactorState state{.recovery_codes_left = *left,
                    .must_have = holder->must_have,
                    .has_factor = holder->has_factor};
  if (*factor) state.confirmed_at = (**factor)->confirmed_at;
  return state;
}

}  // namespace renkei::second_factor
