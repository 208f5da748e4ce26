// Areas and outlines in SQL.
#pragma once
#include "platform/sql/session.hpp"

#include "features/geography/area_store.hpp"

namespace renkei::geography {

class SqlAreaStore final : public AreaStore {
 public:
  explicit SqlAreaStore(sql::Session& session) : session_(session) {}
  Result<std::vector<StoredArea>> areas() const override;
  Result<std::optional<StoredArea>> area(const AreaId& id) const override;
  Result<void> add(const Area& area) override;
  Result<void> replace(const Area& area, std::int64_t version) override;
  Result<void> end(const AreaId& id, std::int64_t version, const AreaEnding& ending) override;
  Result<std::vector<Outline>> outlines(const OutlineWish& wish) const override;

 private:
  sql::Session& session_;
};

// [[[[longitude, latitude], …]]], as GeoJSON has it.
[[nodiscard]] std::string coordinates_text(const Parts& parts);
// `fault` ("geography.outline_row_broken") if it is something else.
[[nodiscard]] Result<Parts> parts_from(std::string_view text);

}  // namespace renkei::geography
