#include "features/area_profile/csv_routes.hpp"

namespace renkei::area_profile {
namespace {

std::string cell(std::string text) {
  if (!text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos) {
    text.insert(text.begin(), '\'');
  }
  std::string quoted = "\"";
  for (const char letter : text) {
    quoted += letter;
    if (letter == '"') quoted += '"';
  }
  return quoted + "\"";
}

std::string number(const std::optional<std::int64_t>& value) {
  return value ? std::to_string(*value) : std::string{};
}

std::string place_name(const Place& place) {
  switch (place.kind) {
    case PlaceKind::area:
    case PlaceKind::merged:
      return place.name.value_or("");
    case PlaceKind::unplaced:
      return "圏域が分からない";
    case PlaceKind::total:
      return "合計（区外を除く）";
    case PlaceKind::outside:
      return "区外";
  }
  return {};
}

std::string supply_name(const SupplyRow& row) {
  if (row.name) return *row.name;
  if (row.code == kInstitution) return "在宅医療機関";
  if (row.code == kHours24) return "24時間対応";
  if (row.code == kHomeDeath) return "在宅での看取り";
  if (row.code == kAccepting) return "新規の受入れ";
  return "後方支援病院";
}

}  // namespace

std::string csv_of(const SupplyTable& table) {
  std::string csv = "\xEF\xBB\xBF基準日,非公表,項目,圏域,必要数,いま,差,見込み,答えのあった数\r\n";
  for (const SupplyRow& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const SupplyCell& each = row.cells[i];
      csv += table.on.text() + "," + (table.counts_hidden ? "含む" : "含まない") + "," +
             cell(supply_name(row)) + "," + cell(place_name(table.places[i])) + "," +
             number(each.required) + "," + number(each.actual) + "," + number(each.gap) + "," +
             std::to_string(each.prospects) + "," + std::to_string(each.stated) + "\r\n";
    }
  }
  return csv;
}

}  // namespace renkei::area_profile
