// See map_links_pages.hpp.
#include "features/directory_search/map_links_pages.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "platform/http/url.hpp"
#include "platform/json/text.hpp"

namespace renkei::directory_search {
namespace {

constexpr int kDecimals = 3;

std::string text_of(const std::string& value) { return value; }
std::string text_of(Date value) { return value.text(); }
std::string text_of(SearchOrder value) { return std::string{enum_name(value)}; }
std::string text_of(bool value) { return value ? "1" : "0"; }
template <class Number>
requires std::is_same_v<Number, int> || std::is_same_v<Number, double> std::string text_of(
    Number value) {
  std::string text;
  json::append_number(text, value);
  return text;
}

template <class T>
void add(http::Pairs& pairs, std::string_view name, const T& value) {
  if constexpr (IsVector<T>::value) {
    for (const auto& each : value) add(pairs, name, each);
  } else if constexpr (IsOptional<T>::value) {
    if (value) pairs.emplace_back(name, text_of(*value));
  } else if constexpr (std::is_same_v<T, bool>) {
    if (value) pairs.emplace_back(name, text_of(value));
  } else {
    if (!value.empty()) pairs.emplace_back(name, text_of(value));
  }
}

std::string decimals_of(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                 std::chars_format::fixed, kDecimals);
  return {text.data(), end.ptr};
}

}  // namespace

http::Pairs pairs_of(const SearchQuery& query) {
  http::Pairs pairs;
  for_each_member<SearchQuery>([&](std::string_view name, auto member) {
    if (name != "cursor") add(pairs, name, query.*member);
  });
  std::erase_if(pairs, [](const auto& pair) { return pair.second.empty(); });
  return pairs;
}

http::Pairs without_near(http::Pairs pairs) {
  std::erase_if(pairs, [](const auto& pair) {
    const auto& [name, value] = pair;
    return name == "near" || name == "within_km" || (name == "order" && value == "distance");
  });
  return pairs;
}

http::Pairs without(http::Pairs pairs, std::string_view name, std::string_view value) {
  std::erase_if(pairs,
                [&](const auto& pair) { return pair.first == name && pair.second == value; });
  return pairs;
}

http::Pairs with(http::Pairs pairs, std::string_view name, std::string value) {
  pairs.emplace_back(name, std::move(value));
  return pairs;
}

std::string map_href(const http::Pairs& pairs) {
  std::string href = "/map";
  for (const auto& [name, value] : pairs) {
    href.append(href.size() == 4 ? "?" : "&").append(name).append("=");
    // Digits, a point and a comma stay readable in the address bar.
    href.append(name == "near" && value.find_first_not_of("0123456789.,-") == std::string::npos
                    ? value
                    : http::encode_component(value));
  }
  return href;
}

std::string rounded_text(const Point& point) {
  return decimals_of(point.latitude) + ',' + decimals_of(point.longitude);
}

SearchQuery with_rounded_near(SearchQuery query) {
  if (const auto read = conditions_of({.near = query.near}, {}); read && read->near) {
    query.near = rounded_text(*read->near);
  }
  return query;
}

}  // namespace renkei::directory_search
