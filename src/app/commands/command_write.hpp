// A change made at the command line goes the same way as a request's: its transaction, its events,
// its audit row.
#pragma once
#include <functional>
#include <string_view>

#include "app/context.hpp"
#include "app/hub.hpp"

namespace renkei::app {

// `command` is what the audit row names as route: "cli user add".
[[nodiscard]] Result<void> write_as_command(Hub& hub, std::string_view command,
                                            const std::function<Result<void>(Context&)>& apply);

}  // namespace renkei::app
