// One person's account with the hub: what they sign in with. What they may do is in memberships.
#pragma once
#include <optional>
#include <string>

#include "kernel/describe.hpp"
#include "kernel/private.hpp"

#include "features/identity/identity.hpp"

namespace renkei::identity {

enum class AccountState : std::uint8_t {
  active,
  suspended,  // stopped by the hub, may come back
  left,       // no longer works in the region; kept, because records name it
};
RENKEI_DESCRIBE_ENUM(AccountState, active, suspended, left)

class Account {
 public:
  static constexpr std::size_t kDisplayNameMax =
      100;  // bytes; the longest names on badges fit twice

  struct Draft {
    Private<std::string> email;  // or the number in its place
    Private<std::string> display_name;
  };
  struct Row {
    AccountId id;
    Private<std::string> email;
    Private<std::string> display_name;
    AccountState state = AccountState::active;
    Private<std::string> password_hash;
    Instant password_changed_at;
    Instant created_at;
    std::int64_t version = 1;
    // Since when the password alone no longer opens it (feature `second_factor`).
    std::optional<Instant> second_factor_since = {};
    // Who made it, or invited its owner; unknown for accounts older than this was noted.
    std::optional<std::string> made_by = {};
  };

  // What is wrong with what was entered, all at once.
  static void check(const Draft& draft, FieldErrors& errors);
  [[nodiscard]] static Result<Account> make(AccountId id, Draft draft, std::string password_hash,
                                            Instant now);
  [[nodiscard]] static Result<Account> restore(Row row);

  [[nodiscard]] const Row* operator->() const { return &row_; }
  [[nodiscard]] bool is_active() const { return row_.state == AccountState::active; }

  // The next version of it.
  [[nodiscard]] Account in_state(AccountState state) const;
  [[nodiscard]] Account with_password(std::string password_hash, Instant now) const;
  [[nodiscard]] Account made_by(std::optional<std::string> who) const;
  [[nodiscard]] Account with_second_factor(std::optional<Instant> since) const;

 private:
  explicit Account(Row row) : row_(std::move(row)) {}
  Row row_;
};

}  // namespace renkei::identity
