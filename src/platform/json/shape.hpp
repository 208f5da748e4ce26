// What the writer, the reader and the schema ask about a type.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"

namespace renkei::json {

template <class T>
struct IsId : std::false_type {};
template <class T>
struct IsId<Id<T>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class T>
struct IsMap<std::map<std::string, T>> : std::true_type {};

template <class T>
concept Number = std::is_arithmetic_v<T> && !std::is_same_v<T, bool>;
template <class T>
concept Text = std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>;

namespace detail {

// True if a Private<…> is T or lies anywhere inside it. `Above` are the structs we are inside of,
// so that one that contains itself comes to an end.
template <class T, class... Above>
[[nodiscard]] consteval bool holds_private() {
  if constexpr (IsPrivate<T>::value) {
    return true;
  } else if constexpr (IsOptional<T>::value || IsVector<T>::value) {
    return holds_private<typename T::value_type, Above...>();
  } else if constexpr (IsMap<T>::value) {
    return holds_private<typename T::mapped_type, Above...>();
  } else if constexpr (Described<T> && !(std::is_same_v<T, Above> || ...)) {
    using Members = boost::describe::describe_members<T, boost::describe::mod_any_access>;
    return []<class... M>(boost::mp11::mp_list<M...>) {
      return (holds_private<std::remove_cvref_t<decltype(std::declval<T&>().*M::pointer)>, T,
                            Above...>() ||
              ...);
    }(boost::mp11::mp_rename<Members, boost::mp11::mp_list>{});
  } else {
    return false;
  }
}

}  // namespace detail

// May be shown to anyone the route lets in: nothing in it is text about a person.
template <class T>
concept Plain = !detail::holds_private<T>();

}  // namespace renkei::json
