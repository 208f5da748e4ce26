// One mail or one push to one person: what it tells of, and what became of it.
#pragma once
#include <optional>

#include "features/notice/notice.hpp"
#include "features/notice/telling_wishes.hpp"

namespace renkei::notice {

struct SubscriptionRecord;
using SubscriptionId = Id<SubscriptionRecord>;

enum class LetterState : std::uint8_t {
  waiting,
  leaving,  // with the carrier: what comes now goes into another one
  sent,
  needless,  // read before, or nobody is there any more
  refused,   // never will be taken
  given_up,  // tried to the end
};
RENKEI_DESCRIBE_ENUM(LetterState, waiting, leaving, sent, needless, refused, given_up)

struct Letter;
using LetterId = Id<Letter>;

struct Letter {
  LetterId id;
  std::string account;
  Way way = Way::mail;
  std::optional<SubscriptionId> subscription;  // of a push
  LetterState state = LetterState::waiting;
  Instant due_at;  // care time
  std::optional<Instant> ended_at;
  friend bool operator==(const Letter&, const Letter&) = default;
};
RENKEI_DESCRIBE(Letter, id, account, way, subscription, state, due_at, ended_at)

}  // namespace renkei::notice
