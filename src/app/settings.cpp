#include "app/settings.hpp"

#include <charconv>
#include <cstdlib>

namespace renkei::app {

std::string setting(std::string_view name) {
  const std::string key{name};
  if (const char* value = std::getenv(key.c_str()); value != nullptr && *value != '\0')
    return value;
  for (const Setting& each : kSettings) {
    if (each.name == name) return std::string{each.standard};
  }
  return {};
}

int setting_number(std::string_view name, int lowest, int highest) {
  const auto read = [&](std::string_view text) {
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = problem == std::errc{} && end == text.data() + text.size();
    return whole && value >= lowest && value <= highest ? std::optional{value} : std::nullopt;
  };
  if (const auto value = read(setting(name))) return *value;
  for (const Setting& each : kSettings) {
    if (each.name == name) return read(each.standard).value_or(lowest);
  }
  return lowest;
}

std::vector<std::string> setting_list(std::string_view name) {
  std::vector<std::string> items;
  const std::string text = setting(name);
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    std::string item = text.substr(from, comma - from);
    std::erase(item, ' ');
    if (!item.empty()) items.push_back(std::move(item));
    from = comma + 1;
  }
  return items;
}

}  // namespace renkei::app
