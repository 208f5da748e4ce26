// Which fields of a described struct differ: names for the audit and for provenance, never values.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "kernel/describe.hpp"

namespace renkei::directory {

template <Described T>
[[nodiscard]] std::vector<std::string> changed_fields(const T& before, const T& after) {
  std::vector<std::string> fields;
  for_each_member<T>([&](std::string_view name, auto member) {
    if (!(before.*member == after.*member)) fields.emplace_back(name);
  });
  return fields;
}

}  // namespace renkei::directory
