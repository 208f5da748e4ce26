// What notices need of storage. Good for one transaction.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "features/notice/delivery.hpp"
#include "features/notice/letter.hpp"

namespace renkei::notice {

enum class Which : std::uint8_t { all, unread };
RENKEI_DESCRIBE_ENUM(Which, all, unread)

// Newest first.
struct Place {
  Instant made_at = Instant::max();
  std::string id;
};

// Whose notices: those of the account that came through a membership that runs.
struct Reader {
  std::string account;
  std::vector<std::string> memberships;  // at most identity::PeopleToReach::kMembershipsMax
};

struct KeptWishes {
  Wishes wishes;
  std::int64_t version = 1;
};

// A browser that takes pushes, without its address.
struct SubscriptionRecord {
  SubscriptionId id;
  Instant added_at;
  std::optional<Instant> taken_at;  // the last push its service took
  friend bool operator==(const SubscriptionRecord&, const SubscriptionRecord&) = default;
};
RENKEI_DESCRIBE(SubscriptionRecord, id, added_at, taken_at)

struct Unread {
  std::int64_t count = 0;  // up to kCountedMax
  bool has_critical = false;
};

// Up to where people were told.
struct Progress {
  std::int64_t seq = 0;
  std::optional<Date> day;  // of the last morning round
};

class NoticeStore {
 public:
  static constexpr int kPageMax = 100;
  static constexpr int kCountedMax = 100;
  static constexpr int kSubscriptionsMax = 5;
  static constexpr int kItemsMax = 200;

  virtual ~NoticeStore() = default;
  // False if the account was told of this kind and subject before.
  [[nodiscard]] virtual Result<bool> add(const Notice& notice) = 0;
  [[nodiscard]] virtual Result<std::vector<Notice>> list(const Reader& reader, Which which,
                                                         const Place& after, int limit) const = 0;
  [[nodiscard]] virtual Result<Unread> unread(const Reader& reader) const = 0;
  // `not_found` ("notice.unknown") if it is not this account's; twice does no harm.
  [[nodiscard]] virtual Result<void> mark_read(const NoticeId& id, std::string_view account,
                                               Instant now) = 0;
  // Of those made until then.
  [[nodiscard]] virtual Result<void> mark_all_read(std::string_view account, Instant until,
                                                   Instant now) = 0;
  // How many of a kind the account was told since.
  [[nodiscard]] virtual Result<std::int64_t> told_since(std::string_view account,
                                                        std::string_view kind,
                                                        Instant since) const = 0;

  [[nodiscard]] virtual Result<KeptWishes> wishes(std::string_view account) const = 0;
  // `version` is the new one. `stale` ("notice.changed_meanwhile").
  [[nodiscard]] virtual Result<void> put_wishes(std::string_view account, const Wishes& wishes,
                                                std::int64_t version) = 0;

  [[nodiscard]] virtual Result<std::vector<SubscriptionRecord>> subscriptions(
      std::string_view account) const = 0;
  // A browser is one person's, the last who asked. `conflict` ("notice.too_many_browsers").
  [[nodiscard]] virtual Result<SubscriptionId> subscribe(std::string_view account,
                                                         const Subscription& subscription,
                                                         Instant now) = 0;
  // `not_found` ("notice.unknown").
  [[nodiscard]] virtual Result<void> unsubscribe(const SubscriptionId& id,
                                                 std::string_view account) = 0;
  // Nothing if it was taken back.
  [[nodiscard]] virtual Result<std::optional<Subscription>> subscription(
      const SubscriptionId& id, std::string_view account) const = 0;
  [[nodiscard]] virtual Result<void> taken(const SubscriptionId& id, Instant now) = 0;
};

// Letters and the jobs that carry them.
class LetterStore {
 public:
  virtual ~LetterStore() = default;
  // Into the letter of the same account, way and browser that is due at that time and waits, or a
  // new one with its job. `in` is how long that is from now.
  [[nodiscard]] virtual Result<void> enclose(const Letter& letter, const NoticeId& notice,
                                             std::chrono::milliseconds in) = 0;
  // `not_found` ("notice.unknown").
  [[nodiscard]] virtual Result<Letter> letter(const LetterId& id) const = 0;
  // What is in it and not read, oldest first; at most NoticeStore::kItemsMax.
  [[nodiscard]] virtual Result<std::vector<Notice>> unread_in(const LetterId& id) const = 0;
  [[nodiscard]] virtual Result<void> end(const LetterId& id, LetterState state, Instant now) = 0;
  // The newest letter of the account that could not be delivered, by this way, after the last that
  // could; nothing if all is well.
  [[nodiscard]] virtual Result<std::optional<Letter>> failed(std::string_view account,
                                                             Way way) const = 0;

  // Nothing before the first round.
  [[nodiscard]] virtual Result<std::optional<Progress>> progress() const = 0;
  [[nodiscard]] virtual Result<void> put_progress(const Progress& progress) = 0;
};

}  // namespace renkei::notice
