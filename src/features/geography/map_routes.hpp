// What a map of this hub is drawn on: pictures of a tile server, if the hub has chosen one.
// Without, the outlines are the map.
#pragma once
#include <optional>
#include <string>

#include "kernel/describe.hpp"

#include "platform/http/route.hpp"

namespace renkei::geography {

// Pictures under the map, with the credit that their giver asks for.
struct MapTiles {
  std::string url;  // with {z}, {x} and {y}
  std::string credit;
  std::string credit_url;
  int closest_zoom = 18;
};
RENKEI_DESCRIBE(MapTiles, url, credit, credit_url, closest_zoom)

struct MapFacts {
  std::optional<MapTiles> tiles;
};
RENKEI_DESCRIBE(MapFacts, tiles)

// 地理院タイル, the one giver that is known. Their terms ask that servers are not burdened, so
// pictures come when they are looked at and are never fetched ahead or kept.
[[nodiscard]] MapTiles gsi_tiles();
// Of which host a page of the hub may show pictures.
inline constexpr std::string_view kGsiHost = "https://cyberjapandata.gsi.go.jp";

[[nodiscard]] http::Routes<MapFacts> map_routes();

}  // namespace renkei::geography
