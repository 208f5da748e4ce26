// Who is doing something, as far as permissions, the redacted views and the audit need to know.
#pragma once
#include <cstdint>
#include <string>

#include "kernel/describe.hpp"

namespace renkei {

// How much of the directory a viewer sees, narrowest last (conventions §5). What is marked `hub`
// is 非公表: only the hub's own staff know that it exists.
enum class Level : std::uint8_t { public_, professional, network, desk, hub };
RENKEI_DESCRIBE_ENUM(Level, public_, professional, network, desk, hub)

// What an account does in the region. `public_` is everyone who is not signed in.
enum class Role : std::uint8_t {
  coordinator,      // 拠点コーディネーター
  clerk,            // 拠点事務
  desk_member,      // 相談窓口（包括など）の職員
  facility_member,  // 施設の担当者
  professional,     // 医療・介護の専門職
  city_member,      // 市の担当者: who commissions the hub's work
  // 市の担当者 while a contract lets the city run the hub (運営): its work without its patients.
  // Nobody is given it; a `city_member` acts as it as long as the contract holds.
  city_operator,
  auditor,  // 監査者: reads who looked at what, and nothing else
  public_,
};
RENKEI_DESCRIBE_ENUM(Role, coordinator, clerk, desk_member, facility_member, professional,
                     city_member, city_operator, auditor, public_)

[[nodiscard]] constexpr Level level_of(Role role) {
  switch (role) {
    case Role::coordinator:
    case Role::clerk:
    case Role::city_operator:
      return Level::hub;
    case Role::desk_member:
      return Level::desk;
    case Role::facility_member:
    case Role::professional:
    case Role::city_member:
      return Level::professional;
    case Role::auditor:
    case Role::public_:
      break;
  }
  return Level::public_;
}

// Whether an account may be given it, as its membership.
[[nodiscard]] constexpr bool is_given(Role role) {
  return role != Role::public_ && role != Role::city_operator;
}

// The hub's own people, who read what is written of patients. The level says only how much of the
// directory somebody sees: a city that runs the hub sees all of that and no patient.
[[nodiscard]] constexpr bool is_hub_staff(Role role) {
  return role == Role::coordinator || role == Role::clerk;
}

// One request's doer. `who` is what audit rows name: an account's id, "public", "cli:<os user>" or
// "system:<job>". Texts about the person are not here on purpose.
struct Actor {
  std::string who = "public";
  std::string membership = {};  // id, empty if none
  Role role = Role::public_;
  std::string facility = {};  // the own facility's id, empty if none
  std::string session = {};   // id of the session row, empty if none

  [[nodiscard]] Level level() const { return level_of(role); }
  [[nodiscard]] bool is_hub_staff() const { return renkei::is_hub_staff(role); }
  [[nodiscard]] bool is_signed_in() const { return role != Role::public_; }
};

// The hub itself acting: imports at the command line, jobs. Sees all.
[[nodiscard]] inline Actor hub_actor(std::string who) {
  return Actor{.who = std::move(who), .role = Role::coordinator};
}

}  // namespace renkei
