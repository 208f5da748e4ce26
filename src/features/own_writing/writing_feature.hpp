// Wires own writing for one transaction.
#pragma once
#include <memory>

#include "features/own_writing/writing_routes.hpp"
#include "features/own_writing/writing_store_sql.hpp"

namespace renkei::own_writing {

class WritingFeature {
 public:
  WritingFeature(sql::Session& session, Trace& trace)
      : store_(session),
        patients_(patient::patient_records(session)),
        verbs_({store_, *patients_, trace}) {}
  WritingFeature(const WritingFeature&) = delete;
  WritingFeature& operator=(const WritingFeature&) = delete;

  [[nodiscard]] WritingActions& verbs() { return verbs_; }

 private:
  SqlWritingStore store_;
  std::unique_ptr<patient::PatientRecords> patients_;
  WritingActions verbs_;
};

}  // namespace renkei::own_writing
