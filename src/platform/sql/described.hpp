// Described structs as columns of a table and back (conventions §1): member = column; a nested
// struct is prefixed columns, an optional one is there if any of its columns is; a list of texts or
// codes is one JSON text column, NULL if empty; a list of structs is a child table and no column
// here.
#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "platform/json/json.hpp"
#include "platform/sql/session.hpp"

namespace renkei::sql {

namespace detail {

template <class T>
inline constexpr bool kIsNested = Described<T>;
template <class T>
inline constexpr bool kIsNested<std::optional<T>> = Described<T>;
template <class T>
inline constexpr bool kIsChildren = false;
template <class T>
inline constexpr bool kIsChildren<std::vector<T>> = Described<T>;
template <class T>
struct Bare {
  using Type = T;
};
template <class T>
struct Bare<std::optional<T>> {
  using Type = T;
};

}  // namespace detail

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
      using Member = std::remove_cvref_t<decltype(std::declval<T&>().*member)>;
      if constexpr (detail::kIsNested<Member>) {
        add_members<typename detail::Bare<Member>::Type>(prefix + std::string{name} + "_");
      } else if constexpr (!detail::kIsChildren<Member>) {
        add(prefix + std::string{name});
      }
    });
    return *this;
  }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  // id, name, …
  [[nodiscard]] std::string list(std::string_view before_each = {}) const;
  // INSERT INTO table (…) VALUES ($1, …), (…) with so many rows.
  [[nodiscard]] std::string insert(std::string_view table, std::size_t rows) const;
  // a = $1, b = $2 …; the next free placeholder is names().size() + 1.
  [[nodiscard]] std::string assignments() const;

 private:
  std::vector<std::string> names_;
};

// $first, …, $(first + count - 1)
[[nodiscard]] std::string placeholders(std::size_t first, std::size_t count);

// The values of one or more rows, in the order of their columns. What is added must outlive the
// call.
class Bound {
 public:
  template <class T>
  Bound& add(const T& value) {
    if constexpr (IsVector<T>::value) {
      if (value.empty()) {
        values_.emplace_back(std::monostate{});
      } else {
        values_.emplace_back(std::string_view{texts_.emplace_back(json::write(value))});
      }
    } else {
      values_.push_back(value_of(value, texts_.emplace_back()));
    }
    return *this;
  }
  template <Described T>
  Bound& add_members(const T& value) {
    for_each_member<T>([&](std::string_view, auto member) {
      using Member = std::remove_cvref_t<decltype(value.*member)>;
      if constexpr (Described<Member>) {
        add_members(value.*member);
      } else if constexpr (detail::kIsNested<Member>) {
        if (value.*member)
          add_members(*(value.*member));
        else
          add_nulls<typename Member::value_type>();
      } else if constexpr (!detail::kIsChildren<Member>) {
        add(value.*member);
      }
    });
    return *this;
  }
  [[nodiscard]] std::span<const Value> values() const { return values_; }

 private:
  template <Described T>
  void add_nulls() {
    static const std::size_t count = Columns{}.add_members<T>().names().size();
    values_.insert(values_.end(), count, std::monostate{});
  }
  std::vector<Value> values_;
  std::deque<std::string> texts_;  // a deque, so that a text stays where it is
};

// Reads columns one after another. Text that is no date, code or list makes it unsound: such a row
// is broken and is not shown.
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
      using Member = std::remove_cvref_t<decltype(out.*member)>;
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
    if constexpr (IsOptional<T>::value) {
      if (row_.is_null(column_))
        ++column_;
      else
        read(out.emplace());
    } else if constexpr (IsVector<T>::value) {
      read_list(out);
    } else {
      read_present(out);
      ++column_;
    }
  }
  template <class T>
  void read_present(T& out) {
    if (row_.is_null(column_)) sound_ = false;
    if constexpr (IsPrivate<T>::value) {
      std::remove_cvref_t<decltype(out.reveal())> inner{};
      read_present(inner);
      out = T{std::move(inner)};
    } else if constexpr (std::is_same_v<T, Instant>) {
      out = instant_of(row_.integer(column_));
    } else if constexpr (DescribedEnum<T>) {
      keep(enum_from<T>(row_.text(column_)), out);
    } else if constexpr (std::is_same_v<T, Date>) {
      keep(Date::parse(row_.text(column_)), out);
    } else if constexpr (std::is_same_v<T, bool>) {
      out = row_.integer(column_) != 0;
    } else if constexpr (std::is_integral_v<T>) {
      out = static_cast<T>(row_.integer(column_));
    } else if constexpr (std::is_floating_point_v<T>) {
      out = row_.real(column_);
    } else {
      out = T{std::string{row_.text(column_)}};  // texts and ids
    }
  }
  template <class T>
  void read_list(std::vector<T>& out) {
    if (!row_.is_null(column_)) {
      auto list = json::read<std::vector<T>>(row_.text(column_));
      if (list)
        out = std::move(*list);
      else
        sound_ = false;
    }
    ++column_;
  }
  template <class T>
  void optional_members(std::optional<T>& out) {
    static const int count = static_cast<int>(Columns{}.add_members<T>().names().size());
    bool any = false;
    for (int i = 0; i < count; ++i) any = any || !row_.is_null(column_ + i);
    if (any)
      members(out.emplace());
    else
      column_ += count;
  }
  template <class T>
  void keep(std::optional<T> found, T& out) {
    if (found)
      out = *found;
    else
      sound_ = false;
  }

  const Row& row_;
  int column_;
  bool sound_ = true;
};

// Inserts all rows with few statements: 64, 16, 4 and then one at a time, so that their texts
// repeat and stay prepared. `bind(bound, row)` adds the values of one row.
template <class Rows, class Bind>
[[nodiscard]] Result<void> insert_rows(Session& session, std::string_view table,
                                       const Columns& columns, const Rows& rows, const Bind& bind) {
  std::size_t at = 0;
  for (const std::size_t chunk : {64U, 16U, 4U, 1U}) {
    if (rows.size() - at < chunk) continue;
    const std::string statement = columns.insert(table, chunk);
    for (; rows.size() - at >= chunk; at += chunk) {
      Bound bound;
      for (std::size_t i = 0; i < chunk; ++i) bind(bound, rows[at + i]);
      auto written = session.run_values(statement, bound.values());
      if (!written) return pass_on(written);
    }
  }
  return {};
}

}  // namespace renkei::sql
