// What waits for a person: each feature says it in the same words, and Home shows all of it as one
// list. A line goes away only when the thing itself has been dealt with.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei {

enum class Severity : std::uint8_t { critical, today, week };
RENKEI_DESCRIBE_ENUM(Severity, critical, today, week)

// Things of one sort that wait. Never names a person or a facility: the list behind the link does.
struct WorkItem {
  std::string source;  // "intake.proposals": names its sentence, home.<source with _>
  Severity severity = Severity::week;
  std::int64_t count = 0;         // above 0
  bool is_at_least = false;       // counting stopped at `count`
  std::optional<Instant> oldest;  // since when the first of them waits
  std::optional<Date> due;
  std::string link;  // the list behind the number, in the staff app: /proposals
  friend bool operator==(const WorkItem&, const WorkItem&) = default;
};
RENKEI_DESCRIBE(WorkItem, source, severity, count, is_at_least, oldest, due, link)

// What one feature knows of. Good for one transaction; gives nothing to those it does not concern.
class WorkSource {
 public:
  static constexpr int kCountedMax = 1000;

  virtual ~WorkSource() = default;
  [[nodiscard]] virtual Result<std::vector<WorkItem>> waiting(const Actor& by,
                                                              Instant now) const = 0;
};

}  // namespace renkei
