// The routes about patients, wired for one request: each feature beside the sight it asks.
#pragma once
#include <vector>

#include "app/context.hpp"

namespace renkei::app {

void mount_patients(std::vector<Mounted>& table);

}  // namespace renkei::app
