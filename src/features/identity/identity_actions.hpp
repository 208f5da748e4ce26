// What all verbs of identity share: what lives as long as the process, and what lives for one
// transaction.
#pragma once
#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "platform/crypto/key.hpp"
#include "platform/crypto/password.hpp"
#include "platform/crypto/signed_token.hpp"

#include "features/identity/account_store.hpp"
#include "features/identity/desk_store.hpp"
#include "features/identity/pin.hpp"
#include "features/identity/session_store.hpp"
#include "features/identity/throttle_store.hpp"

namespace renkei::identity {

// A key for each purpose, made from the hub's key once.
struct Keys {
  explicit Keys(const crypto::Key& hub_key)
      : requests(hub_key.derive("csrf")),
        throttle(hub_key.derive("throttle")),
        cursor(hub_key.derive("cursor")),
        tickets(hub_key.derive("sign_in_ticket")),
        forms(hub_key, "form") {}
  crypto::Key requests;
  crypto::Key throttle;
  crypto::Key cursor;
  crypto::Key tickets;
  crypto::TokenSigner forms;
};

// Who must sign in with a second step: by default all who can see a patient.
class SecondStepRule {
 public:
  SecondStepRule() = default;
  void ask_of(Role role) { roles_ |= bit(role); }
  [[nodiscard]] bool applies_to(Role role) const { return (roles_ & bit(role)) != 0U; }

 private:
  [[nodiscard]] static unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }
  unsigned roles_ = 0;
};

// As long as the process. Identity asks the SystemClock only: a hub whose care time stands still
// must not have sessions that never end.
struct Means {
  const SystemClock& clock;
  IdSource& ids;
  crypto::PasswordHasher& passwords;
  const Keys& keys;
  SecondStepRule second_step = {};
};

// For one transaction.
struct Stores {
  AccountStore& accounts;
  SessionStore& sessions;
  ThrottleStore& throttles;
  DeskStore& desks;
  PinStore& pins;
  Outbox& outbox;
  Trace& trace;
};

// Only an account has sessions of its own: the command line and jobs act without one
// (`unsigned_in`, "identity.sign_in_first").
[[nodiscard]] Result<AccountId> account_of(const Actor& actor);

// What came of an attempt that was counted. A wrong password is no failure of the transaction: what
// fails is rolled back, and the count of failures has to stay.
template <class T>
using Attempt = Result<T>;

}  // namespace renkei::identity
