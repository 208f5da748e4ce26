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
  Result<void> replace(const Area& area, const StoredArea& before, const Change& change) override;
  Result<void> end(const StoredArea& before, const AreaEnding& ending,
                   const Change& change) override;
  Result<std::vector<Outline>> outlines(const OutlineWish& wish) const override;

  // Without a history: a file of areas is imported whole.
  [[nodiscard]] Result<void> write(const Area& area, std::int64_t version);

 private:
  sql::Session& session_;
};

// Keeps what a row said before `change` replaced that version of it.
[[nodiscard]] Result<void> keep_former(sql::Session& session, const std::string& subject,
                                       std::int64_t version, const Change& change,
                                       std::string body);

// [[[[longitude, latitude], …]]], as GeoJSON has it.
[[nodiscard]] std::string coordinates_text(const Parts& parts);
// `fault` ("geography.outline_row_broken") if it is something else.
[[nodiscard]] Result<Parts> parts_from(std::string_view text);

}  // namespace renkei::geography
