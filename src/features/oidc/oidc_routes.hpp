// Signing in from outside over HTTP. The browser comes back to a page of the staff app, which sends
// on what it brought: from our own origin, so that all our cookies may be Strict.
#pragma once
#include "platform/http/route.hpp"

#include "features/oidc/oidc_actions.hpp"

namespace renkei::oidc {

inline constexpr http::Permission kSignIn = http::open("oidc.sign_in");
inline constexpr http::Permission kOwn = http::signed_in("oidc.own");

// Carries the sealed question to the provider's page and back.
inline constexpr std::string_view kQuestionCookie = "__Host-renkei-outside";

// Below the hub's address; what is registered at the provider.
inline constexpr std::string_view kReturnPath = "/app/sign_in/outside";

struct OidcVerbs {
  OidcActions actions;
};

[[nodiscard]] http::Routes<OidcVerbs> routes();

}  // namespace renkei::oidc
