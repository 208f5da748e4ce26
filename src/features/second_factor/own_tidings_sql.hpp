// Somebody hears that the second step of his account was changed, or that another let himself, or
// him, in without it.
#pragma once
#include "kernel/tiding.hpp"

#include "platform/sql/session.hpp"

namespace renkei::second_factor {

class OwnTidings final : public TidingSource {
 public:
  explicit OwnTidings(sql::Session& session) : session_(session) {}
  Result<std::vector<Tiding>> of(const Happening& happening, Instant now) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::second_factor
