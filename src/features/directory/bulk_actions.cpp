// See bulk_actions.hpp.
#include "features/directory/bulk_actions.hpp"

#include <set>

namespace renkei::directory {
namespace {

// What the row's own state forbids is told beside the row; what the database did ends the whole.
bool is_of_the_row(ErrorKind kind) {
  return kind == ErrorKind::invalid || kind == ErrorKind::not_found ||
         kind == ErrorKind::conflict || kind == ErrorKind::stale;
}

// The reason of one wrong field says more than that something is wrong.
std::string reason_of(const Error& error) {
  const Reason reason = error.fields.size() == 1 ? error.fields.front().reason : error.reason;
  return std::string{reason.key()};
}

}  // namespace

Result<BulkOutcomes> BulkActions::each(const std::vector<BulkRow>& rows, const Verb& verb) {
  if (rows.empty()) return fail(ErrorKind::invalid, "directory.no_rows");
  if (rows.size() > kRowsMax) {
    return fail(ErrorKind::too_large, "directory.too_many_rows",
                {{"most", static_cast<std::int64_t>(kRowsMax)}});
  }
  BulkOutcomes outcomes;
  std::set<FacilityId> done;
  for (const BulkRow& row : rows) {
    if (!done.insert(row.id).second) continue;  // named twice, changed once
    const auto card = verb(row);
    if (card) {
      outcomes.push_back({row.id, card->version, {}});
    } else if (is_of_the_row(card.error().kind)) {
      outcomes.push_back({row.id, {}, reason_of(card.error())});
    } else {
      return pass_on(card);
    }
  }
  return outcomes;
}

Result<BulkOutcomes> BulkActions::set_level(const std::vector<BulkRow>& rows,
                                            const LevelChange& wanted, const Actor& by) {
  return each(rows, [&](const BulkRow& row) {
    return publication_.set_level(row.id, row.version, wanted, by);
  });
}

Result<BulkOutcomes> BulkActions::confirm(const std::vector<BulkRow>& rows, const Actor& by) {
  return each(rows,
              [&](const BulkRow& row) { return facilities_.confirm(row.id, row.version, by); });
}

Result<FacilityCard> BulkActions::with_area(const BulkRow& row,
                                            const std::optional<geography::AreaId>& area,
                                            const Actor& by) {
  auto card = means_.store.one(row.id);
  if (!card) return pass_on(card);
  if (!*card) return fail(ErrorKind::not_found, "directory.facility_unknown");
  FacilityDraft draft = std::move((*card)->facility);
  draft.area = area;
  if (!area && !draft.point) return fail(ErrorKind::invalid, "directory.area_needs_point");
  return facilities_.replace(row.id, row.version, std::move(draft), by);
}

Result<BulkOutcomes> BulkActions::set_area(const std::vector<BulkRow>& rows,
                                           const std::optional<geography::AreaId>& area,
                                           const Actor& by) {
  return each(rows, [&](const BulkRow& row) { return with_area(row, area, by); });
}

Result<BulkOutcomes> BulkActions::end(const std::vector<BulkRow>& rows, const FacilityState& state,
                                      const Actor& by) {
  return each(rows,
              [&](const BulkRow& row) { return facilities_.end(row.id, row.version, state, by); });
}

Result<BulkOutcomes> BulkActions::undo(const std::vector<BulkRow>& rows, const Actor& by) {
  return each(rows, [&](const BulkRow& row) {
    return facilities_.undo(row.id, row.version, row.version - 1, by);
  });
}

}  // namespace renkei::directory
