// Says that something changed, never what: topic and subject id. Screens, the search index and jobs
// read the thing again, through its permission check.
#pragma once
#include <string>
#include <string_view>

#include "kernel/clock.hpp"

namespace renkei {

struct Event {
  std::string_view topic;  // a literal, e.g. "directory.facility_changed"
  std::string subject;     // id of what changed; an import's own id for a whole import
};

// Holds the events of one transaction; they exist only if it commits.
class Outbox {
 public:
  virtual ~Outbox() = default;
  virtual void add(Event event) = 0;
};

}  // namespace renkei
