// All verbs of identity together, as the routes get them for one request.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "features/identity/account_actions.hpp"
#include "features/identity/desk_actions.hpp"
#include "features/identity/password_actions.hpp"
#include "features/identity/pin_actions.hpp"
#include "features/identity/proof_actions.hpp"
#include "features/identity/request_guard_actions.hpp"
#include "features/identity/session_actions.hpp"
#include "features/identity/sign_in_actions.hpp"

namespace renkei::identity {

// An account of the demo city, with its password: fictional, and shown so that visitors can try.
struct DemoAccount {
  std::string email;
  std::string password;
  std::string name;
  Role role = Role::public_;
};
RENKEI_DESCRIBE(DemoAccount, email, password, name, role)

// What `me` tells of the hub; the app knows it.
struct HubFacts {
  std::string name;
  bool demo = false;
  // What the sign-in provider outside is called, if the hub has one (feature `oidc`).
  std::optional<std::string> provider = {};
  // Told to visitors of a demo hub only, which the app binds to loopback.
  std::vector<DemoAccount> demo_accounts = {};
  // The permission keys a role holds, from the route tables of all features.
  std::function<std::vector<std::string>(Role)> permissions_of = {};
  // The facility whose admin somebody is; `people` knows it.
  std::function<Result<std::optional<std::string>>(sql::Session&, const Actor&)> administered_by =
      {};
  // As what somebody acts just now, where that is more than the membership says: a city's member
  // while the city runs the hub.
  std::function<Result<Actor>(sql::Session&, const Actor&)> acting = {};
};

struct IdentityVerbs {
  IdentityVerbs(Means means, Stores stores, const HubFacts& facts,
                AdministeredFacility administered, std::function<Result<Actor>(const Actor&)> acts)
      : sign_in(means, stores),
        sessions(means, stores),
        accounts(means, stores),
        passwords(means, stores),
        proofs(means, stores),
        desks(means, stores, std::move(administered)),
        pins(means, stores),
        guard(means.keys),
        clock(means.clock),
        hub(facts),
        acting(std::move(acts)) {}

  SignInActions sign_in;
  SessionActions sessions;
  AccountActions accounts;
  PasswordActions passwords;
  ProofActions proofs;
  DeskActions desks;
  PinActions pins;
  HubRequestGuard guard;
  const SystemClock& clock;
  const HubFacts& hub;
  std::function<Result<Actor>(const Actor&)> acting;  // of HubFacts, in this transaction
};

}  // namespace renkei::identity
