// 国土数値情報 N03 (municipalities) in TopoJSON or GeoJSON, to outlines.
#include <cmath>
#include <map>

#include "platform/json/document.hpp"

#include "features/geography/geography.hpp"
#include "features/geography/polygon.hpp"

namespace renkei::geography {
namespace {

constexpr std::size_t kFileNodesMax = 8'000'000;  // the full country at 1 % has 430,000
constexpr std::size_t kPartsMax = 2'000;

using json::Document;
using json::Kind;

std::uint32_t member(const Document& document, std::uint32_t object, std::string_view name) {
  std::uint32_t found = 0;  // 0 is the root, which is nobody's member
  if (document.at(object).kind != Kind::object) return found;
  document.for_each_child(object, [&](std::uint32_t child) {
    if (document.at(child).name == name) found = child;
  });
  return found;
}

std::string text_of(const Document& document, std::uint32_t object, std::string_view name) {
  const std::uint32_t at = member(document, object, name);
  return at == 0 ? std::string{} : std::string{document.at(at).text};
}

// [longitude, latitude]
bool read_pair(const Document& document, std::uint32_t pair, double& first, double& second) {
  const json::Node& node = document.at(pair);
  if (node.kind != Kind::list || node.end < pair + 3) return false;
  first = document.at(pair + 1).real;
  second = document.at(pair + 2).real;
  return true;
}

// Where the points of a ring come from: plain pairs, or numbers of shared arcs.
class Rings {
 public:
  explicit Rings(const Document& document) : document_(document) {}
  virtual ~Rings() = default;
  [[nodiscard]] virtual bool ring(std::uint32_t at, Ring& out) const = 0;

 protected:
  [[nodiscard]] const Document& document() const { return document_; }

 private:
  const Document& document_;
};

class PlainRings final : public Rings {
 public:
  using Rings::Rings;
  bool ring(std::uint32_t at, Ring& out) const override {
    bool well = true;
    document().for_each_child(at, [&](std::uint32_t pair) {
      Point point;
      well = well && read_pair(document(), pair, point.longitude, point.latitude);
      out.push_back(point);
    });
    return well;
  }
};

// TopoJSON: neighbours share arcs; ~n is arc n backwards; numbers are steps on a grid.
class ArcRings final : public Rings {
 public:
  ArcRings(const Document& document, std::uint32_t root) : Rings(document) {
    double scale_x = 1, scale_y = 1, x0 = 0, y0 = 0;
    if (const auto transform = member(document, root, "transform"); transform != 0) {
      well_ = read_pair(document, member(document, transform, "scale"), scale_x, scale_y) &&
              read_pair(document, member(document, transform, "translate"), x0, y0);
    }
    document.for_each_child(member(document, root, "arcs"), [&](std::uint32_t arc) {
      Ring& points = arcs_.emplace_back();
      double x = 0, y = 0;
      document.for_each_child(arc, [&](std::uint32_t step) {
        double dx = 0, dy = 0;
        well_ = well_ && read_pair(document, step, dx, dy);
        x += dx;
        y += dy;
        points.push_back({.latitude = y * scale_y + y0, .longitude = x * scale_x + x0});
      });
    });
  }
  bool ring(std::uint32_t at, Ring& out) const override {
    bool well = well_;
    document().for_each_child(at, [&](std::uint32_t number) {
      const std::int64_t arc = document().at(number).whole;
      const bool backwards = arc < 0;
      const auto index = static_cast<std::size_t>(backwards ? ~arc : arc);
      if (index >= arcs_.size() || arcs_[index].empty()) {
        well = false;
        return;
      }
      const Ring& points = arcs_[index];
      const std::size_t skip = out.empty() ? 0 : 1;  // arcs meet in a shared point
      if (backwards)
        out.insert(out.end(), points.rbegin() + static_cast<long>(skip), points.rend());
      else
        out.insert(out.end(), points.begin() + static_cast<long>(skip), points.end());
    });
    return well;
  }

 private:
  std::vector<Ring> arcs_;
  bool well_ = true;
};

class OutlineReading {
 public:
  OutlineReading(const Document& document, const Rings& rings)
      : document_(document), rings_(rings) {}

  // `list` holds features (GeoJSON) or geometries (TopoJSON).
  [[nodiscard]] bool read(std::uint32_t list, std::string_view coordinates) {
    bool well = list != 0;
    if (!well) return false;
    document_.for_each_child(list, [&](std::uint32_t item) {
      const std::uint32_t inner = member(document_, item, "geometry");
      const std::uint32_t geometry = inner == 0 ? item : inner;
      well = well && read_one(item, geometry, coordinates);
    });
    return well;
  }

  [[nodiscard]] std::vector<Outline> take() {
    std::vector<Outline> all;
    for (auto& [code, outline] : found_) all.push_back(std::move(outline));
    return all;
  }

 private:
  [[nodiscard]] bool read_part(std::uint32_t part, Outline& outline) {
    bool well = true;
    auto& rings = outline.parts.emplace_back();
    document_.for_each_child(part, [&](std::uint32_t ring) {
      well = rings_.ring(ring, rings.emplace_back()) && well;
      // Coarse outlines collapse small islands to less than a triangle: left out.
      if (rings.back().size() < 4) rings.pop_back();
    });
    if (rings.empty()) outline.parts.pop_back();
    return well && outline.parts.size() <= kPartsMax;
  }

  [[nodiscard]] bool read_one(std::uint32_t item, std::uint32_t geometry,
                              std::string_view coordinates) {
    const std::uint32_t properties = member(document_, item, "properties");
    if (properties == 0) return false;
    const std::string code = text_of(document_, properties, "N03_007");
    if (code.empty()) return true;  // 所属未定地: land that belongs to no municipality
    Outline& outline = found_[code];
    outline.code = code;
    outline.prefecture = text_of(document_, properties, "N03_001");
    outline.name =
        text_of(document_, properties, "N03_003") + text_of(document_, properties, "N03_004");
    const std::uint32_t at = member(document_, geometry, coordinates);
    if (at == 0) return false;
    if (text_of(document_, geometry, "type") == "Polygon") return read_part(at, outline);
    bool well = true;
    document_.for_each_child(at,
                             [&](std::uint32_t part) { well = read_part(part, outline) && well; });
    return well;
  }

  const Document& document_;
  const Rings& rings_;
  std::map<std::string, Outline> found_;  // parts of one municipality may be several features
};

bool read_topology(const Document& document, std::vector<Outline>& out) {
  const std::uint32_t objects = member(document, 0, "objects");
  if (objects == 0 || document.at(objects).end <= objects + 1) return false;
  const ArcRings rings{document, 0};
  OutlineReading reading{document, rings};
  if (!reading.read(member(document, objects + 1, "geometries"), "arcs")) return false;
  out = reading.take();
  return true;
}

bool read_features(const Document& document, std::vector<Outline>& out) {
  const PlainRings rings{document};
  OutlineReading reading{document, rings};
  if (!reading.read(member(document, 0, "features"), "coordinates")) return false;
  out = reading.take();
  return true;
}

}  // namespace

Result<std::vector<Outline>> read_outlines(std::string_view text) {
  const auto document = Document::parse(text, kFileNodesMax);
  if (!document) return fail(ErrorKind::malformed, "geography.outlines_unreadable");
  std::vector<Outline> outlines;
  const std::string type = text_of(*document, 0, "type");
  const bool well =
      type == "Topology" ? read_topology(*document, outlines) : read_features(*document, outlines);
  if (!well || outlines.empty()) {
    return fail(ErrorKind::malformed, "geography.outlines_unreadable");
  }
  return outlines;
}

}  // namespace renkei::geography
