// A critical line nobody took: the second coordinator hears of it, then everybody at the hub.
#pragma once
#include "kernel/tiding.hpp"

#include "platform/sql/session.hpp"

namespace renkei::home {

class HomeTidings final : public TidingSource {
 public:
  explicit HomeTidings(sql::Session& session) : session_(session) {}
  Result<std::vector<Tiding>> of(const Happening& happening, Instant now) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::home
