// Which columns a described struct has.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "kernel/describe.hpp"

namespace renkei::sql {

namespace detail {

template <class T>
struct Bare {
  using Type = T;
};
template <class T>
struct Bare<std::optional<T>> {
  using Type = T;
};
template <class T>
using BareType = typename Bare<T>::Type;
template <class T>
inline constexpr bool kIsNested = Described<BareType<T>>;
template <class T>
inline constexpr bool kIsChildren = false;
template <class T>
inline constexpr bool kIsChildren<std::vector<T>> = Described<T>;
template <class T, class Member>
using MemberType = std::remove_cvref_t<decltype(std::declval<T&>().*std::declval<Member>())>;

}  // namespace detail

// $first, …, $(first + count - 1)
[[nodiscard]] std::string placeholders(std::size_t first, std::size_t count);

// The names of a table's columns, in the order in which they are bound and read.
class Columns {
 public:
  Columns& add(std::string name) {
    names_.push_back(std::move(name));
    return *this;
  }
  template <Described T>
  Columns& add_members(const std::string& prefix = {}) {
    for_each_member<T>([&](std::string_view name, auto member) {
      using Member = detail::MemberType<T, decltype(member)>;
      if constexpr (detail::kIsNested<Member>) {
        add_members<detail::BareType<Member>>(prefix + std::string{name} + "_");
      } else if constexpr (!detail::kIsChildren<Member>) {
        add(prefix + std::string{name});
      }
    });
    return *this;
  }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  // id, name, … ; `before_each` may be an alias: "f." gives f.id, f.name.
  [[nodiscard]] std::string list(std::string_view before_each = {}) const;
  // INSERT INTO table (…) VALUES ($1, …), (…) with so many rows.
  [[nodiscard]] std::string insert(std::string_view table, std::size_t rows) const;
  // a = $1, b = $2 …; the next free placeholder is names().size() + 1.
  [[nodiscard]] std::string assignments() const;

 private:
  std::vector<std::string> names_;
};

}  // namespace renkei::sql
