// A list as GeoJSON (RFC 7946), for maps.
#pragma once
#include <memory>

#include "features/listing/list_writer.hpp"

namespace renkei::listing {

[[nodiscard]] std::unique_ptr<ListWriter> make_geojson_writer(const WritingOrder& order);

}  // namespace renkei::listing
