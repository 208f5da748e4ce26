// What the routes of identity show. Addresses and names of others are Private: only replies that
// are declared personal can carry them, and looking at them is audited.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "features/identity/identity_verbs_actions.hpp"

namespace renkei::identity {

struct MembershipView {
  MembershipId id;
  Role role = Role::public_;
  std::optional<std::string> facility = {};
  Instant from;
  std::optional<Instant> to = {};
  std::optional<EndedReason> ended_reason = {};
  std::int64_t version = 1;
};
RENKEI_DESCRIBE(MembershipView, id, role, facility, from, to, ended_reason, version)

struct HubView {
  std::string name;
  bool demo = false;
  std::optional<std::vector<DemoAccount>> accounts = {};  // of a demo hub, before signing in
  std::optional<std::string> provider = {};               // of a sign-in outside the hub
};
RENKEI_DESCRIBE(HubView, name, demo, accounts, provider)

// Half-way through signing in: shown instead of a session.
struct SecondStepView {
  NextStep next = NextStep::enter_code;
  std::string ticket;
};
RENKEI_DESCRIBE(SecondStepView, next, ticket)

// The shared computer this browser is.
struct DeskHereView {
  std::string name;
  std::int64_t idle_minutes = 2;
};
RENKEI_DESCRIBE(DeskHereView, name, idle_minutes)

// Who I am. One's own name shown to oneself is no look at a person.
struct MeView {
  bool signed_in = false;
  std::optional<std::string> account = {};  // what is typed in this browser is bound to it
  std::optional<std::string> display_name = {};
  Role role = Role::public_;
  Level level = Level::public_;
  std::vector<MembershipView> memberships = {};
  std::optional<std::string> membership = {};  // the one this session acts as
  std::optional<std::string> facility = {};
  std::vector<std::string> can = {};  // permission keys
  std::string csrf_token;
  HubView hub;
  Instant now;  // care time
  std::optional<SecondStepView> second_step = {};
  std::optional<DeskHereView> desk = {};  // of a shared computer
  bool desk_offered = false;              // at the way in: this browser may become one
};
RENKEI_DESCRIBE(MeView, signed_in, account, display_name, role, level, memberships, membership,
                facility, can, csrf_token, hub, now, second_step, desk, desk_offered)

struct SessionView {
  SessionId id;
  DeviceId device;
  Instant started_at;
  Instant seen_at;
  bool current = false;
};
RENKEI_DESCRIBE(SessionView, id, device, started_at, seen_at, current)
struct SessionList {
  std::vector<SessionView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(SessionList, items, total)

struct DeviceView {
  DeviceId id;
  Browser browser = Browser::other;
  OperatingSystem system = OperatingSystem::other;
  Instant first_at;
  Instant last_at;
};
RENKEI_DESCRIBE(DeviceView, id, browser, system, first_at, last_at)
struct DeviceList {
  std::vector<DeviceView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(DeviceList, items, total)

struct AccountView {
  AccountId id;
  Private<std::string> email;
  Private<std::string> display_name;
  AccountState state = AccountState::active;
  Instant created_at;
  std::int64_t version = 1;
  std::vector<MembershipView> memberships = {};
};
RENKEI_DESCRIBE(AccountView, id, email, display_name, state, created_at, version, memberships)
struct AccountList {
  std::vector<AccountView> items;
  std::optional<std::int64_t> total = {};
  std::optional<std::int64_t> total_at_least = {};
  std::optional<std::string> next = {};
};
RENKEI_DESCRIBE(AccountList, items, total, total_at_least, next)

[[nodiscard]] MembershipView view_of(const Membership& membership);
[[nodiscard]] AccountView view_of(const AccountWithMemberships& kept);

}  // namespace renkei::identity
