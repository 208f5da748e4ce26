// Signing in: the slow proof of the password first, then a session in one short transaction.
#pragma once
#include <variant>

#include "features/identity/proof_actions.hpp"

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

// The password was right and more is asked.
enum class NextStep : std::uint8_t {
  enter_code,  // the account has a second factor
  set_up,      // it must have one and has none yet
};
RENKEI_DESCRIBE_ENUM(NextStep, enter_code, set_up)

struct HalfSignedIn {
  AccountId account;
  NextStep next = NextStep::enter_code;
  TicketText ticket;
};
using SignInAnswer = std::variant<SignedIn, HalfSignedIn>;

// The shared computer the caller's cookie names; nothing if none.
[[nodiscard]] Result<std::optional<DeskTerms>> desk_of_caller(const Stores& stores,
                                                              const Caller& caller);
// Whoever sits there is out, and it is told.
[[nodiscard]] Result<void> end_sessions_at(const Stores& stores, const DeskId& desk);
// How much of a sign-in somebody else vouches for in place of the password.
enum class Vouched : std::uint8_t { first_step, both_steps };

class SignInActions {
 public:
  SignInActions(Means means, Stores stores)
      : means_(means), stores_(stores), throttle_(means, stores), proofs_(means, stores) {}

  // On the worker pool. Runs argon2 once whether the account exists or not.
  [[nodiscard]] Result<PreparedSignIn> prepare(const SignIn& entered, const Caller& caller);
  // `unsigned_in` inside the attempt if address and password do not belong together.
  [[nodiscard]] Result<Attempt<SignInAnswer>> apply(const PreparedSignIn& prepared);
  // Whose address this is; nothing if nobody's.
  [[nodiscard]] Result<std::optional<AccountId>> whose_email(std::string_view email) const;
  // Somebody whom the hub trusts has said who this is: as after the right password, or after the
  // second step as well. `forbidden` ("identity.account_suspended", "identity.no_membership").
  [[nodiscard]] Result<SignInAnswer> vouched_for(const AccountId& account, Vouched vouched,
                                                 const Caller& caller);
  // The second step was taken too. `ends_at` for a session that must not last a shift.
  [[nodiscard]] Result<SignedIn> finish(const SignInTicket& ticket, const Caller& caller,
                                        std::optional<Instant> ends_at);

  // By PIN, at a shared computer where they have signed in fully today.
  [[nodiscard]] Result<SignedIn> come_back(const Sitting& sitting, const Caller& caller);
  // The computer this session is in has become a shared one.
  [[nodiscard]] Result<void> sit_down(const Actor& actor, const DeskTerms& at);

 private:
  enum class Way : std::uint8_t { full, back };
  struct Opening {
    OpenedBy by = OpenedBy::password;
    std::optional<Instant> ends_at = {};
    Way way = Way::full;
  };
  // One person at a time sits at a shared computer, until midnight at most.
  [[nodiscard]] Result<Session> seated(Session::Row row, const DeskTerms& at,
                                       const Opening& opening);
  [[nodiscard]] Result<SignInAnswer> next_step(const Caller& caller, const Account& account);
  [[nodiscard]] Result<SignedIn> open_session(const Caller& caller, const AccountId& account,
                                              const Membership& membership, Opening opening);
  [[nodiscard]] Result<DeviceId> remember_device(const Caller& caller, const AccountId& account,
                                                 const std::string& token);
  // Those that hold now, the oldest first; `forbidden` ("identity.no_membership") if none does.
  [[nodiscard]] Result<std::vector<Membership>> current(const AccountId& account) const;

  Means means_;
  Stores stores_;
  ThrottleActions throttle_;
  ProofActions proofs_;
};

}  // namespace renkei::identity
