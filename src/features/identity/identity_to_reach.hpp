// A side door of identity for notices alone: who is here just now, and where mail finds them.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::identity {

// A membership that runs now, of an account in use.
struct Reachable {
  std::string account;
  std::string membership;
  Role role = Role::public_;
  std::string facility;  // empty if none

  [[nodiscard]] Actor actor() const {
    return {.who = account, .membership = membership, .role = role, .facility = facility};
  }
};

// Whom a notice may reach. `now` is the SystemClock's. Good for one transaction.
class PeopleToReach {
 public:
  static constexpr int kMost = 2'000;
  static constexpr int kMembershipsMax = 12;

  virtual ~PeopleToReach() = default;
  // In the order of memberships.
  [[nodiscard]] virtual Result<std::vector<Reachable>> everybody(Instant now) const = 0;
  [[nodiscard]] virtual Result<std::vector<Reachable>> memberships_of(std::string_view account,
                                                                      Instant now) const = 0;
  // Nothing for who is not in use any more, or signs in by a number for want of an address.
  [[nodiscard]] virtual Result<std::optional<Private<std::string>>> mail_address(
      std::string_view account) const = 0;
};
[[nodiscard]] std::unique_ptr<PeopleToReach> people_to_reach(sql::Session& session);

}  // namespace renkei::identity
