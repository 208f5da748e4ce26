// Signing in: the slow proof of the password first, then a session in one short transaction.
#pragma once
#include "features/identity/throttle_actions.hpp"

namespace renkei::identity {

struct SignIn {
  Private<std::string> email;
  Private<std::string> password;
};
RENKEI_DESCRIBE(SignIn, email, password)

// What the proof gave; made outside the transaction, so it names what must still hold in it.
struct PreparedSignIn {
  AttemptKey attempt;
  Caller caller;
  std::optional<AccountId> account = {};  // absent if the address is unknown
  Instant password_changed_at = {};
  bool is_proven = false;
  std::optional<Private<std::string>> stronger_hash = {};  // if the cost has grown since
};

struct SignedIn {
  SessionId session;
  AccountId account;
  MembershipId membership;
  std::string token;         // for the session cookie; fresh at each sign-in
  std::string device_token;  // for the device cookie; fresh too
};

class SignInActions {
 public:
  SignInActions(Means means, Stores stores)
      : means_(means), stores_(stores), throttle_(means, stores) {}

  // On the worker pool. Runs argon2 once whether the account exists or not.
  [[nodiscard]] Result<PreparedSignIn> prepare(const SignIn& entered, const Caller& caller);
  // `unsigned_in` inside the attempt if address and password do not belong together.
  [[nodiscard]] Result<Attempt<SignedIn>> apply(const PreparedSignIn& prepared);

 private:
  [[nodiscard]] Result<SignedIn> open_session(const PreparedSignIn& prepared,
                                              const Account& account);
  [[nodiscard]] Result<DeviceId> remember_device(const Caller& caller, const AccountId& account,
                                                 const std::string& token);
  [[nodiscard]] Result<Membership> first_membership(const AccountId& account) const;

  Means means_;
  Stores stores_;
  ThrottleActions throttle_;
};

}  // namespace renkei::identity
