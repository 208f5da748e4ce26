// Hub and desks over HTTP: whom the law calls one entity, and what follows.
#pragma once
#include "platform/http/route.hpp"

#include "features/patient_sight/desk_actions.hpp"

namespace renkei::patient_sight {

inline constexpr http::Permission kSeeDesks = http::at_work("patient_sight.see_desks");
inline constexpr http::Permission kRuleDesks{"patient_sight.rule_desks", {Role::coordinator}};

[[nodiscard]] http::Routes<DeskActions> routes();

}  // namespace renkei::patient_sight
