// What systemd wants to hear (sd_notify): that we are ready, that we end.
#pragma once
#include <string_view>

namespace renkei::app {

// "READY=1", "RELOADING=1", "STOPPING=1". Nothing happens if no service manager asked for it.
void tell_service_manager(std::string_view state);

}  // namespace renkei::app
