// Described structs as columns of a table and back (conventions §1). Member = column; a nested
// struct is prefixed columns, an optional one is there if any of its columns is; a list of texts or
// codes is one sorted JSON text column, NULL if empty; a list of structs is a child table and no
// column here. Adding a field to a noun is one line in its struct and one in a migration.
#pragma once
#include <string>
#include <string_view>

#include "platform/sql/described_columns.hpp"
#include "platform/sql/described_rows.hpp"
#include "platform/sql/described_values.hpp"

namespace renkei::sql {

// "id, name, address_city": for SELECT, in the order in which row_to<T> reads.
template <Described T>
[[nodiscard]] const std::string& columns_of() {
  static const std::string list = Columns{}.add_members<T>().list();
  return list;
}

// INSERT INTO table (…) VALUES ($1, …)
template <Described T>
[[nodiscard]] std::string insert_statement(std::string_view table) {
  return Columns{}.add_members<T>().insert(table, 1);
}

// UPDATE table SET a = $1, … ; further conditions begin at $(column_count<T>() + 1).
template <Described T>
[[nodiscard]] std::string update_statement(std::string_view table) {
  return "UPDATE " + std::string{table} + " SET " + Columns{}.add_members<T>().assignments();
}

template <Described T>
[[nodiscard]] std::size_t column_count() {
  static const std::size_t count = Columns{}.add_members<T>().names().size();
  return count;
}

// A row whose columns from `first` on are columns_of<T>(). What no T can hold (an unknown code, a
// day that does not exist, NULL where something must be) is a fault, "sql.corrupt_row".
template <Described T>
[[nodiscard]] Result<T> row_to(const Row& row, int first = 0) {
  RowReader reader{row, first};
  T value{};
  reader.members(value);
  if (!reader.is_sound()) return fail(ErrorKind::fault, "sql.corrupt_row");
  return value;
}

// Inserts one row.
template <Described T>
[[nodiscard]] Result<void> insert_row(Session& session, std::string_view table, const T& value) {
  Bound bound;
  bound.add_members(value);
  auto written = session.run_values(insert_statement<T>(table), bound.values());
  if (!written) return pass_on(written);
  return {};
}

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
      for (std::size_t next = at; next < at + chunk; ++next) bind(bound, rows[next]);
      auto written = session.run_values(statement, bound.values());
      if (!written) return pass_on(written);
    }
  }
  return {};
}

}  // namespace renkei::sql
