// One line under a struct gives it JSON, a SQL row, an OpenAPI schema and an audit diff.
//   struct Draft { std::string name; std::optional<int> capacity; };
//   RENKEI_DESCRIBE(Draft, name, capacity)
// Wraps Boost.Describe, so that no other file names it. At most 40 members a struct.
#pragma once
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "kernel/private.hpp"
#include "kernel/result.hpp"

#define RENKEI_DESCRIBE(TYPE, ...) BOOST_DESCRIBE_STRUCT(TYPE, (), (__VA_ARGS__))
#define RENKEI_DESCRIBE_ENUM(TYPE, ...) BOOST_DESCRIBE_ENUM(TYPE, __VA_ARGS__)

namespace renkei {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;
template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

// Calls visit(name, pointer to member) for each member in the order it is described.
template <Described T, class Visit>
constexpr void for_each_member(Visit&& visit) {
  using Members = boost::describe::describe_members<T, boost::describe::mod_any_access>;
  static_assert(boost::mp11::mp_size<Members>::value <= 40, "split it: at most 40 members");
  boost::mp11::mp_for_each<Members>([&](auto member) { visit(member.name, member.pointer); });
}

// Calls visit(name, value) for each enumerator. A trailing underscore that only avoids a keyword of
// C++ is not part of the name: `public_` is "public".
template <DescribedEnum E, class Visit>
constexpr void for_each_enumerator(Visit&& visit) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) {
    std::string_view name = each.name;
    if (name.ends_with('_')) name.remove_suffix(1);
    visit(name, each.value);
  });
}

// The enumerator's name: what SQL and JSON hold. Static storage.
template <DescribedEnum E>
[[nodiscard]] std::string_view enum_name(E value) {
  std::string_view found;
  for_each_enumerator<E>([&](std::string_view name, E each) {
    if (each == value) found = name;
  });
  return found;
}

template <DescribedEnum E>
[[nodiscard]] std::optional<E> enum_from(std::string_view text) {
  std::optional<E> found;
  for_each_enumerator<E>([&](std::string_view name, E each) {
    if (name == text) found = each;
  });
  return found;
}

// For the arguments of an error.
template <DescribedEnum E>
[[nodiscard]] Code enum_code(E value) {
  return Code::of_enumerator(enum_name(value));
}

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsPrivate : std::false_type {};
template <class T>
struct IsPrivate<Private<T>> : std::true_type {};

}  // namespace renkei
