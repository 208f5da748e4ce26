// The demo city's yearly certification: the list is open, some facilities are done with it.
#pragma once
#include <string>
#include <vector>

#include "features/people/people_routes.hpp"

namespace renkei::app::demo {

// `untouched`: the facilities whose admins can sign in and find their list before them.
[[nodiscard]] Result<void> settle_certification(people::PeopleVerbs& verbs, const Actor& by,
                                                Date today,
                                                const std::vector<std::string>& untouched);

}  // namespace renkei::app::demo
