// The city's contracts over HTTP.
#pragma once
#include "platform/http/route.hpp"

#include "features/city_contract/contract_actions.hpp"

namespace renkei::city_contract {

// A city is shown its own municipality's.
inline constexpr http::Permission kSee{
    "city_contract.see", {Role::coordinator, Role::clerk, Role::city_member, Role::city_operator}};
inline constexpr http::Permission kOwn{"city_contract.own",
                                       {Role::city_member, Role::city_operator}};
// Never the city's own: nobody lengthens the contract by which they act.
inline constexpr http::Permission kRule{"city_contract.rule", {Role::coordinator}};

[[nodiscard]] http::Routes<CityActions> routes();

}  // namespace renkei::city_contract
