// Passkeys and used challenges in the database.
#pragma once
#include "platform/sql/session.hpp"

#include "features/second_factor/passkey_store.hpp"

namespace renkei::second_factor {

class SqlPasskeys final : public PasskeyStore {
 public:
  explicit SqlPasskeys(sql::Session& session) : session_(session) {}

  Result<std::vector<Passkey>> passkeys_of(const identity::AccountId& account) const override;
  Result<std::optional<Passkey>> passkey(const PasskeyId& id) const override;
  Result<std::optional<Passkey>> with_credential(std::string_view credential) const override;
  Result<void> add(const Passkey& passkey) override;
  Result<void> replace(const Passkey& next) override;
  Result<void> remove(const Passkey& passkey) override;
  Result<bool> use_challenge(std::string_view hash, Instant until, Instant now) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::second_factor
