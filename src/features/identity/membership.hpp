// What an account is in the region and for how long: coordinator of the hub, member of a facility.
// One person may have several; a session acts as one of them at a time.
#pragma once
#include <optional>
#include <string>

#include "kernel/describe.hpp"

#include "features/identity/identity.hpp"

namespace renkei::identity {

enum class EndedReason : std::uint8_t { left, moved, facility_closed, mistake };
RENKEI_DESCRIBE_ENUM(EndedReason, left, moved, facility_closed, mistake)

class Membership {
 public:
  struct Draft {
    Role role = Role::public_;
    std::optional<std::string> facility = {};  // id of a facility of the directory
  };
  struct Row {
    MembershipId id;
    AccountId account;
    Role role = Role::public_;
    std::optional<std::string> facility = {};
    Instant from;
    std::optional<Instant> to = {};
    std::optional<EndedReason> ended_reason = {};
    std::int64_t version = 1;
  };

  static void check(const Draft& draft, FieldErrors& errors);
  [[nodiscard]] static Result<Membership> make(MembershipId id, AccountId account, Draft draft,
                                               Instant now);
  [[nodiscard]] static Result<Membership> restore(Row row);

  [[nodiscard]] const Row* operator->() const { return &row_; }
  [[nodiscard]] bool is_current(Instant now) const {
    return row_.from <= now && (!row_.to || now < *row_.to);
  }
  // The next version, ended now; `conflict` if it has ended before.
  [[nodiscard]] Result<Membership> ended(EndedReason reason, Instant now) const;

 private:
  explicit Membership(Row row) : row_(std::move(row)) {}
  Row row_;
};

}  // namespace renkei::identity
