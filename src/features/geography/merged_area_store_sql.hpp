// Merged areas in SQL.
#pragma once
#include "platform/sql/session.hpp"

#include "features/geography/merged_area_store.hpp"

namespace renkei::geography {

class SqlMergedAreaStore final : public MergedAreaStore {
 public:
  explicit SqlMergedAreaStore(sql::Session& session) : session_(session) {}
  Result<std::vector<StoredMergedArea>> merged_areas() const override;
  Result<std::optional<StoredMergedArea>> merged_area(const MergedAreaId& id) const override;
  Result<std::vector<EndedArea>> ended() const override;
  Result<void> add(const MergedArea& area) override;
  Result<void> replace(const MergedArea& area, const StoredMergedArea& before,
                       const Change& change) override;
  Result<void> end(const StoredMergedArea& before, const AreaEnding& ending,
                   const Change& change) override;

 private:
  // What the changed row said before is kept.
  [[nodiscard]] Result<void> replaced(const Result<std::int64_t>& changed,
                                      const StoredMergedArea& before, const Change& change);
  sql::Session& session_;
};

// For the wiring of others: those that run, by name; at most 200.
[[nodiscard]] Result<std::vector<StoredMergedArea>> merged_areas(sql::Session& session);

}  // namespace renkei::geography
