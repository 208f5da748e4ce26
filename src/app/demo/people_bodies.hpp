// The demo city's associations with their officers, and the hub's posts.
#pragma once
#include <map>
#include <string>

#include "features/people/people_routes.hpp"

namespace renkei::app::demo {

using PersonsByName = std::map<std::string, people::PersonId, std::less<>>;

// Of the people that have joined. Gives the association whose confirmation an applicant asks.
[[nodiscard]] Result<people::AssociationId> settle_bodies(people::PeopleVerbs& verbs,
                                                          const PersonsByName& persons, Date today);

}  // namespace renkei::app::demo
