// What apps and passkeys share: recovery codes, and what happens when the last of them is given up.
#include "platform/crypto/random.hpp"

#include "features/second_factor/second_factor_actions.hpp"
#include "features/second_factor/typed_code.hpp"

namespace renkei::second_factor {
namespace {

constexpr int kRecoveryCodes = 10;

}  // namespace

Result<RecoveryCodes> fresh_codes(const Means& means, const Stores& stores,
                                  const identity::AccountId& account) {
  RecoveryCodes codes;
  std::vector<std::string> hashes;
  for (int next = 0; next < kRecoveryCodes; ++next) {
    const std::string code = paper_code_from(crypto::random_bytes(kPaperCodeLength));
    hashes.push_back(code_hash(means.keys, account, code));
    codes.push_back(shown(code));
  }
  if (auto set = stores.factors.set_codes(account, hashes, means.clock.now()); !set) {
    return pass_on(set);
  }
  stores.trace.change("recovery_codes");
  return codes;
}

Result<PasswordHolder> whole_holder(const Stores& stores, std::string_view ticket) {
  auto holder = stores.doorway.holder(ticket);
  if (!holder) return holder;
  if (!holder->is_whole) {
    return fail(ErrorKind::forbidden, "second_factor.show_password_again");
  }
  return holder;
}

Result<void> keep_or_give_up(const Stores& stores, const PasswordHolder& holder) {
  const auto passkeys = stores.passkeys.passkeys_of(holder.account);
  if (!passkeys) return pass_on(passkeys);
  const auto app = stores.factors.factor_of(holder.account);
  if (!app) return pass_on(app);
  if (!passkeys->empty() || (*app && (*app)->is_confirmed())) return {};
  if (holder.must_have) return fail(ErrorKind::conflict, "second_factor.must_have");
  if (auto gone = stores.factors.remove_app(holder.account); !gone) return pass_on(gone);
  if (auto gone = stores.factors.set_codes(holder.account, {}, {}); !gone) return pass_on(gone);
  return stores.doorway.set_second_factor(holder.account, std::nullopt);
}

}  // namespace renkei::second_factor
