// Changing a password: one's own, or a new one the hub gives to somebody who forgot theirs.
#pragma once
#include "features/identity/throttle_actions.hpp"

namespace renkei::identity {

struct PasswordChange {
  Private<std::string> current;
  Private<std::string> next;
};
RENKEI_DESCRIBE(PasswordChange, current, next)

struct NewPassword {
  Private<std::string> password;
};
RENKEI_DESCRIBE(NewPassword, password)

struct PreparedPassword {
  AccountId account;
  std::int64_t version = 0;  // of the account the proof was made against
  bool is_proven = false;
  AttemptKey attempt = {};
  Private<std::string> password_hash = {};
};

class PasswordActions {
 public:
  PasswordActions(Means means, Stores stores)
      : means_(means), stores_(stores), throttle_(means, stores) {}

  // The current password is asked again and guesses at it are counted: a session left open on a
  // shared computer must not be enough to take the account over.
  [[nodiscard]] Result<PreparedPassword> prepare_change(const Actor& actor,
                                                        const PasswordChange& entered,
                                                        const Caller& caller);
  // Ends all other sessions of the account. `invalid` inside the attempt if the current one is
  // wrong.
  [[nodiscard]] Result<Attempt<AccountId>> change(const Actor& actor,
                                                  const PreparedPassword& prepared);

  [[nodiscard]] Result<PreparedPassword> prepare_reset(const AccountId& account,
                                                       const NewPassword& entered);
  // Ends all sessions of the account. `conflict` for one's own, which is changed and not reset.
  [[nodiscard]] Result<AccountId> reset(const Actor& by, const PreparedPassword& prepared);

 private:
  [[nodiscard]] Result<void> keep(const PreparedPassword& prepared, const SessionId& session);
  [[nodiscard]] Result<void> choose(PreparedPassword& prepared, const Account& account,
                                    std::string_view field, const Private<std::string>& password);

  Means means_;
  Stores stores_;
  ThrottleActions throttle_;
};

}  // namespace renkei::identity
