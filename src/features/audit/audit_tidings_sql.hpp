// Auditor and coordinator hear at once that the chain of the audit does not fit.
#pragma once
#include "kernel/tiding.hpp"

#include "platform/sql/session.hpp"

namespace renkei::audit {

class AuditTidings final : public TidingSource {
 public:
  explicit AuditTidings(sql::Session& session) : session_(session) {}
  Result<std::vector<Tiding>> of(const Happening& happening, Instant now) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::audit
