// 共用パソコン: a computer that several people of a facility work at in turns, as the one of a
// nurse station. Whoever has signed in at it fully today comes back quickly; nobody else does.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/describe.hpp"

#include "features/identity/identity.hpp"
#include "features/identity/session.hpp"

namespace renkei::identity {

// In place of a facility: where the hub's own staff work, who belong to none.
inline constexpr std::string_view kHubPlace = "hub";

struct DeskRecord {
  DeskId id;
  std::string token_hash;  // of the browser's device cookie; new at each sign-in, as that is
  std::string facility;    // its id, or kHubPlace
  std::string name;        // where it stands
  std::string declared_by;
  Instant declared_at;
  std::optional<Instant> ended_at = {};
};
RENKEI_DESCRIBE(DeskRecord, id, token_hash, facility, name, declared_by, declared_at, ended_at)

// What a facility has settled for its shared computers. Without a row the first values hold.
struct DeskRule {
  static constexpr std::int64_t kIdleMinutesMin = 1;
  static constexpr std::int64_t kIdleMinutesMax = 15;

  std::string facility;
  std::int64_t version = 1;
  bool anybody_declares = false;  // its staff, not its admins alone
  std::int64_t idle_minutes = 2;
};
RENKEI_DESCRIBE(DeskRule, facility, version, anybody_declares, idle_minutes)

// 本日の利用者: somebody who has signed in at a desk fully today and may come back until midnight.
struct Sitting {
  static constexpr std::int64_t kWrongPinsMax = 5;  // then the full sign-in again

  DeskId desk;
  AccountId account;
  MembershipId membership;  // as what they worked last
  OpenedBy opened_by = OpenedBy::password;
  Instant since;
  Instant until;
  std::int64_t wrong_pins = 0;
};
RENKEI_DESCRIBE(Sitting, desk, account, membership, opened_by, since, until, wrong_pins)

// A desk with what its facility has settled for it.
struct DeskTerms {
  DeskRecord desk;
  std::int64_t idle_minutes = 2;
};

// The name of the place; `invalid` ("shared_pc.name_wrong").
[[nodiscard]] Result<void> check_desk_name(std::string_view name);
// The midnight in the hub's time zone after which nobody comes back quickly.
[[nodiscard]] Instant end_of_day(Instant now);

}  // namespace renkei::identity
