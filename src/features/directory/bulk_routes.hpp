// The staff's table: what a row shows beyond a hit of the search, changes to many rows at once, and
// a card as others see it.
#pragma once
#include "features/directory/directory_routes.hpp"

namespace renkei::directory {

[[nodiscard]] http::Routes<DirectoryVerbs> table_routes();

}  // namespace renkei::directory
