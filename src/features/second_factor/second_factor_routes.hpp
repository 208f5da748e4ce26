// The second step over HTTP. Who is half-way in has no session: the ticket is the right.
#pragma once
#include "platform/http/route.hpp"

#include "features/second_factor/emergency_actions.hpp"
#include "features/second_factor/passkey_entry_actions.hpp"

namespace renkei::second_factor {

inline constexpr http::Permission kStep = http::open("second_factor.step");
inline constexpr http::Permission kOwn = http::signed_in("second_factor.own");
inline constexpr http::Permission kAsk{"second_factor.ask_emergency",
                                       {Role::coordinator, Role::clerk}};
inline constexpr http::Permission kApprove{"second_factor.approve_emergency", {Role::coordinator}};

struct FactorVerbs {
  FactorActions factors;
  EmergencyActions emergencies;
  PasskeyActions passkeys;
  PasskeyEntryActions entries;
  const SystemClock& clock;
};

[[nodiscard]] http::Routes<FactorVerbs> routes();

// From where a request came, and the cookies of a door that has opened.
[[nodiscard]] CallerFacts caller_of(const http::Call& call);
void set_cookies(http::Reply& reply, const OpenedDoor& door);

}  // namespace renkei::second_factor
