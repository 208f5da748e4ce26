// What own writing needs of storage. Good for one transaction.
#pragma once
#include <vector>

#include "kernel/actor.hpp"

#include "features/own_writing/own_writing.hpp"

namespace renkei::own_writing {

class WritingStore {
 public:
  static constexpr int kPatientsMax = 200;
  static constexpr int kEditsMax = 200;

  virtual ~WritingStore() = default;
  // Patients in whose records the actor wrote, acting as the same membership as now.
  [[nodiscard]] virtual Result<std::vector<patient::PatientId>> patients_of(
      const Actor& by) const = 0;
  // The actor's edits of one record, newest first, whole. `now` is the record as it is.
  [[nodiscard]] virtual Result<std::vector<Edit>> edits(const patient::Patient& now,
                                                        const Actor& by) const = 0;
};

}  // namespace renkei::own_writing
