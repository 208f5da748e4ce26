// What of the imports waits for a person, for Home.
#pragma once
#include "kernel/work.hpp"

#include "platform/sql/session.hpp"

namespace renkei::intake {

class IntakeWork final : public WorkSource {
 public:
  explicit IntakeWork(sql::Session& session) : session_(session) {}
  // Open proposals, and imports that were checked and not started or lost rows.
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const override;

 private:
  [[nodiscard]] Result<WorkItem> counted(std::string_view statement, WorkItem item,
                                         Instant since) const;
  sql::Session& session_;
};

}  // namespace renkei::intake
