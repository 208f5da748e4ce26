// お知らせの受け取り方: by which way somebody wants to be told of what, and when not (静かな時間).
#pragma once
#include <functional>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"
#include "kernel/tiding.hpp"
#include "kernel/time_of_day.hpp"

namespace renkei::notice {

enum class Way : std::uint8_t { mail, push };
RENKEI_DESCRIBE_ENUM(Way, mail, push)

// Days on which the hub is closed.
using ClosedDays = std::function<bool(Date)>;

struct WishesDraft {
  std::vector<TidingTopic> mail;
  std::vector<TidingTopic> push;
  std::string quiet_from = "21:00";
  std::string quiet_until = "07:00";  // the same as `from`: no quiet time
  bool is_quiet_on_closed_days = true;
  friend bool operator==(const WishesDraft&, const WishesDraft&) = default;
};
RENKEI_DESCRIBE(WishesDraft, mail, push, quiet_from, quiet_until, is_quiet_on_closed_days)

class Wishes {
 public:
  Wishes();  // everybody's at first: all of it, by every way
  // `invalid` ("notice.wishes_wrong") with all that cannot be so.
  [[nodiscard]] static Result<Wishes> make(WishesDraft draft);

  // A test always goes where it was sent.
  [[nodiscard]] bool wants(Way way, TidingTopic topic) const;
  // When it may ring: now, or when the quiet time is over. What is critical waits for nothing.
  [[nodiscard]] Instant rings_at(Severity severity, Instant now, const ClosedDays& closed) const;

  [[nodiscard]] const WishesDraft& draft() const { return draft_; }

 private:
  explicit Wishes(WishesDraft draft) : draft_(std::move(draft)) {}
  WishesDraft draft_;
};

}  // namespace renkei::notice
