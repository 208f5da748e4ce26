#include "features/geography/map_routes.hpp"

#include "features/geography/geography_routes.hpp"

namespace renkei::geography {
namespace {

Result<MapFacts> facts(MapFacts& known, const http::Call& /*call*/) { return known; }

}  // namespace

MapTiles gsi_tiles() {
  return {.url = std::string{kGsiHost} + "/xyz/pale/{z}/{x}/{y}.png",
          .credit = "地理院タイル",
          .credit_url = "https://maps.gsi.go.jp/development/ichiran.html",
          .closest_zoom = 18};
}

http::Routes<MapFacts> map_routes() {
  return {http::get<http::NoQuery, MapFacts>("/api/geography/map", kSee,
                                             "What the hub's map is drawn on", facts)};
}

}  // namespace renkei::geography
