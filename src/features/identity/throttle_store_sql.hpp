// Failed attempts in the database.
#pragma once
#include "platform/sql/session.hpp"

#include "features/identity/throttle_store.hpp"

namespace renkei::identity {

class SqlThrottleStore final : public ThrottleStore {
 public:
  explicit SqlThrottleStore(sql::Session& session) : session_(session) {}

  Result<Throttle> of(const ThrottleKey& key) const override;
  Result<void> put(const ThrottleKey& key, const Throttle& throttle) override;
  Result<void> clear(const ThrottleKey& key) override;
  Result<void> forget_before(Instant failed_at) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::identity
