// A table whose rows are one described struct with `id` first and `version`: read, added, replaced.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/sql/described.hpp"
#include "platform/sql/session.hpp"

namespace renkei::people {

template <Described T>
[[nodiscard]] std::string select_from(std::string_view table, std::string_view conditions) {
  return "SELECT " + sql::columns_of<T>() + " FROM " + std::string{table} + ' ' +
         std::string{conditions};
}

// `stale` unless the version before this one is stored.
template <Described T>
[[nodiscard]] Result<void> replace_row(sql::Session& session, std::string_view table,
                                       const T& next) {
  static const std::string condition =
      " WHERE id = $1 AND version = $" + std::to_string(sql::column_count<T>() + 1);
  sql::Bound bound;
  const std::int64_t before = next.version - 1;
  bound.add_members(next).add(before);
  auto changed = session.run_values(sql::update_statement<T>(table) + condition, bound.values());
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "people.changed_meanwhile");
  return {};
}

template <Described T, class... A>
[[nodiscard]] Result<std::optional<T>> find_row(sql::Session& session, std::string_view statement,
                                                const A&... arguments) {
  std::optional<T> found;
  auto read = session.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto each = sql::row_to<T>(row);
        if (!each) return pass_on(each);
        found = *std::move(each);
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return found;
}

// A row that cannot be read is left out of lists.
template <Described T, class... A>
[[nodiscard]] Result<std::vector<T>> list_rows(sql::Session& session, std::string_view statement,
                                               const A&... arguments) {
  std::vector<T> list;
  auto read = session.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto each = sql::row_to<T>(row);
        if (each) list.push_back(*std::move(each));
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return list;
}

}  // namespace renkei::people
