// The routes of identity: one's own sign-in here, the hub's keeping of accounts in account_routes.
#pragma once
#include "platform/http/route.hpp"

#include "features/identity/identity_verbs_actions.hpp"

namespace renkei::identity {

// Everyone who is signed in, about themselves.
inline constexpr http::Permission kOwn = http::signed_in("identity.own");
inline constexpr http::Permission kKeepAccounts{"identity.keep_accounts", {Role::coordinator}};

// From where a request came.
[[nodiscard]] Caller caller_of(const http::Call& call);
[[nodiscard]] http::Routes<IdentityVerbs> routes();

}  // namespace renkei::identity
