// Which keys a template asks for, and which a page gives: a missing one would print nothing.
#pragma once
#include <regex>
#include <set>
#include <string>

#include "platform/html/value.hpp"

#include "testkit/real_frame.hpp"

namespace renkei::testkit {

// Of web/templates/<name>.mustache, but for the sentences and for what the frame gives every page.
[[nodiscard]] inline std::set<std::string> keys_asked(std::string_view name) {
  static const std::regex tag_pattern{R"(\{\{[#^]?([a-z0-9_]+)\}\})"};
  const SourceFiles templates{"web/templates"};
  std::set<std::string> keys;
  for (const auto& file : templates.files()) {
    if (file.name != std::string{name} + ".mustache") continue;
    const std::string text{file.bytes};
    for (std::sregex_iterator tag{text.begin(), text.end(), tag_pattern}, end; tag != end; ++tag) {
      keys.insert((*tag)[1]);
    }
  }
  return keys;
}

inline void add_keys_given(const html::Value& value, std::set<std::string>& keys) {
  if (const auto* object = std::get_if<html::Object>(&value.held())) {
    for (const auto& [name, member] : *object) {
      keys.insert(name);
      add_keys_given(member, keys);
    }
  } else if (const auto* list = std::get_if<html::List>(&value.held())) {
    for (const auto& each : *list) add_keys_given(each, keys);
  }
}
[[nodiscard]] inline std::set<std::string> keys_given(const html::Value& page) {
  std::set<std::string> keys;
  add_keys_given(page, keys);
  return keys;
}

}  // namespace renkei::testkit
