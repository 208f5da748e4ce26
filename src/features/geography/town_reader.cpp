// One city's town parts: [{"town":"藍場町一丁目","koaza":"","lat":34.07,"lng":134.54}, …].
#include "platform/json/json.hpp"

#include "features/geography/geography.hpp"

namespace renkei::geography {

// As the file writes it.
struct TownRow {
  std::string town;
  std::optional<std::string> koaza;
  std::optional<double> lat;
  std::optional<double> lng;
};
RENKEI_DESCRIBE(TownRow, town, koaza, lat, lng)

Result<std::vector<TownPoint>> read_town_points(std::string_view prefecture, std::string_view city,
                                                std::string_view text) {
  const auto rows = json::read<std::vector<TownRow>>(text);
  if (!rows) return fail(ErrorKind::malformed, "geography.town_points_unreadable");
  std::vector<TownPoint> towns;
  for (const TownRow& row : *rows) {
    if (!row.lat || !row.lng || row.town.empty()) continue;  // a town nobody measured
    const auto point = make_point(*row.lat, *row.lng);
    if (!point) continue;
    towns.push_back(
        {std::string{prefecture}, std::string{city}, row.town, row.koaza.value_or(""), *point});
  }
  return towns;
}

}  // namespace renkei::geography
