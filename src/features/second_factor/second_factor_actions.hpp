// Setting up an authenticator app, signing in with its codes or with one from paper, and giving it
// up.
#pragma once
#include <vector>

#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "platform/crypto/key.hpp"
#include "platform/webauthn/webauthn.hpp"

#include "features/second_factor/doorway_store.hpp"
#include "features/second_factor/events.hpp"
#include "features/second_factor/passkey_store.hpp"
#include "features/second_factor/second_factor_store.hpp"

namespace renkei::second_factor {

// A key for each purpose, made from the hub's key once.
struct Keys {
  explicit Keys(const crypto::Key& hub_key)
      : secrets(hub_key.derive("second_factor.secret")),
        codes(hub_key.derive("second_factor.code")),
        challenges(hub_key.derive("second_factor.challenge")) {}
  crypto::Key secrets;
  crypto::Key codes;
  crypto::Key challenges;
};

// As long as the process. Codes and tickets live by the machine's time.
struct Means {
  IdSource& ids;
  const SystemClock& clock;
  const Keys& keys;
  const std::string& hub_name;         // what apps show over the digits
  const webauthn::RelyingParty& site;  // what passkeys are bound to
};

// For one transaction.
struct Stores {
  FactorStore& factors;
  PasskeyStore& passkeys;
  Doorway& doorway;
  Outbox& outbox;
  Trace& trace;
};

// What came of an attempt that was counted: a wrong code is no failure of the transaction.
template <class T>
using Attempt = Result<T>;

struct AppSetup {
  std::string secret;  // base32, for typing
  std::string uri;     // for the QR code
};

using RecoveryCodes = std::vector<std::string>;

struct Confirmed {
  identity::AccountId account;
  RecoveryCodes recovery_codes;         // shown this once
  std::optional<OpenedDoor> door = {};  // if it was set up on the way in
};

struct Entered {
  identity::AccountId account;
  OpenedDoor door;
};

struct FactorState {
  std::optional<Instant> confirmed_at;  // of the app
  std::int64_t recovery_codes_left = 0;
  bool must_have = false;
  bool has_factor = false;  // an app or a passkey
};

// Ten new ones in place of all there were.
[[nodiscard]] Result<RecoveryCodes> fresh_codes(const Means& means, const Stores& stores,
                                                const identity::AccountId& account);
// Signed in, and has shown the password again; otherwise `forbidden`
// ("second_factor.show_password_again").
[[nodiscard]] Result<PasswordHolder> whole_holder(const Stores& stores, std::string_view ticket);
// After an app or a passkey was given up: if nothing is left, the codes go too and the account asks
// for no second step; `conflict` ("second_factor.must_have") for roles that may not go without.
[[nodiscard]] Result<void> keep_or_give_up(const Stores& stores, const PasswordHolder& holder);

class FactorActions {
 public:
  FactorActions(const Means& means, const Stores& stores) : means_(means), stores_(stores) {}

  // `forbidden` ("second_factor.show_password_again") where an app is in use already and only the
  // password has been shown: a stolen password must not be enough to put another in its place.
  [[nodiscard]] Result<AppSetup> begin(std::string_view ticket);
  // The first code of the app; `invalid` inside the attempt if it is wrong.
  // All other sessions of the account end.
  [[nodiscard]] Result<Attempt<Confirmed>> confirm(std::string_view ticket, std::string_view code,
                                                   const CallerFacts& caller, const Actor& by);
  // The second step: the app's digits, a recovery code, or the code of an approved emergency.
  // `unsigned_in` inside the attempt if it is none of them.
  [[nodiscard]] Result<Attempt<Entered>> enter(std::string_view ticket, std::string_view code,
                                               const CallerFacts& caller, const Actor& until_now);
  // New ones; the old ones are worth nothing from now on.
  [[nodiscard]] Result<RecoveryCodes> renew_codes(std::string_view ticket);
  // The app; passkeys stay. `conflict` ("second_factor.must_have") if it is the last way in of a
  // role that may not go without.
  [[nodiscard]] Result<identity::AccountId> remove(std::string_view ticket);
  [[nodiscard]] Result<FactorState> state(const Actor& actor) const;

 private:
  // How a code opened the door.
  struct Opening {
    bool is_good = false;
    std::optional<Instant> ends_at = {};
  };
  [[nodiscard]] Result<Opening> try_app(const identity::AccountId& account, std::string_view code);
  [[nodiscard]] Result<Opening> try_paper(const identity::AccountId& account,
                                          std::string_view code);
  [[nodiscard]] Result<std::string> unsealed(const identity::AccountId& account,
                                             const std::string& sealed) const;

  Means means_;
  Stores stores_;
};

// What the table holds of a code on paper.
[[nodiscard]] std::string code_hash(const Keys& keys, const identity::AccountId& account,
                                    std::string_view code);

}  // namespace renkei::second_factor
