// What waits because of accidents, for Home.
#pragma once
#include "kernel/work.hpp"

#include "platform/sql/session.hpp"

namespace renkei::incident {

class IncidentWork final : public WorkSource {
 public:
  explicit IncidentWork(sql::Session& session) : session_(session) {}
  // Hub: those nobody has taken over and those to be filed by a day. A facility: what it was told.
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const override;

 private:
  [[nodiscard]] Result<void> add_counted(std::vector<WorkItem>& items, WorkItem item,
                                         std::string_view statement) const;
  [[nodiscard]] Result<void> add_due(std::vector<WorkItem>& items, WorkItem item,
                                     std::string_view statement, Date today) const;
  sql::Session& session_;
};

}  // namespace renkei::incident
