// Merged areas in SQL.
#pragma once
#include "platform/sql/session.hpp"

#include "features/geography/merged_area_store.hpp"

namespace renkei::geography {

class SqlMergedAreaStore final : public MergedAreaStore {
 public:
  explicit SqlMergedAreaStore(sql::Session& session) : session_(session) {}
  Result<std::vector<StoredMergedArea>> merged_areas() const override;
  Result<void> add(const MergedArea& area) override;
  Result<void> replace(const MergedArea& area, std::int64_t version) override;
  Result<void> end(const MergedAreaId& id, std::int64_t version, const AreaEnding& ending) override;

 private:
  sql::Session& session_;
};

// For the wiring of others: those that run, by name; at most 200.
[[nodiscard]] Result<std::vector<StoredMergedArea>> merged_areas(sql::Session& session);

}  // namespace renkei::geography
