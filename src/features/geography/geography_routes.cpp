#include "features/geography/geography_routes.hpp"

#include <array>
#include <charconv>

namespace renkei::geography {
namespace {

using http::Call;
using http::NoQuery;
using http::Versioned;

// [[[[longitude, latitude], …]]]
using Coordinates = std::vector<std::vector<std::vector<std::vector<double>>>>;

struct AreaInput {
  std::string code;
  std::string name;
  int position = 0;
  std::optional<Coordinates> outline;  // nothing: as it is
};
RENKEI_DESCRIBE(AreaInput, code, name, position, outline)

struct AreaView {
  AreaId id;
  std::int64_t version = 1;
  std::string code;
  std::string name;
  int position = 0;
};
RENKEI_DESCRIBE(AreaView, id, version, code, name, position)
struct AreaList {
  std::vector<AreaView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(AreaList, items, total)

// GeoJSON (RFC 7946), so that any map library draws it.
struct Geometry {
  std::string type = "MultiPolygon";
  Coordinates coordinates;
};
RENKEI_DESCRIBE(Geometry, type, coordinates)
struct Properties {
  std::string code;
  std::string name;
};
RENKEI_DESCRIBE(Properties, code, name)
struct Feature {
  std::string type = "Feature";
  Properties properties;
  Geometry geometry;
};
RENKEI_DESCRIBE(Feature, type, properties, geometry)
struct FeatureCollection {
  std::string type = "FeatureCollection";
  std::vector<Feature> features;
};
RENKEI_DESCRIBE(FeatureCollection, type, features)

enum class OutlineKind : std::uint8_t { area, municipality };
RENKEI_DESCRIBE_ENUM(OutlineKind, area, municipality)

struct OutlineQuery {
  std::optional<OutlineKind> kind;        // area, if not said
  std::optional<std::string> prefecture;  // of municipalities
  std::optional<std::string> box;         // south,west,north,east
};
RENKEI_DESCRIBE(OutlineQuery, kind, prefecture, box)

struct AddressInput {
  std::string address;
};
RENKEI_DESCRIBE(AddressInput, address)
struct PlaceView {
  Point point;
  Precision precision = Precision::town;
  std::string prefecture;
  std::string city;
  std::string town;
  std::optional<AreaName> area;
};
RENKEI_DESCRIBE(PlaceView, point, precision, prefecture, city, town, area)

constexpr std::size_t kAddressBytesMax = 900;

Coordinates coordinates_of(const Parts& parts) {
  Coordinates coordinates;
  for (const auto& part : parts) {
    auto& rings = coordinates.emplace_back();
    for (const Ring& ring : part) {
      auto& points = rings.emplace_back();
      for (const Point& point : ring) points.push_back({point.longitude, point.latitude});
    }
  }
  return coordinates;
}

Result<AreaDraft> draft_from(const AreaInput& input) {
  AreaDraft draft{.code = input.code, .name = input.name, .position = input.position};
  if (!input.outline) return draft;
  for (const auto& rings : *input.outline) {
    auto& part = draft.outline.emplace_back();
    for (const auto& points : rings) {
      Ring& ring = part.emplace_back();
      for (const auto& pair : points) {
        if (pair.size() != 2) {
          FieldErrors errors;
          errors.add("outline", "geography.outline_wrong");
          return pass_on(errors.result("geography.area_wrong"));
        }
        ring.push_back({.latitude = pair[1], .longitude = pair[0]});
      }
    }
  }
  return draft;
}

AreaView view_of(const StoredArea& area) {
  return {area.id, area.version, area.draft.code, area.draft.name, area.draft.position};
}

Result<AreaList> list(AreaActions& verbs, const Call&) {
  const auto areas = verbs.list();
  if (!areas) return pass_on(areas);
  AreaList view;
  for (const StoredArea& each : *areas) view.items.push_back(view_of(each));
  view.total = static_cast<std::int64_t>(view.items.size());
  return view;
}

Result<Versioned<AreaView>> add(AreaActions& verbs, const Call&, AreaInput input) {
  auto draft = draft_from(input);
  if (!draft) return pass_on(draft);
  const auto area = verbs.add(*std::move(draft));
  if (!area) return pass_on(area);
  return Versioned<AreaView>{view_of(*area),
                             {.status = 201, .version = area->version, .subject = area->id.text()}};
}

Result<Versioned<AreaView>> replace(AreaActions& verbs, const Call& call, AreaInput input) {
  const auto id = http::path_id<AreaId>(call, "geography.area_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  auto draft = draft_from(input);
  if (!draft) return pass_on(draft);
  if (!input.outline) {
    auto before = verbs.one(*id);
    if (!before) return pass_on(before);
    draft->outline = std::move(before->draft.outline);
  }
  const auto area = verbs.replace(*id, *version, *std::move(draft), call.actor);
  if (!area) return pass_on(area);
  return Versioned<AreaView>{view_of(*area), {.version = area->version, .subject = id->text()}};
}

// south,west,north,east in degrees.
Result<std::optional<Box>> box_from(const std::optional<std::string>& text) {
  if (!text) return std::optional<Box>{};
  std::array<double, 4> degrees{};
  const char* at = text->data();
  const char* const end = at + text->size();
  for (std::size_t i = 0; i < degrees.size(); ++i) {
    const auto [next, problem] = std::from_chars(at, end, degrees[i]);
    const bool parted = i + 1 == degrees.size() ? next == end : next != end && *next == ',';
    if (problem != std::errc{} || !parted) {
      return fail(ErrorKind::malformed, "geography.box_unreadable");
    }
    at = next + 1;
  }
  return std::optional{Box{degrees[0], degrees[1], degrees[2], degrees[3]}};
}

Result<FeatureCollection> outlines(AreaActions& verbs, const Call&, OutlineQuery query) {
  FeatureCollection collection;
  const auto take = [&](const std::string& code, const std::string& name, const Parts& parts) {
    if (parts.empty()) return;
    Feature& feature = collection.features.emplace_back();
    feature.properties = {code, name};
    feature.geometry.coordinates = coordinates_of(parts);
  };
  if (query.kind.value_or(OutlineKind::area) == OutlineKind::area) {
    const auto areas = verbs.list();
    if (!areas) return pass_on(areas);
    for (const StoredArea& each : *areas) {
      take(each.draft.code, each.draft.name, each.draft.outline);
    }
    return collection;
  }
  const auto box = box_from(query.box);
  if (!box) return pass_on(box);
  const auto found = verbs.municipalities({query.prefecture, *box});
  if (!found) return pass_on(found);
  for (const Outline& each : *found) take(each.code, each.name, each.parts);
  return collection;
}

Result<PlaceView> locate(AreaActions& verbs, const Call&, AddressInput input) {
  if (input.address.empty() || input.address.size() > kAddressBytesMax) {
    FieldErrors errors;
    errors.add("address", "geography.address_missing");
    return pass_on(errors.result("geography.address_missing"));
  }
  auto place = verbs.locate(input.address);
  if (!place) return pass_on(place);
  Located& at = place->located;
  return PlaceView{at.point,           at.precision,       std::move(at.prefecture),
                   std::move(at.city), std::move(at.town), std::move(place->area)};
}

}  // namespace

http::Routes<AreaActions> routes() {
  return {
      http::get<NoQuery, AreaList>("/api/geography/areas", kSee, "The hub's areas, in order", list),
      http::post<AreaInput, AreaView>("/api/geography/areas", kKeep, "Add an area", add),
      http::put<AreaInput, AreaView>("/api/geography/areas/{id}", kKeep, "Replace an area",
                                     replace),
      http::get<OutlineQuery, FeatureCollection>("/api/geography/outlines", kSee,
                                                 "Outlines for a map, as GeoJSON", outlines),
      http::post_look<AddressInput, PlaceView>("/api/geography/points", kSee,
                                               "Where an address lies, to the town", locate),
  };
}

}  // namespace renkei::geography
