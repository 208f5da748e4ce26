// JSON Schema of described structs, for OpenAPI: structs and enums become named components.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/json/shape.hpp"
#include "platform/json/text.hpp"

namespace renkei::json {

// The named schemas a document refers to ("#/components/schemas/…"), in order of name.
class Schemas {
 public:
  [[nodiscard]] const std::map<std::string, std::string>& all() const { return all_; }
  [[nodiscard]] bool has(const std::string& name) const { return all_.contains(name); }
  void put(const std::string& name, std::string schema) { all_[name] = std::move(schema); }
  [[nodiscard]] static std::string reference(std::string_view name);

 private:
  std::map<std::string, std::string> all_;
};

// One member of a struct, e.g. a query parameter.
struct SchemaMember {
  std::string_view name;
  bool required;
  bool list;
  std::string schema;
};

// A cheap handle on the schema of a type; {} where there is none.
struct SchemaOf {
  std::string (*schema)(Schemas&) = nullptr;                 // the schema, or a $ref to it
  std::vector<SchemaMember> (*members)(Schemas&) = nullptr;  // of a struct
  [[nodiscard]] explicit operator bool() const { return schema != nullptr; }
};

namespace detail {

// "renkei::directory::Facility::Draft" becomes "directory.Facility.Draft".
[[nodiscard]] std::string component_name(std::string_view type_name);

// The compiler's own spelling of T.
template <class T>
[[nodiscard]] constexpr std::string_view type_name() {
  constexpr std::string_view kText = __PRETTY_FUNCTION__;
  constexpr std::size_t kFrom = kText.find("T = ") + 4;
  constexpr std::size_t kEnd = kText.find_first_of(";]", kFrom);
  return kText.substr(kFrom, kEnd - kFrom);
}

template <class T>
[[nodiscard]] std::string schema(Schemas& schemas);

template <Described T>
[[nodiscard]] std::vector<SchemaMember> members(Schemas& schemas) {
  std::vector<SchemaMember> all;
  for_each_member<T>([&](const char* name, auto pointer) {
    using Member = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
    all.push_back(
        {name, !IsOptional<Member>::value, IsVector<Member>::value, schema<Member>(schemas)});
  });
  return all;
}

[[nodiscard]] std::string object_schema(const std::vector<SchemaMember>& members);
[[nodiscard]] std::string enum_schema(const std::vector<std::string_view>& names);
// least is left out if it is far below zero anyway.
[[nodiscard]] std::string whole_schema(std::size_t bytes, std::string_view least);

template <class T>
[[nodiscard]] std::string named(Schemas& schemas) {
  const std::string name = component_name(type_name<T>());
  if (schemas.has(name)) return Schemas::reference(name);
  schemas.put(name, {});  // holds the place, so that a struct may contain itself
  if constexpr (DescribedEnum<T>) {
    std::vector<std::string_view> names;
    for_each_enumerator<T>([&](std::string_view each, T) { names.push_back(each); });
    schemas.put(name, enum_schema(names));
  } else {
    schemas.put(name, object_schema(members<T>(schemas)));
  }
  return Schemas::reference(name);
}

template <class T>
[[nodiscard]] std::string schema(Schemas& schemas) {
  if constexpr (std::is_same_v<T, bool>) {
    return R"({"type":"boolean"})";
  } else if constexpr (std::is_floating_point_v<T>) {
    return R"({"type":"number"})";
  } else if constexpr (Number<T>) {
    return whole_schema(sizeof(T), std::is_unsigned_v<T> ? "0" : "");
  } else if constexpr (Text<T>) {
    return R"({"type":"string"})";
  } else if constexpr (std::is_same_v<T, Instant>) {
    return R"({"type":"string","format":"date-time"})";
  } else if constexpr (std::is_same_v<T, Date>) {
    return R"({"type":"string","format":"date"})";
  } else if constexpr (IsId<T>::value) {
    return R"({"type":"string","format":"uuid"})";
  } else if constexpr (IsOptional<T>::value) {
    return schema<typename T::value_type>(schemas);
  } else if constexpr (IsVector<T>::value) {
    return R"({"type":"array","items":)" + schema<typename T::value_type>(schemas) + "}";
  } else if constexpr (IsMap<T>::value) {
    return R"({"type":"object","additionalProperties":)" +
           schema<typename T::mapped_type>(schemas) + "}";
  } else if constexpr (IsPrivate<T>::value) {
    return schema<std::remove_cvref_t<decltype(std::declval<T&>().reveal())>>(schemas);
  } else {
    static_assert(Described<T> || DescribedEnum<T>, "describe this type");
    return named<T>(schemas);
  }
}

}  // namespace detail

template <class T>
[[nodiscard]] constexpr SchemaOf schema_of() {
  if constexpr (Described<T>) {
    return {&detail::schema<T>, &detail::members<T>};
  } else {
    return {&detail::schema<T>, nullptr};
  }
}

}  // namespace renkei::json
