// The hub hears of an accident, and each facility that was told of one.
#pragma once
#include "kernel/tiding.hpp"

#include "platform/sql/session.hpp"

namespace renkei::incident {

class IncidentTidings final : public TidingSource {
 public:
  explicit IncidentTidings(sql::Session& session) : session_(session) {}
  Result<std::vector<Tiding>> of(const Happening& happening, Instant now) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::incident
