// See area_map.hpp. Flat projection around the middle latitude: over one area the error is less
// than the width of a line.
#include "features/listing/area_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace renkei::listing {
namespace {

constexpr double kMargin = 5;
constexpr double kTooClose = 4.4;  // millimetres between two middles
constexpr double kDigitWidth = 1.75;
constexpr double kPinPadding = 2.2;
constexpr std::size_t kNamedMost = 3;  // numbers in one pin; further ones are counted
constexpr double kKilometresPerDegree = 111.2;
constexpr double kSmallestSpan = 0.004;  // degrees: a map of one point is still a map
constexpr std::array kScales{0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0};

using Parts = std::vector<std::vector<std::vector<Point>>>;

struct Frame {
  double south = 90, west = 180, north = -90, east = -180;
  void hold(const Point& point) {
    south = std::min(south, point.latitude);
    north = std::max(north, point.latitude);
    west = std::min(west, point.longitude);
    east = std::max(east, point.longitude);
  }
};

class Projection {
 public:
  explicit Projection(Frame frame) : frame_(frame) {
    const double middle = (frame.south + frame.north) / 2;
    narrowing_ = std::cos(middle * std::numbers::pi / 180);
    const double wide = std::max((frame.east - frame.west) * narrowing_, kSmallestSpan);
    const double high = std::max(frame.north - frame.south, kSmallestSpan);
    scale_ = std::min((kMapWidth - 2 * kMargin) / wide, (kMapHeightMax - 2 * kMargin) / high);
    height_ = high * scale_ + 2 * kMargin;
    left_ = (kMapWidth - (frame.east - frame.west) * narrowing_ * scale_) / 2;
  }
  [[nodiscard]] double x(const Point& point) const {
    return left_ + (point.longitude - frame_.west) * narrowing_ * scale_;
  }
  [[nodiscard]] double y(const Point& point) const {
    return kMargin + (frame_.north - point.latitude) * scale_;
  }
  [[nodiscard]] double height() const { return height_; }
  [[nodiscard]] double millimetres(double kilometres) const {
    return kilometres / kKilometresPerDegree * scale_;
  }

 private:
  Frame frame_;
  double narrowing_ = 1;
  double scale_ = 1;
  double height_ = 0;
  double left_ = 0;
};

// One decimal is a tenth of a millimetre.
std::string short_number(double value) {
  const auto tenths = std::lround(value * 10);
  std::string text = (tenths < 0 ? "-" : "") + std::to_string(std::labs(tenths) / 10);
  if (tenths % 10 != 0) text += "." + std::to_string(std::labs(tenths) % 10);
  return text;
}

std::string path_of(const std::vector<std::vector<Point>>& rings, const Projection& onto) {
  std::string path;
  for (const auto& ring : rings) {
    char step = 'M';
    for (const auto& point : ring) {
      path += step + short_number(onto.x(point)) + " " + short_number(onto.y(point));
      step = 'L';
    }
    path += 'Z';
  }
  return path;
}

const Parts* outline_of(const BookletSection& section,
                        const std::vector<geography::AreaRow>& areas) {
  const auto found = std::find_if(areas.begin(), areas.end(), [&](const geography::AreaRow& area) {
    return area.code == section.area;
  });
  return found == areas.end() || found->parts.empty() ? nullptr : &found->parts;
}

struct Cluster {
  double x = 0;
  double y = 0;
  std::vector<int> numbers;
};

std::vector<Cluster> clusters_of(const BookletSection& section, const Projection& onto) {
  std::vector<Cluster> clusters;
  for (const auto& entry : section.entries) {
    if (!entry.point) continue;
    const double x = onto.x(*entry.point);
    const double y = onto.y(*entry.point);
    const auto near = std::find_if(clusters.begin(), clusters.end(), [&](const Cluster& each) {
      return std::hypot(each.x - x, each.y - y) < kTooClose;
    });
    if (near == clusters.end()) {
      clusters.push_back({x, y, {entry.number}});
    } else {
      near->numbers.push_back(entry.number);
    }
  }
  return clusters;
}

MapPin pin_of(const Cluster& cluster) {
  std::string label = std::to_string(cluster.numbers.front());
  double characters = static_cast<double>(label.size());
  if (cluster.numbers.size() > kNamedMost) {
    const auto rest = std::to_string(cluster.numbers.size() - 1);
    characters += 3.2 + static_cast<double>(rest.size());
    label += "ほか" + rest;
  } else {
    for (std::size_t at = 1; at < cluster.numbers.size(); ++at) {
      const auto number = std::to_string(cluster.numbers[at]);
      label += "・" + number;
      characters += 1.2 + static_cast<double>(number.size());
    }
  }
  return {cluster.x, cluster.y, characters * kDigitWidth + kPinPadding, std::move(label)};
}

}  // namespace

AreaMap draw_map(const BookletSection& section, const std::vector<geography::AreaRow>& areas) {
  Frame frame;
  bool has_points = false;
  for (const auto& entry : section.entries) {
    if (!entry.point) continue;
    frame.hold(*entry.point);
    has_points = true;
  }
  if (!has_points) return {};
  const Parts* outline = outline_of(section, areas);
  if (outline != nullptr) {
    for (const auto& part : *outline) {
      for (const auto& point : part.front()) frame.hold(point);
    }
  }
  const Projection onto{frame};
  AreaMap map{.width = kMapWidth, .height = onto.height(), .paths = {}, .pins = {}};
  if (outline != nullptr) {
    for (const auto& part : *outline) map.paths.push_back(path_of(part, onto));
  }
  for (const auto& cluster : clusters_of(section, onto)) map.pins.push_back(pin_of(cluster));
  for (const double kilometres : kScales) {
    if (onto.millimetres(kilometres) > kMapWidth / 4) break;
    map.scale_width = onto.millimetres(kilometres);
    map.scale_label = short_number(kilometres) + "km";
  }
  return map;
}

}  // namespace renkei::listing
