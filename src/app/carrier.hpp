// How this hub's notices leave the house: by what its operator has set up.
#pragma once
#include <memory>

#include "features/notice/delivery.hpp"

#include "app/hubs.hpp"

namespace renkei::app {

// Without mail and push set up nothing is ever given to it.
[[nodiscard]] std::unique_ptr<notice::Carrier> carrier_of(const HubConfig& config);

}  // namespace renkei::app
