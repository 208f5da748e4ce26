// A row on its way back into a described struct.
#pragma once
#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "platform/json/json.hpp"
#include "platform/sql/described_columns.hpp"
#include "platform/sql/session.hpp"

namespace renkei::sql {

// Reads columns one after another. NULL where something must be and text that is no date, code or
// list make it unsound: such a row is broken and is not shown.
class RowReader {
 public:
  explicit RowReader(const Row& row, int column = 0) : row_(row), column_(column) {}

  template <class T>
  [[nodiscard]] T next() {
    T value{};
    read(value);
    return value;
  }
  template <Described T>
  void members(T& out) {
    for_each_member<T>([&](std::string_view, auto member) {
      using Member = detail::MemberType<T, decltype(member)>;
      if constexpr (Described<Member>) {
        members(out.*member);
      } else if constexpr (detail::kIsNested<Member>) {
        optional_members(out.*member);
      } else if constexpr (!detail::kIsChildren<Member>) {
        read(out.*member);
      }
    });
  }
  [[nodiscard]] bool is_sound() const { return sound_; }

 private:
  template <class T>
  void read(T& out) {
    if constexpr (IsPrivate<T>::value) {
      std::remove_cvref_t<decltype(out.reveal())> inner{};
      read(inner);
      out = T{std::move(inner)};
    } else if constexpr (IsOptional<T>::value) {
      if (row_.is_null(column_)) {
        ++column_;
      } else {
        read(out.emplace());
      }
    } else if constexpr (IsVector<T>::value) {
      read_list(out);
    } else {
      if (row_.is_null(column_)) {
        sound_ = false;
      } else {
        read_present(out);
      }
      ++column_;
    }
  }
  template <class T>
  void read_present(T& out) {
    if constexpr (std::is_same_v<T, Instant>) {
      out = instant_of(row_.integer(column_));
    } else if constexpr (DescribedEnum<T>) {
      keep(enum_from<T>(row_.text(column_)), out);
    } else if constexpr (std::is_integral_v<T>) {
      read_whole(out);
    } else if constexpr (std::is_floating_point_v<T>) {
      out = static_cast<T>(row_.real(column_));
    } else if constexpr (std::is_constructible_v<T, std::string>) {
      out = T{std::string{row_.text(column_)}};  // texts and ids
    } else if constexpr (requires { T::parse_end(std::string_view{}); }) {
      keep(T::parse_end(row_.text(column_)), out);  // a time of day, 24:00 included
    } else {
      keep(T::parse(row_.text(column_)), out);
    }
  }
  template <class T>
  void read_whole(T& out) {
    const auto number = row_.integer(column_);
    if (!std::in_range<typename Whole<T>::Type>(number) ||
        (std::is_same_v<T, bool> && number > 1)) {
      sound_ = false;
      return;
    }
    out = static_cast<T>(number);
  }
  template <class T>
  void read_list(std::vector<T>& out) {
    if (!row_.is_null(column_)) {
      auto list = json::read<std::vector<T>>(row_.text(column_));
      if (list) {
        out = std::move(*list);
        // Stored in the order of their names; in C++ a set of codes stands in the order of its
        // enumerators, as nouns sort it.
        if constexpr (std::is_enum_v<T>) std::sort(out.begin(), out.end());
      } else {
        sound_ = false;
      }
    }
    ++column_;
  }
  template <class T>
  void optional_members(std::optional<T>& out) {
    static const int count = static_cast<int>(Columns{}.add_members<T>().names().size());
    bool any = false;
    for (int next = 0; next < count; ++next) any = any || !row_.is_null(column_ + next);
    if (any) {
      members(out.emplace());
    } else {
      column_ += count;
    }
  }
  template <class T>
  void keep(const std::optional<T>& found, T& out) {
    if (found) {
      out = *found;
    } else {
      sound_ = false;
    }
  }
  // std::in_range knows no bool.
  template <class T>
  struct Whole {
    using Type = std::conditional_t<std::is_same_v<T, bool>, unsigned char, T>;
  };

  const Row& row_;
  int column_;
  bool sound_ = true;
};

}  // namespace renkei::sql
