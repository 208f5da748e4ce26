// What else can be chosen on /map, with how many each would find, and what is chosen now.
#pragma once
#include "platform/html/wording.hpp"

#include "features/directory_search/map_value_pages.hpp"

namespace renkei::directory_search {

void set_choices(html::Value& shown, const MapPage& page, const html::Wording& wording);
// The conditions in force, each with the link that takes it away.
void set_active(html::Value& shown, const MapPage& page, const html::Wording& wording);

}  // namespace renkei::directory_search
