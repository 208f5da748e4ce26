// What a page's template may show: texts, yes/no, lists, and named values. Everything is escaped
// when it is shown.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "kernel/instant.hpp"

#include "platform/json/shape.hpp"
#include "platform/json/text.hpp"

namespace renkei::html {

class Value;
using List = std::vector<Value>;
using Object = std::map<std::string, Value, std::less<>>;

class Value {
 public:
  Value() : held_(Object{}) {}
  Value(std::string text) : held_(std::move(text)) {}         // NOLINT(google-explicit-constructor)
  Value(std::string_view text) : held_(std::string{text}) {}  // NOLINT(google-explicit-constructor)
  Value(const char* text) : held_(std::string{text}) {}       // NOLINT(google-explicit-constructor)
  Value(List list) : held_(std::move(list)) {}                // NOLINT(google-explicit-constructor)
  Value(Object object) : held_(std::move(object)) {}          // NOLINT(google-explicit-constructor)
  // A flag, or a number as its digits.
  template <class T>
  // NOLINTNEXTLINE(google-explicit-constructor)
  requires std::is_arithmetic_v<T> Value(T value) : held_(kept(value)) {}

  // Adds or replaces a member; what is no object becomes one.
  Value& set(std::string_view name, Value value);
  // A list, and has_<name>, which a template asks before it writes the heading.
  Value& set_list(std::string_view name, List list);

  using Held = std::variant<std::string, bool, List, Object>;
  [[nodiscard]] const Held& held() const { return held_; }

 private:
  template <class T>
  static Held kept(T value) {
    if constexpr (std::is_same_v<T, bool>) {
      return value;
    } else {
      std::string digits;
      json::append_number(digits, value);
      return digits;
    }
  }
  Held held_;
};

// A described struct as an object; an empty optional is left out, so that {{^member}} tells. Does
// not compile if text about a person is inside: say reveal() where a page may show it.
template <json::Plain T>
[[nodiscard]] Value value_of(const T& value) {
  if constexpr (std::is_arithmetic_v<T> || json::Text<T>) {
    return Value{value};
  } else if constexpr (DescribedEnum<T>) {
    return Value{enum_name(value)};
  } else if constexpr (std::is_same_v<T, Instant>) {
    return Value{instant_text(value)};
  } else if constexpr (std::is_same_v<T, Date> || json::IsId<T>::value) {
    return Value{value.text()};
  } else if constexpr (IsVector<T>::value) {
    List list;
    for (const auto& each : value) list.push_back(value_of<typename T::value_type>(each));
    return Value{std::move(list)};
  } else if constexpr (json::IsMap<T>::value) {
    Object object;
    for (const auto& [name, each] : value) object.emplace(name, value_of(each));
    return Value{std::move(object)};
  } else {
    static_assert(Described<T>, "describe this struct with RENKEI_DESCRIBE");
    Value object;
    for_each_member<T>([&](const char* name, auto pointer) {
      const auto& member = value.*pointer;
      if constexpr (IsOptional<std::remove_cvref_t<decltype(member)>>::value) {
        if (member) object.set(name, value_of(*member));
      } else {
        object.set(name, value_of(member));
      }
    });
    return object;
  }
}

}  // namespace renkei::html
