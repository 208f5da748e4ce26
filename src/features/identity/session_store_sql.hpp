// Sessions and known devices in the database.
#pragma once
#include "platform/sql/session.hpp"

#include "features/identity/session_store.hpp"

namespace renkei::identity {

class SqlSessionStore final : public SessionStore {
 public:
  explicit SqlSessionStore(sql::Session& session) : session_(session) {}

  Result<void> add(const Session& session) override;
  Result<std::optional<SessionLook>> look(std::string_view token_hash) const override;
  Result<void> touch(const SessionId& id, Instant now) override;
  Result<void> act_as(const SessionId& id, const MembershipId& membership) override;
  Result<void> stepped_up(const SessionId& id) override;
  Result<std::optional<OpenedBy>> opened_by(const SessionId& id) const override;
  Result<std::vector<Session>> sessions_of(const AccountId& account) const override;
  Result<std::int64_t> end(const SessionId& id, const AccountId& account) override;
  Result<std::int64_t> end_all(const AccountId& account, const SessionId& kept) override;
  Result<std::int64_t> end_of_device(const DeviceId& device) override;
  Result<void> tidy(const AccountId& account, int kept, Instant now) override;
  Result<std::optional<KnownDevice>> device(std::string_view token_hash,
                                            const AccountId& account) const override;
  Result<std::vector<KnownDevice>> devices_of(const AccountId& account) const override;
  Result<void> put(const KnownDevice& device) override;
  Result<void> renew_token(std::string_view old_hash, std::string_view new_hash) override;
  Result<std::int64_t> forget(const DeviceId& id, const AccountId& account) override;
  Result<void> tidy_devices(const AccountId& account, int kept, Instant now) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::identity
