// The audit, what was found in it and who reviewed it, in the hub's database; good for one
// transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/audit/audit_store.hpp"

namespace renkei::audit {

class SqlEntries final : public EntryStore {
 public:
  explicit SqlEntries(sql::Session& session) : session_(session) {}
  Result<std::vector<Entry>> list(const EntryFilter& filter, const EntryPlace& after,
                                  int limit) const override;
  Result<std::int64_t> count(const EntryFilter& filter) const override;
  Result<std::vector<Entry>> sealed_after(std::int64_t seq, int limit) const override;
  Result<ChainHead> head(Instant now) const override;

 private:
  [[nodiscard]] Result<void> add_subjects(std::vector<Entry>& entries) const;
  sql::Session& session_;
};

class SqlUnusualLooks final : public UnusualStore {
 public:
  explicit SqlUnusualLooks(sql::Session& session) : session_(session) {}
  Result<std::vector<UnusualLook>> list(const UnusualFilter& filter, const EntryPlace& after,
                                        int limit) const override;
  Result<std::int64_t> count(const UnusualFilter& filter, std::int64_t most) const override;
  Result<WatchedUntil> watched() const override;
  Result<void> keep(const WatchedUntil& before, const WatchedUntil& now,
                    const std::vector<UnusualLook>& looks) override;
  Result<std::vector<UnusualRule>> rules() const override;
  Result<void> add(const UnusualRule& rule) override;

 private:
  sql::Session& session_;
};

class SqlReviews final : public ReviewStore {
 public:
  explicit SqlReviews(sql::Session& session) : session_(session) {}
  Result<void> add(const Review& review) override;
  Result<std::vector<Review>> list(const EntryPlace& after, int limit) const override;
  Result<Review> one(const ReviewId& id) const override;
  Result<std::vector<Review>> covering(Instant from) const override;
  Result<std::optional<Instant>> reviewed_until() const override;
  Result<void> add(const ChainCheckRecord& check, const std::vector<FoundFault>& faults) override;
  Result<std::optional<ChainCheckRecord>> last_check() const override;
  Result<std::vector<FoundFault>> faults_of(const ChainCheckId& id) const override;

 private:
  template <class... A>
  [[nodiscard]] Result<std::vector<Review>> where(std::string_view condition,
                                                  const A&... arguments) const;
  sql::Session& session_;
};

}  // namespace renkei::audit
