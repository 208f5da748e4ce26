#include "app/demo/city_areas.hpp"

#include "platform/json/json.hpp"

#include "app/embedded_files.hpp"

namespace renkei::app::demo {
namespace {

// As much of GeoJSON as the drawing has: polygons without holes.
struct Properties {
  std::string code;
  std::string name;
  bool inside = true;
};
RENKEI_DESCRIBE(Properties, code, name, inside)
struct Geometry {
  std::string type;
  std::vector<std::vector<std::vector<double>>> coordinates;
};
RENKEI_DESCRIBE(Geometry, type, coordinates)
struct Feature {
  std::string type;
  Properties properties;
  Geometry geometry;
};
RENKEI_DESCRIBE(Feature, type, properties, geometry)
struct Drawing {
  std::string type;
  std::vector<Feature> features;
};
RENKEI_DESCRIBE(Drawing, type, features)

}  // namespace

Result<std::vector<CityArea>> city_areas() {
  const auto files = embedded::demo_city();
  auto drawing = json::read<Drawing>(files.front().bytes);
  if (!drawing) return pass_on(drawing);
  std::vector<CityArea> areas;
  for (const Feature& feature : drawing->features) {
    CityArea area{.code = feature.properties.code,
                  .name = feature.properties.name,
                  .inside = feature.properties.inside};
    for (const auto& spot : feature.geometry.coordinates.front()) {
      area.ring.emplace_back(spot.at(0), spot.at(1));
    }
    areas.push_back(std::move(area));
  }
  return areas;
}

}  // namespace renkei::app::demo
