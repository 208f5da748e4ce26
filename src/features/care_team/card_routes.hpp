// The team's cards over HTTP: which there are and which are due.
#pragma once
#include "platform/http/route.hpp"

#include "features/care_team/card_actions.hpp"
#include "features/care_team/team_routes.hpp"

namespace renkei::care_team {

[[nodiscard]] http::Routes<CardActions> card_routes();

}  // namespace renkei::care_team
