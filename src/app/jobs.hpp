// Which job kinds a hub does, and with what.
#pragma once

namespace renkei::app {

class Hub;

// Registers every feature's jobs with the hub's runner; before it is started.
void register_jobs(Hub& hub);

}  // namespace renkei::app
