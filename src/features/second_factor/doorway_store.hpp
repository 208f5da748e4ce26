// What second factors need of identity: who has shown the password, and the door that opens after
// the second step.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/private.hpp"

#include "features/identity/identity.hpp"

namespace renkei::second_factor {

// From where a request came.
struct CallerFacts {
  std::string address;
  std::optional<std::string> device_token = {};
  std::string user_agent = {};
};

// Whose password was right.
struct PasswordHolder {
  identity::AccountId account;
  bool has_factor = false;  // the account asks for a second step
  bool must_have = false;   // one of its roles does
  bool is_whole = false;    // signed in, and has shown the password again
};

struct OpenedDoor {
  std::string token;
  std::string device_token;
};

struct AccountOrigin {
  std::optional<std::string> made_by;
  Instant made_at;
};

class Doorway {
 public:
  virtual ~Doorway() = default;
  // `unsigned_in` ("identity.ticket_over").
  [[nodiscard]] virtual Result<PasswordHolder> holder(std::string_view ticket) const = 0;
  // As after the password, for whoever has shown a passkey instead. `forbidden`
  // ("identity.account_suspended").
  [[nodiscard]] virtual Result<std::string> ticket_of(const identity::AccountId& account) const = 0;
  [[nodiscard]] virtual Result<PasswordHolder> signed_in(const Actor& actor) const = 0;

  // Guesses at codes are counted by the account alone, from wherever they come: who guesses has the
  // password already. `too_many` with the seconds to wait.
  [[nodiscard]] virtual Result<void> may_try(const identity::AccountId& account) const = 0;
  [[nodiscard]] virtual Result<void> failed(const identity::AccountId& account) = 0;
  [[nodiscard]] virtual Result<void> succeeded(const identity::AccountId& account) = 0;

  // A session; with an end of its own if it was opened in an emergency.
  [[nodiscard]] virtual Result<OpenedDoor> open(std::string_view ticket, const CallerFacts& caller,
                                                std::optional<Instant> ends_at) = 0;
  // Ends the session the browser had so far: its cookie is about to be replaced. Nothing if none.
  [[nodiscard]] virtual Result<void> close(const Actor& actor) = 0;
  [[nodiscard]] virtual Result<void> set_second_factor(const identity::AccountId& account,
                                                       std::optional<Instant> since) = 0;
  // A second step was set up: all sessions of the account end but the actor's, if it is its owner.
  [[nodiscard]] virtual Result<void> end_others(const identity::AccountId& account,
                                                const Actor& kept) = 0;
  // Who made the account or invited its owner, and since when it is there; nothing if unknown.
  [[nodiscard]] virtual Result<std::optional<AccountOrigin>> origin_of(
      std::string_view who) const = 0;
  // Under which the account signs in; shown in the app. `not_found` if there is no such account.
  [[nodiscard]] virtual Result<Private<std::string>> sign_in_name(
      const identity::AccountId& account) const = 0;
};

}  // namespace renkei::second_factor
