// The rules and who agreed to them, over HTTP.
#pragma once
#include "platform/http/route.hpp"

#include "features/agreement/agreement_actions.hpp"

namespace renkei::agreement {

inline constexpr http::Permission kRead = http::at_work("agreement.read");
inline constexpr http::Permission kPublish{"agreement.publish",
                                           {Role::coordinator, Role::city_operator}};
inline constexpr http::Permission kKeep{"agreement.keep",
                                        {Role::coordinator, Role::clerk, Role::city_operator}};
// The own facility's; whether the one who asks may sign for it is looked up.
inline constexpr http::Permission kOwn{
    "agreement.own", {Role::desk_member, Role::facility_member, Role::professional}};

[[nodiscard]] http::Routes<AgreementActions> routes();

}  // namespace renkei::agreement
