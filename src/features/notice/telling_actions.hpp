// One person is told one thing: in the app at once, and by the ways he wished for when it may ring.
#pragma once
#include "features/identity/identity_to_reach.hpp"
#include "features/notice/notice_store.hpp"

namespace renkei::notice {

struct TellingMeans {
  NoticeStore& notices;
  LetterStore& letters;
  const identity::PeopleToReach& people;
  IdSource& ids;
  Ways ways;  // what this hub has set up
  const ClosedDays& closed;
};

// How many rows telling one person writes at most: the notice, and a letter with its job each way.
inline constexpr int kRowsOfOne = 1 + 3 * (1 + NoticeStore::kSubscriptionsMax);

// False if this account was told of it before; then nothing happens.
[[nodiscard]] Result<bool> tell(const TellingMeans& means, const Tiding& tiding,
                                const identity::Reachable& person, Instant now);

// Who of them it concerns, each account once. Who did it is not told.
[[nodiscard]] std::vector<identity::Reachable> addressed(
    const Tiding& tiding, const std::vector<identity::Reachable>& people);

}  // namespace renkei::notice
