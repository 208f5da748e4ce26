// Front door of the city's contracts: as what somebody of a municipality acts today.
#pragma once
#include <string_view>

#include "kernel/actor.hpp"
#include "kernel/date.hpp"
#include "kernel/result.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::city_contract {

// A contract came or ended, or somebody became or is no longer a municipality's official; subject:
// the contract or the membership. What its people may do is another at their next request.
inline constexpr std::string_view kChanged = "city_contract.changed";

// A city's member acts as its operator as long as the municipality runs the hub by contract;
// everybody else as what the membership says. Asked at every request.
[[nodiscard]] Result<Actor> acting(sql::Session& session, Actor member, Date day);

}  // namespace renkei::city_contract
