// What the programmes need of storage. Good for one transaction.
#pragma once
#include <vector>

#include "kernel/actor.hpp"

#include "features/programmes/programme.hpp"

namespace renkei::programmes {

// Who changes something and when; goes into the history.
struct Change {
  Instant at;
  const Actor& by;
};

class ProgrammeStore {
 public:
  static constexpr int kMax = 500;  // of a hub, ended ones too

  virtual ~ProgrammeStore() = default;
  // By name; at most kMax.
  [[nodiscard]] virtual Result<std::vector<Programme>> all() const = 0;
  // `not_found` ("programmes.unknown").
  [[nodiscard]] virtual Result<Programme> one(const ProgrammeId& id) const = 0;
  [[nodiscard]] virtual Result<void> add(const Programme& programme) = 0;
  // `stale` ("programmes.changed_meanwhile") if the row is no longer the one that is replaced.
  [[nodiscard]] virtual Result<void> replace(const Programme& next, const Programme& before,
                                             const Change& change) = 0;
};

}  // namespace renkei::programmes
