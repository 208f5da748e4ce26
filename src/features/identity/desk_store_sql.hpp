// Shared computers in the database.
#pragma once
#include "platform/sql/session.hpp"

#include "features/identity/desk_store.hpp"

namespace renkei::identity {

class SqlDeskStore final : public DeskStore {
 public:
  explicit SqlDeskStore(sql::Session& session) : session_(session) {}

  Result<void> add(const DeskRecord& desk) override;
  Result<std::optional<DeskTerms>> of_token(std::string_view token_hash) const override;
  Result<bool> is_shareable(std::string_view token_hash, Instant now) const override;
  Result<std::vector<DeskRecord>> of_facility(std::string_view facility) const override;
  Result<std::int64_t> end(const DeskId& id, std::string_view facility, Instant at) override;
  Result<DeskRule> rule_of(std::string_view facility) const override;
  Result<void> replace(const DeskRule& next) override;
  Result<void> put(const Sitting& sitting) override;
  Result<std::optional<Sitting>> sitting(const DeskId& desk, const AccountId& account,
                                         Instant now) const override;
  Result<std::vector<Sitting>> sittings(const DeskId& desk, Instant now) const override;
  Result<void> forget(const DeskId& desk, const AccountId& account) override;
  Result<void> forget_all(const DeskId& desk) override;
  Result<std::optional<DeskId>> desk_of(const SessionId& session) const override;
  Result<void> seat(const SessionId& session, const DeskTerms& at, Instant ends_at) override;
  Result<std::vector<AccountId>> end_sessions(const DeskId& desk) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::identity
