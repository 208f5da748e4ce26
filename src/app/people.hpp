// What people is wired with in this house: the hub's clocks and keys, and the directory's names.
#pragma once
#include "features/people/people_feature.hpp"

#include "app/context.hpp"

namespace renkei::app {

[[nodiscard]] people::PeopleTools people_tools(Context& context);
[[nodiscard]] people::PeopleTools people_tools(Hub& hub, sql::Session& session);
// The facility whose people the actor looks after as its admin; nothing if of none.
[[nodiscard]] Result<std::optional<std::string>> administered_facility(sql::Session& session,
                                                                       const Actor& by);

}  // namespace renkei::app
