// Which reports wait for the hub, for Home.
#pragma once
#include "kernel/work.hpp"

#include "platform/sql/session.hpp"

namespace renkei::change_report {

class ChangeReportWork final : public WorkSource {
 public:
  explicit ChangeReportWork(sql::Session& session) : session_(session) {}
  // Reports nobody has decided yet; for the hub's own staff.
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::change_report
