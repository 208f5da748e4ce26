// Notices in the hub's database; good for one transaction. Addresses of browsers are sealed.
#pragma once
#include "kernel/id.hpp"

#include "platform/crypto/key.hpp"
#include "platform/sql/session.hpp"

#include "features/notice/notice_store.hpp"

namespace renkei::notice {

class SqlNotices final : public NoticeStore {
 public:
  // `hub_key` outlives this.
  SqlNotices(sql::Session& session, IdSource& ids, const crypto::Key& hub_key)
      : session_(session), ids_(ids), hub_key_(hub_key) {}
  Result<bool> add(const Notice& notice) override;
  Result<std::vector<Notice>> list(const Reader& reader, Which which, const Place& after,
                                   int limit) const override;
  Result<Unread> unread(const Reader& reader) const override;
  Result<void> mark_read(const NoticeId& id, std::string_view account, Instant now) override;
  Result<void> mark_all_read(std::string_view account, Instant until, Instant now) override;
  Result<std::int64_t> told_since(std::string_view account, std::string_view kind,
                                  Instant since) const override;
  Result<KeptWishes> wishes(std::string_view account) const override;
  Result<void> put_wishes(std::string_view account, const Wishes& wishes,
                          std::int64_t version) override;
  Result<std::vector<SubscriptionRecord>> subscriptions(std::string_view account) const override;
  Result<SubscriptionId> subscribe(std::string_view account, const Subscription& subscription,
                                   Instant now) override;
  Result<void> unsubscribe(const SubscriptionId& id, std::string_view account) override;
  Result<std::optional<Subscription>> subscription(const SubscriptionId& id,
                                                   std::string_view account) const override;
  Result<void> taken(const SubscriptionId& id, Instant now) override;

 private:
  sql::Session& session_;
  IdSource& ids_;
  const crypto::Key& hub_key_;
};

class SqlLetters final : public LetterStore {
 public:
  // Jobs run by the machine's time.
  SqlLetters(sql::Session& session, IdSource& ids, Instant system_now)
      : session_(session), ids_(ids), system_now_(system_now) {}
  Result<void> enclose(const Letter& letter, const NoticeId& notice,
                       std::chrono::milliseconds in) override;
  Result<Letter> letter(const LetterId& id) const override;
  Result<std::vector<Notice>> unread_in(const LetterId& id) const override;
  Result<void> end(const LetterId& id, LetterState state, Instant now) override;
  Result<std::optional<Letter>> failed(std::string_view account, Way way) const override;
  Result<std::optional<Progress>> progress() const override;
  Result<void> put_progress(const Progress& progress) override;

 private:
  sql::Session& session_;
  IdSource& ids_;
  Instant system_now_;
};

inline constexpr std::string_view kLetterJob = "notice.letter";

}  // namespace renkei::notice
