// One change to many facilities at once: each row is judged for itself, and who asked is told of
// every row what became of it.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "features/directory/facility_actions.hpp"
#include "features/directory/line_actions.hpp"

namespace renkei::directory {

// A row of the table as somebody saw it.
struct BulkRow {
  FacilityId id;
  std::int64_t version = 0;
};
RENKEI_DESCRIBE(BulkRow, id, version)

// Its new version, or why it was left as it is.
struct BulkOutcome {
  FacilityId id;
  std::optional<std::int64_t> version;
  std::optional<std::string> reason;  // the key of a sentence
  friend bool operator==(const BulkOutcome&, const BulkOutcome&) = default;
};
RENKEI_DESCRIBE(BulkOutcome, id, version, reason)

using BulkOutcomes = std::vector<BulkOutcome>;

class BulkActions {
 public:
  // An apply stays within 500 written rows; a longer selection is several calls.
  static constexpr std::size_t kRowsMax = 50;

  explicit BulkActions(const Means& means)
      : means_(means), facilities_(means), publication_(means) {}

  [[nodiscard]] Result<BulkOutcomes> set_level(const std::vector<BulkRow>& rows,
                                               const LevelChange& wanted, const Actor& by);
  [[nodiscard]] Result<BulkOutcomes> confirm(const std::vector<BulkRow>& rows, const Actor& by);
  // Without an area: the one in which the facility's point lies.
  [[nodiscard]] Result<BulkOutcomes> set_area(const std::vector<BulkRow>& rows,
                                              const std::optional<geography::AreaId>& area,
                                              const Actor& by);
  [[nodiscard]] Result<BulkOutcomes> end(const std::vector<BulkRow>& rows,
                                         const FacilityState& state, const Actor& by);
  // Each back to what it said before its last version.
  [[nodiscard]] Result<BulkOutcomes> undo(const std::vector<BulkRow>& rows, const Actor& by);

 private:
  using Verb = std::function<Result<FacilityCard>(const BulkRow&)>;
  [[nodiscard]] static Result<BulkOutcomes> each(const std::vector<BulkRow>& rows,
                                                 const Verb& verb);
  [[nodiscard]] Result<FacilityCard> with_area(const BulkRow& row,
                                               const std::optional<geography::AreaId>& area,
                                               const Actor& by);

  Means means_;
  FacilityActions facilities_;
  PublicationActions publication_;
};

}  // namespace renkei::directory
