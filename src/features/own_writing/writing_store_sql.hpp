// Reads what somebody wrote from the history of patients' records.
#pragma once
#include "platform/sql/session.hpp"

#include "features/own_writing/writing_store.hpp"

namespace renkei::own_writing {

class SqlWritingStore final : public WritingStore {
 public:
  explicit SqlWritingStore(sql::Session& session) : session_(session) {}
  Result<std::vector<patient::PatientId>> patients_of(const Actor& by) const override;
  Result<std::vector<Edit>> edits(const patient::Patient& now, const Actor& by) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::own_writing
