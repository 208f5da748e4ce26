// Every sql/*.sql of the platform and of all features, as part of the binary (src/CMakeLists.txt).
#pragma once
#include "kernel/embedded.hpp"

namespace renkei::embedded {

[[nodiscard]] std::span<const File> migrations();

}  // namespace renkei::embedded
