// Working at a shared computer: declaring one, locking it, coming back to it, and who looks after
// it.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "features/identity/sign_in_actions.hpp"

namespace renkei::identity {

// The facility whose admin the actor is; nothing if of none. Who is one is known to `people`. The
// hub's own computers are the coordinators' to look after.
using AdministeredFacility = std::function<Result<std::optional<std::string>>(const Actor&)>;

// Somebody who may come back here today.
struct Returner {
  AccountId account;
  Private<std::string> display_name;
  bool has_pin = false;
};

struct DeskHere {
  DeskTerms terms;
  std::vector<Returner> people;
};

struct PinReturn {
  AccountId account;
  Private<std::string> pin;
};
RENKEI_DESCRIBE(PinReturn, account, pin)

struct PreparedReturn {
  Caller caller;
  AccountId account;
  Instant pin_set_at;
  bool is_proven = false;
};

class DeskActions {
 public:
  DeskActions(Means means, Stores stores, AdministeredFacility administered)
      : means_(means),
        stores_(stores),
        administered_(std::move(administered)),
        sign_in_(means, stores) {}

  // The shared computer a browser's cookie names, and who may come back to it; nothing if none.
  [[nodiscard]] Result<std::optional<DeskHere>> here(const Caller& caller) const;
  // The same without the people.
  [[nodiscard]] Result<std::optional<DeskTerms>> terms(const Caller& caller) const;

  // Whether the way in offers to share this browser: it is not shared yet, and somebody who has
  // signed in with it works where staff may. Whoever then signs in is asked by `declare`.
  [[nodiscard]] Result<bool> may_be_shared(const Caller& caller) const;

  // This browser is shared from now on, and the session in it with it. `forbidden`
  // ("shared_pc.not_allowed") unless the actor looks after a facility's people or works at one
  // that lets its staff declare; `conflict` ("shared_pc.too_many", "shared_pc.shared_already").
  [[nodiscard]] Result<DeskRecord> declare(const Actor& by, const std::string& name,
                                           const Caller& caller);

  // Those of the facility whose admin the actor is; `forbidden` ("shared_pc.not_admin").
  [[nodiscard]] Result<std::vector<DeskRecord>> list(const Actor& by) const;
  // Nobody comes back there any more, and who sits there is out.
  [[nodiscard]] Result<void> end(const Actor& by, const DeskId& id);
  [[nodiscard]] Result<DeskRule> rule(const Actor& by) const;
  [[nodiscard]] Result<DeskRule> settle(const Actor& by, DeskRule next, std::int64_t version);

  // The session is over; its owner may come back. `conflict` ("shared_pc.not_shared") elsewhere.
  [[nodiscard]] Result<void> lock(const Actor& actor);
  // Before the transaction: argon2, whoever is named.
  [[nodiscard]] Result<PreparedReturn> prepare(const PinReturn& entered, const Caller& caller);
  // `invalid` inside the attempt: "shared_pc.pin_wrong" with the tries left, or
  // "shared_pc.full_sign_in_needed" once they are used up, on another day and at another computer.
  [[nodiscard]] Result<Attempt<SignedIn>> come_back(const PreparedReturn& prepared);

 private:
  [[nodiscard]] Result<std::string> facility_to_declare(const Actor& by) const;
  [[nodiscard]] Result<std::optional<std::string>> administered(const Actor& by) const;
  [[nodiscard]] Result<std::string> own_facility(const Actor& by) const;
  [[nodiscard]] Result<Attempt<SignedIn>> refused(const DeskTerms& at, Sitting sitting);

  Means means_;
  Stores stores_;
  AdministeredFacility administered_;
  SignInActions sign_in_;
};

}  // namespace renkei::identity
