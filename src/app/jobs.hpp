// Which job kinds a hub does, and with what.
#pragma once
#include "kernel/result.hpp"

#include "features/merging/merging_feature.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::app {

class Hub;

// Registers every feature's jobs with the hub's runner; before it is started.
void register_jobs(Hub& hub);
// The first run of what comes back every night; does nothing where one waits.
[[nodiscard]] Result<void> enqueue_regular_jobs(Hub& hub, sql::Session& session);

// An import has ended, in its transaction: what other features do about it.
[[nodiscard]] Result<void> follow_import(Hub& hub, sql::Session& session);

// What the search for alike records works with.
[[nodiscard]] merging::SearchMeans merging_means(Hub& hub);

}  // namespace renkei::app
