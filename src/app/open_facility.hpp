// Whether a facility is there to belong to, for features that know it by its id alone.
#pragma once
#include <optional>
#include <string>

#include "kernel/result.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::app {

// Nothing for one that is unknown or has closed: nobody joins it, and it signs nothing.
[[nodiscard]] Result<std::optional<std::string>> name_of_open_facility(sql::Session& session,
                                                                       const std::string& id);

}  // namespace renkei::app
