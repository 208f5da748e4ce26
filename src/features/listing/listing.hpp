// Front door of listing: what it works with, for the app that wires it.
#pragma once
#include <string>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"

#include "features/listing/slots.hpp"

namespace renkei::directory_search {
class DirectoryIndex;
}

namespace renkei::listing {

// Lives as long as the hub is open.
struct Means {
  const directory_search::DirectoryIndex& index;
  Slots& slots;
  std::string hub_name;
};

}  // namespace renkei::listing
