// What waits because records were opened in an emergency, for Home.
#pragma once
#include "kernel/work.hpp"

#include "platform/sql/session.hpp"

namespace renkei::break_glass {

class BreakGlassWork final : public WorkSource {
 public:
  explicit BreakGlassWork(sql::Session& session) : session_(session) {}
  // The coordinator: those nobody has looked at. A facility: what it was told and has not seen.
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const override;

 private:
  template <class... A>
  [[nodiscard]] Result<void> add(std::vector<WorkItem>& items, WorkItem item,
                                 std::string_view statement, const A&... arguments) const;
  sql::Session& session_;
};

}  // namespace renkei::break_glass
