// Entering the figures of areas, one by one or as a pasted table, and describing how areas lie.
#pragma once
#include "features/area_profile/area_profile_means_actions.hpp"
#include "features/area_profile/figure_row.hpp"

namespace renkei::area_profile {

struct TakenFigures {
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
};
RENKEI_DESCRIBE(TakenFigures, added, changed, unchanged)

class FigureActions {
 public:
  static constexpr std::size_t kRowsMax = 400;  // an apply writes at most 500 rows
  explicit FigureActions(const Means& means) : means_(means) {}

  // `conflict` ("area_profile.figure_known") if the area has that figure of that year.
  [[nodiscard]] Result<AreaFigureRecord> add(AreaFigureDraft draft);
  [[nodiscard]] Result<AreaFigureRecord> replace(const AreaFigureId& id, std::int64_t version,
                                                 AreaFigureDraft draft, const Actor& by);
  [[nodiscard]] Result<void> withdraw(const AreaFigureId& id, std::int64_t version,
                                      const std::string& reason, const Actor& by);
  // All rows or none; what stands already is replaced, what is the same is left alone.
  [[nodiscard]] Result<TakenFigures> take(std::vector<FigureRow> rows, const Actor& by);

  // Version 0: there is no description yet.
  [[nodiscard]] Result<DescriptionRecord> describe(std::int64_t version, AreaDescription text,
                                                   const Actor& by);

 private:
  [[nodiscard]] Result<AreaFigureRecord> known(const AreaFigureId& id, std::int64_t version) const;
  Means means_;
};

}  // namespace renkei::area_profile
