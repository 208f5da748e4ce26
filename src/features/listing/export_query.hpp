// What someone asks when exporting: the question of the list on the screen, and how it shall leave.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "features/directory_search/directory_search.hpp"
#include "features/listing/export_format.hpp"
#include "features/listing/list_kind.hpp"

namespace renkei::listing {

// Of GET …/export: every filter of GET /api/directory/facilities by the same name (a test compares
// them), then list, format, charset and for whom.
struct ExportQuery {
  std::optional<std::string> q;
  std::optional<std::string> near;
  std::optional<double> within_km;
  std::vector<std::string> kind;
  std::vector<std::string> service;
  std::vector<std::string> area;
  std::vector<std::string> capability;
  bool open_now = false;
  std::optional<std::string> open_at;
  std::optional<Date> open_on;
  bool accepting = false;
  bool hours24 = false;
  bool home_death = false;
  std::optional<int> confirmed_within_months;
  bool stale = false;
  std::optional<bool> outside_area;
  bool closed = false;
  std::optional<directory_search::SearchOrder> order;
  std::optional<int> limit;           // taken and not used: the whole list is exported
  std::optional<std::string> cursor;  // so that the screen's own address can be sent as it is
  std::optional<ListKind> list;
  std::optional<ExportFormat> format;
  std::optional<Charset> charset;
  std::optional<Level> audience;
};
RENKEI_DESCRIBE(ExportQuery, q, near, within_km, kind, service, area, capability, open_now, open_at,
                open_on, accepting, hours24, home_death, confirmed_within_months, stale,
                outside_area, closed, order, limit, cursor, list, format, charset, audience)

[[nodiscard]] directory_search::SearchQuery filters_of(const ExportQuery& query);
[[nodiscard]] ExportQuery query_with(const directory_search::SearchQuery& filters);

// The filters in words, for the paper and the sheet that explain a list: 種別 薬局、半径2km.
[[nodiscard]] std::string conditions_text(const directory_search::SearchQuery& query,
                                          const directory_search::HubWords& words);

}  // namespace renkei::listing
