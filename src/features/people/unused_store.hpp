// What is asked of storage about accounts that nobody uses. Good for one transaction.
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "features/people/people_store.hpp"

namespace renkei::people {

// An active enrolment, and when its account was last signed in with by whatever enrolment.
struct IdleEnrolment {
  EnrolledPerson enrolled;
  Instant given_at;                          // since when it lets sign in
  std::optional<Instant> last_used_at = {};  // nothing if never

  [[nodiscard]] Instant idle_since() const {
    return std::max(given_at, last_used_at.value_or(given_at));
  }
};

struct IdleFilter {
  Instant since;                             // not signed in with after this
  std::optional<std::string> facility = {};  // the staff of this one alone, not its admins
};

// How many, up to where counting stops, and since when the first of them is idle.
struct IdleCount {
  std::int64_t count = 0;
  std::optional<Instant> oldest = {};
};

class UnusedStore {
 public:
  static constexpr int kListMax = 200;

  virtual ~UnusedStore() = default;
  // Those idle longest first; memberships the hub gave by hand belong to no enrolment.
  [[nodiscard]] virtual Result<std::vector<IdleEnrolment>> list(const IdleFilter& filter,
                                                                int limit) const = 0;
  [[nodiscard]] virtual Result<IdleCount> count(const IdleFilter& filter,
                                                std::int64_t most) const = 0;
  [[nodiscard]] virtual Result<bool> is_idle(const EnrolmentId& id, Instant since) const = 0;
};

}  // namespace renkei::people
