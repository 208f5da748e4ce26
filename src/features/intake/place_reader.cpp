// Cities are found by their last letter; the names in which that letter stands earlier are listed.
#include "features/intake/place_reader.hpp"

#include <array>
#include <charconv>
#include <span>

#include "features/intake/identifier_reader.hpp"
#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

constexpr std::size_t kLetter = 3;  // bytes of a kanji in UTF-8
constexpr std::size_t kNameLettersMax = 8;

// Names with 市, 町, 村 or 郡 inside; a new one would only lose the split between city and street.
constexpr std::array<std::string_view, 18> kWholeCities = {
    "四日市市", "廿日市市", "野々市市", "大町市", "十日町市",   "武蔵村山市",
    "東村山市", "羽村市",   "田村市",   "大村市", "大和郡山市", "蒲郡市",
    "小郡市",   "余市町",   "上市町",   "下市町", "玉村町",     "大町町"};
constexpr std::array<std::string_view, 6> kWholeCounties = {"余市郡",   "高市郡",   "西村山郡",
                                                            "北村山郡", "東村山郡", "田村郡"};
// 政令指定都市: their wards are municipalities with a code of their own.
constexpr std::array<std::string_view, 20> kDesignatedCities = {
    "札幌市", "仙台市", "さいたま市", "千葉市",   "横浜市", "川崎市", "相模原市",
    "新潟市", "静岡市", "浜松市",     "名古屋市", "京都市", "大阪市", "堺市",
    "神戸市", "岡山市", "広島市",     "北九州市", "福岡市", "熊本市"};

std::optional<double> read_number(std::string_view cell) {
  const std::string text = one_line(cell);
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || problem != std::errc{} || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

std::string_view without_prefix(std::string_view text, std::string_view prefix) {
  if (!prefix.empty() && text.starts_with(prefix)) text.remove_prefix(prefix.size());
  return text;
}

template <std::size_t N>
std::size_t whole_name(const std::array<std::string_view, N>& names, std::string_view text) {
  for (const std::string_view name : names) {
    if (text.starts_with(name)) return name.size();
  }
  return 0;
}

// Bytes up to and with the first of `endings` after at least one letter; 0 if none is near.
std::size_t name_until(std::string_view text, std::span<const std::string_view> endings) {
  for (std::size_t at = kLetter; at + kLetter <= text.size() && at <= kNameLettersMax * kLetter;
       at += kLetter) {
    for (const std::string_view ending : endings) {
      if (text.substr(at).starts_with(ending)) return at + kLetter;
    }
  }
  return 0;
}

constexpr std::array<std::string_view, 1> kCounty = {"郡"};
constexpr std::array<std::string_view, 4> kCity = {"市", "区", "町", "村"};
constexpr std::array<std::string_view, 1> kWard = {"区"};

// A 郡 at the front, unless it belongs to a city's own name.
std::size_t county_at(std::string_view text) {
  if (whole_name(kWholeCities, text) > 0) return 0;
  if (const std::size_t whole = whole_name(kWholeCounties, text)) return whole;
  const std::size_t county = name_until(text, kCounty);
  const std::size_t city = name_until(text, kCity);
  return county > 0 && (city == 0 || county < city) ? county : 0;
}

std::size_t city_at(std::string_view text) {
  std::size_t end = whole_name(kWholeCities, text);
  if (end == 0) end = name_until(text, kCity);
  if (whole_name(kDesignatedCities, text) == 0) return end;
  return end + name_until(text.substr(end), kWard);
}

}  // namespace

std::optional<Point> read_point(std::string_view latitude, std::string_view longitude) {
  const auto north = read_number(latitude);
  const auto east = read_number(longitude);
  if (!north || !east) return std::nullopt;
  const Point point{*north, *east};
  if (!is_in_japan(point)) return std::nullopt;
  return point;
}

std::string street_of(std::string_view address, std::string_view prefecture, std::string_view city,
                      std::string_view building) {
  const std::string whole = trimmed(address);
  std::string_view rest = without_prefix(whole, prefecture);
  const std::size_t county = county_at(rest);
  if (county > 0 && rest.substr(county).starts_with(city)) rest.remove_prefix(county);
  rest = without_prefix(rest, city);
  if (!building.empty() && rest.size() > building.size() && rest.ends_with(building)) {
    rest.remove_suffix(building.size());
  }
  return trimmed(rest);
}

AddressParts cut_address(std::string_view address) {
  const std::string whole = trimmed(address);
  std::string_view rest = whole;
  AddressParts parts;
  for (std::size_t letters = 3; letters <= 4; ++letters) {
    const std::string_view front = rest.substr(0, letters * kLetter);
    if (prefecture_number(front).empty()) continue;
    parts.prefecture = std::string{front};
    rest.remove_prefix(front.size());
    break;
  }
  const std::size_t county = parts.prefecture.empty() ? 0 : county_at(rest);
  const std::size_t city = parts.prefecture.empty() ? 0 : city_at(rest.substr(county));
  parts.city = std::string{rest.substr(county, city)};
  parts.street = trimmed(city > 0 ? rest.substr(county + city) : rest);
  return parts;
}

std::size_t building_in(std::string_view address) {
  for (const std::string_view blank : {std::string_view{"\u3000"}, std::string_view{" "}}) {
    const std::size_t at = address.find(blank);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view before = address.substr(0, at);
    const char last = before.back();
    const bool after_number = (last >= '0' && last <= '9') || before.ends_with("号") ||
                              before.ends_with("番地") || before.ends_with("番");
    if (after_number) return at;
  }
  return std::string_view::npos;
}

}  // namespace renkei::intake
