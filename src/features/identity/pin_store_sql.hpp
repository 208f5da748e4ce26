// PINs in the database.
#pragma once
#include "platform/sql/session.hpp"

#include "features/identity/pin.hpp"

namespace renkei::identity {

class SqlPinStore final : public PinStore {
 public:
  explicit SqlPinStore(sql::Session& session) : session_(session) {}
  Result<std::optional<PinRecord>> of(const AccountId& account) const override;
  Result<void> put(const PinRecord& pin) override;
  Result<void> remove(const AccountId& account) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::identity
