// What somebody signed in may do with their own sessions, and how each request finds its actor.
#pragma once
#include <string>
#include <vector>

#include "features/identity/identity_actions.hpp"

namespace renkei::identity {

// Who a cookie's token stands for; see Sessions::actor_of.
[[nodiscard]] Result<std::optional<Present>> present_of(const SessionStore& sessions,
                                                        std::string_view token, Instant now);

class SessionActions final : public Sessions {
 public:
  SessionActions(Means means, Stores stores) : means_(means), stores_(stores) {}

  Result<std::optional<Present>> actor_of(std::string_view token, Instant now) const override;
  Result<void> touch(const Actor& actor, Instant now) override;

  struct Me {
    Account account;
    std::vector<Membership> memberships;  // current ones
  };
  [[nodiscard]] Result<Me> me(const Actor& actor) const;

  [[nodiscard]] Result<void> sign_out(const Actor& actor);
  // Every session of the account, this one too.
  [[nodiscard]] Result<void> sign_out_everywhere(const Actor& actor);
  // After a second step was set up: all of the account but the one it was set up in, if it was in
  // one; that one counts as opened by it from now on.
  [[nodiscard]] Result<void> end_others(const AccountId& account, const Actor& kept);
  // `not_found` unless it is a current membership of one's own; `forbidden` for one that asks for
  // more than the account has ("identity.second_factor_needed") or than this session was opened
  // with ("identity.sign_in_with_second_step").
  [[nodiscard]] Result<void> act_as(const Actor& actor, const MembershipId& membership);

  // Those that still hold, the one used last first.
  [[nodiscard]] Result<std::vector<Session>> sessions(const Actor& actor) const;
  [[nodiscard]] Result<std::vector<KnownDevice>> devices(const Actor& actor) const;
  // `not_found` unless it is one's own.
  [[nodiscard]] Result<void> end(const Actor& actor, const SessionId& session);
  // Ends its sessions too.
  [[nodiscard]] Result<void> forget(const Actor& actor, const DeviceId& device);

 private:
  Means means_;
  Stores stores_;
};

}  // namespace renkei::identity
