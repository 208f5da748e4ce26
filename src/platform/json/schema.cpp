// The text of schemas and the names of components.
#include "platform/json/schema.hpp"

namespace renkei::json {

std::string Schemas::reference(std::string_view name) {
  std::string out = R"({"$ref":"#/components/schemas/)";
  return out.append(name) += "\"}";
}

namespace detail {

std::string component_name(std::string_view type_name) {
  static constexpr std::string_view kHouse = "renkei::";
  static constexpr std::string_view kHidden = "{anonymous}::";
  static constexpr std::string_view kHiddenClang = "(anonymous namespace)::";
  std::string out;
  while (!type_name.empty()) {
    bool skipped = false;
    for (const auto prefix : {kHouse, kHidden, kHiddenClang}) {
      if (!skipped && type_name.starts_with(prefix)) {
        type_name.remove_prefix(prefix.size());
        skipped = true;
      }
    }
    if (skipped) continue;
    const char each = type_name.front();
    if (type_name.starts_with("::")) {
      out += '.';
      type_name.remove_prefix(2);
      continue;
    }
    if (each == '<' || each == ',') out += '_';  // Page<Card> becomes Page_Card
    const bool plain = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
                       (each >= '0' && each <= '9') || each == '_';
    if (plain) out += each;
    type_name.remove_prefix(1);
  }
  return out;
}

std::string object_schema(const std::vector<SchemaMember>& members) {
  std::string properties;
  std::string required;
  for (const auto& member : members) {
    if (!properties.empty()) properties += ',';
    append_text(properties, member.name);
    properties += ':';
    properties += member.schema;
    if (!member.required) continue;
    if (!required.empty()) required += ',';
    append_text(required, member.name);
  }
  std::string out = R"({"type":"object","properties":{)" + properties + "}";
  if (!required.empty()) out += R"(,"required":[)" + required + "]";
  return out + R"(,"additionalProperties":false})";
}

std::string enum_schema(const std::vector<std::string_view>& names) {
  std::string out = R"({"type":"string","enum":[)";
  bool first = true;
  for (const auto name : names) {
    if (!first) out += ',';
    first = false;
    append_text(out, name);
  }
  return out + "]}";
}

std::string whole_schema(std::size_t bytes, std::string_view least) {
  std::string out = R"({"type":"integer")";
  out += bytes > 4 ? R"(,"format":"int64")" : R"(,"format":"int32")";
  if (!least.empty()) out.append(R"(,"minimum":)").append(least);
  return out + "}";
}

}  // namespace detail
}  // namespace renkei::json
