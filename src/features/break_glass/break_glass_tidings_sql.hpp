// Whoever answers for a record hears that it was opened in an emergency.
#pragma once
#include "kernel/tiding.hpp"

#include "platform/sql/session.hpp"

namespace renkei::break_glass {

class BreakGlassTidings final : public TidingSource {
 public:
  explicit BreakGlassTidings(sql::Session& session) : session_(session) {}
  Result<std::vector<Tiding>> of(const Happening& happening, Instant now) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::break_glass
