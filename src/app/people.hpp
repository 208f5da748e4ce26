// What people is wired with in this house: the hub's clocks and keys, and the directory's names.
#pragma once
#include "features/people/people_feature.hpp"

#include "app/context.hpp"

namespace renkei::app {

[[nodiscard]] people::PeopleTools people_tools(Context& context);
[[nodiscard]] people::PeopleTools people_tools(Hub& hub, sql::Session& session);

}  // namespace renkei::app
