// Somebody being signed in, from one browser. Really deleted when it ends; the audit remembers.
#pragma once
#include <chrono>
#include <string>

#include "kernel/describe.hpp"

#include "features/identity/account.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/membership.hpp"

namespace renkei::identity {

// A computer that several people share; see desk.hpp.
class Desk;
using DeskId = Id<Desk>;

// What was shown to open it. A role that asks for a second step is only switched to from a session
// that was opened by one.
enum class OpenedBy : std::uint8_t { password, second_step };
RENKEI_DESCRIBE_ENUM(OpenedBy, password, second_step)

class Session {
 public:
  static constexpr std::chrono::hours kLife{8};  // one shift
  static constexpr std::chrono::minutes kIdle{60};
  // Longer than a shared computer's own lock, which its screen asks for: the screen may be gone.
  static constexpr std::chrono::minutes kDeskSlack{1};
  static constexpr std::chrono::minutes kTouchEvery{1};  // spares the disk a write a request
  static constexpr std::chrono::seconds kTouchEveryAtDesk{20};
  static constexpr int kEachAccountMax = 20;  // the one idle longest makes room

  struct Row {
    SessionId id;
    std::string token_hash;  // SHA-256 of the cookie: the table alone signs nobody in
    AccountId account;
    MembershipId membership;
    DeviceId device;
    Instant started_at;
    Instant seen_at;
    std::optional<Instant> ends_at = {};  // sooner than a shift: opened in an emergency
    OpenedBy opened_by = OpenedBy::password;
    // At a shared computer: which, and after how many idle minutes it is over.
    std::optional<DeskId> desk = {};
    std::optional<std::int64_t> idle_minutes = {};
  };

  explicit Session(Row row) : row_(std::move(row)) {}
  [[nodiscard]] const Row* operator->() const { return &row_; }
  [[nodiscard]] bool is_over(Instant now) const {
    return now >= row_.started_at + kLife || now >= row_.seen_at + idle() ||
           (row_.ends_at && now >= *row_.ends_at);
  }
  [[nodiscard]] bool is_touch_due(Instant now) const {
    return now >= row_.seen_at + (row_.idle_minutes ? kTouchEveryAtDesk : kTouchEvery);
  }

 private:
  [[nodiscard]] std::chrono::minutes idle() const {
    return row_.idle_minutes ? std::chrono::minutes{*row_.idle_minutes} + kDeskSlack : kIdle;
  }
  Row row_;
};

// All that must be looked at to trust a session, read together.
struct SessionLook {
  Session session;
  AccountState account_state;
  Membership membership;

  [[nodiscard]] bool is_good(Instant now) const {
    return !session.is_over(now) && account_state == AccountState::active &&
           membership.is_current(now) && membership->account == session->account;
  }
  [[nodiscard]] Actor actor() const;
};

}  // namespace renkei::identity
