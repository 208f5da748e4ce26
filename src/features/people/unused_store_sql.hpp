// Accounts that nobody uses, in SQL.
#pragma once
#include "platform/sql/session.hpp"

#include "features/people/unused_store.hpp"

namespace renkei::people {

class SqlUnused final : public UnusedStore {
 public:
  explicit SqlUnused(sql::Session& session) : session_(session) {}

  Result<std::vector<IdleEnrolment>> list(const IdleFilter& filter, int limit) const override;
  Result<IdleCount> count(const IdleFilter& filter, std::int64_t most) const override;
  Result<bool> is_idle(const EnrolmentId& id, Instant since) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::people
