// What somebody who wrote in patients' records may still read and take along.
#pragma once
#include <vector>

#include "kernel/trace.hpp"

#include "features/own_writing/writing_store.hpp"

namespace renkei::own_writing {

struct Means {
  const WritingStore& store;
  const patient::PatientRecords& patients;
  Trace& trace;
};

class WritingActions {
 public:
  explicit WritingActions(const Means& means) : means_(means) {}

  // Each look is on record. Sight is not asked: nobody is shown more than they wrote.
  [[nodiscard]] Result<std::vector<WrittenAbout>> all(const Actor& by) const;
  // `not_found` ("own_writing.nothing") where the actor wrote nothing; an unknown patient is the
  // same.
  [[nodiscard]] Result<WrittenAbout> about(const patient::PatientId& id, const Actor& by) const;

 private:
  Means means_;
};

}  // namespace renkei::own_writing
