// The second step over HTTP. Who is half-way in has no session: the ticket is the right.
#pragma once
#include "platform/http/route.hpp"

#include "features/second_factor/emergency_actions.hpp"

namespace renkei::second_factor {

inline constexpr http::Permission kStep = http::open("second_factor.step");
inline constexpr http::Permission kOwn{
    "second_factor.own",
    {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member, Role::professional,
     Role::city_member}};
inline constexpr http::Permission kAsk{"second_factor.ask_emergency",
                                       {Role::coordinator, Role::clerk}};
inline constexpr http::Permission kApprove{"second_factor.approve_emergency", {Role::coordinator}};

struct FactorVerbs {
  FactorActions factors;
  EmergencyActions emergencies;
  const SystemClock& clock;
};

[[nodiscard]] http::Routes<FactorVerbs> routes();

}  // namespace renkei::second_factor
