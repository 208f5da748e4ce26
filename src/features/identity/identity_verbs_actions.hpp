// All verbs of identity together, as the routes get them for one request.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "features/identity/account_actions.hpp"
#include "features/identity/password_actions.hpp"
#include "features/identity/request_guard_actions.hpp"
#include "features/identity/session_actions.hpp"
#include "features/identity/sign_in_actions.hpp"

namespace renkei::identity {

// What `me` tells of the hub; the app knows it.
struct HubFacts {
  std::string name;
  bool demo = false;
  // The permission keys a role holds, from the route tables of all features.
  std::function<std::vector<std::string>(Role)> permissions_of = {};
};

struct IdentityVerbs {
  IdentityVerbs(Means means, Stores stores, const HubFacts& facts)
      : sign_in(means, stores),
        sessions(means, stores),
        accounts(means, stores),
        passwords(means, stores),
        guard(means.keys),
        clock(means.clock),
        hub(facts) {}

  SignInActions sign_in;
  SessionActions sessions;
  AccountActions accounts;
  PasswordActions passwords;
  HubRequestGuard guard;
  const SystemClock& clock;
  const HubFacts& hub;
};

}  // namespace renkei::identity
