// What somebody does with his own notices: reads them, says how he wants to be told, tries it out.
#pragma once
#include <optional>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/trace.hpp"

#include "features/notice/telling_actions.hpp"

namespace renkei::notice {

struct Means {
  NoticeStore& notices;
  LetterStore& letters;
  const identity::PeopleToReach& people;
  const Carrier& carrier;
  IdSource& ids;
  const Clock& clock;
  Instant system_now;
  const ClosedDays& closed;
  Trace& trace;
};

// How somebody is told, and whether it works.
struct Reception {
  KeptWishes wishes;
  Ways ways;
  bool has_address = false;
  std::vector<SubscriptionRecord> browsers;
  std::optional<Instant> mail_failed_at;  // the last mail could not be delivered
  std::optional<Instant> push_failed_at;
};

class NoticeActions {
 public:
  static constexpr int kPage = 30;
  static constexpr int kTestsAnHour = 6;

  explicit NoticeActions(const Means& means) : means_(means) {}

  [[nodiscard]] Result<std::vector<Notice>> list(const Actor& by, Which which, const Place& after,
                                                 int limit) const;
  [[nodiscard]] Result<Unread> unread(const Actor& by) const;
  [[nodiscard]] Result<void> read(const NoticeId& id, const Actor& by);
  // What came after `until` was not seen.
  [[nodiscard]] Result<void> read_all(Instant until, const Actor& by);

  [[nodiscard]] Result<Reception> reception(const Actor& by) const;
  // `stale` ("notice.changed_meanwhile").
  [[nodiscard]] Result<Reception> put_wishes(WishesDraft draft, std::int64_t version,
                                             const Actor& by);
  // `invalid` ("notice.browser_wrong") for what is no address a push may go to; `conflict`
  // ("notice.push_not_set_up").
  [[nodiscard]] Result<SubscriptionId> subscribe(const Subscription& subscription, const Actor& by);
  [[nodiscard]] Result<void> unsubscribe(const SubscriptionId& id, const Actor& by);
  // By every way at once, quiet or not. `too_many` ("notice.too_many_tests").
  [[nodiscard]] Result<void> send_test(const Actor& by);

 private:
  [[nodiscard]] Result<Reader> reader(const Actor& by) const;
  Means means_;
};

}  // namespace renkei::notice
