// What people needs of identity: the right to sign in, given and taken. Identity knows nothing of
// enrolments, so the wiring stands in between.
#pragma once
#include <optional>
#include <string>

#include "kernel/actor.hpp"
#include "kernel/private.hpp"

#include "features/identity/identity.hpp"
#include "features/people/enrolment.hpp"

namespace renkei::people {

// As what somebody signs in, and where.
struct Grant {
  Role role = Role::public_;
  std::optional<std::string> facility = {};
  std::optional<std::string> made_by = {};  // who invited
};

// What the one who joins has entered. Without an address they get a number to sign in with.
struct NewSignIn {
  std::optional<Private<std::string>> email;
  Private<std::string> display_name;
  Private<std::string> password;
};

// After argon2; made outside the transaction.
struct ReadySignIn {
  Private<std::string> sign_in_name;
  Private<std::string> display_name;
  Private<std::string> password_hash;
};

struct OpenedSignIn {
  identity::AccountId account;
  std::string membership;
  Private<std::string> sign_in_name;  // as it is kept: an address in small letters, or the number
};

class Access {
 public:
  virtual ~Access() = default;
  // All that is wrong with it at once; slow.
  [[nodiscard]] virtual Result<ReadySignIn> prepare(const NewSignIn& entered,
                                                    const Grant& grant) = 0;
  // An account with its first membership; `conflict` if the address has one.
  [[nodiscard]] virtual Result<OpenedSignIn> open(const ReadySignIn& ready, const Grant& grant) = 0;
  // Under which name the account was opened.
  [[nodiscard]] virtual Result<Private<std::string>> name_of(
      const identity::AccountId& account) const = 0;
  // Gives the membership's id.
  [[nodiscard]] virtual Result<std::string> give(const identity::AccountId& account,
                                                 const Grant& grant) = 0;
  // The sessions that act as it are over at their next request.
  [[nodiscard]] virtual Result<void> take(const std::string& membership, LeaveReason reason) = 0;
};

}  // namespace renkei::people
