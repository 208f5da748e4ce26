// Tables whose rows are one described struct: read, added, replaced by version. A noun with rules
// of its own (`Noun::restore(Record)`) is read as that noun.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/sql/described.hpp"
#include "platform/sql/session.hpp"

namespace renkei::sql {

// SELECT … FROM table WHERE …; `rest` begins behind the table's name.
template <Described T>
[[nodiscard]] std::string select_from(std::string_view table, std::string_view rest) {
  return "SELECT " + columns_of<T>() + " FROM " + std::string{table} + ' ' + std::string{rest};
}

// All rows of a statement of select_from<T>. A row that cannot be read is a fault.
template <Described T, class... A>
[[nodiscard]] Result<std::vector<T>> list_rows(Session& session, std::string_view statement,
                                               const A&... arguments) {
  std::vector<T> list;
  auto read = session.query(
      statement,
      [&](const Row& row) -> Result<void> {
        auto each = row_to<T>(row);
        if (!each) return pass_on(each);
        list.push_back(*std::move(each));
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return list;
}

template <Described T, class... A>
[[nodiscard]] Result<std::vector<T>> rows_of(Session& session, std::string_view table,
                                             std::string_view rest, const A&... arguments) {
  return list_rows<T>(session, select_from<T>(table, rest), arguments...);
}

template <class Noun, Described Record, class... A>
[[nodiscard]] Result<std::vector<Noun>> list_nouns(Session& session, std::string_view statement,
                                                   const A&... arguments) {
  std::vector<Noun> list;
  auto read = session.query(
      statement,
      [&](const Row& row) -> Result<void> {
        auto noun = row_to<Record>(row).and_then(Noun::restore);
        if (!noun) return pass_on(noun);
        list.push_back(*std::move(noun));
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return list;
}

// The last row of a statement that finds one at most.
template <Described T, class... A>
[[nodiscard]] Result<std::optional<T>> find_row(Session& session, std::string_view statement,
                                                const A&... arguments) {
  auto found = list_rows<T>(session, statement, arguments...);
  if (!found) return pass_on(found);
  if (found->empty()) return std::nullopt;
  return std::optional{std::move(found->back())};
}

template <class Noun, Described Record, class... A>
[[nodiscard]] Result<std::optional<Noun>> find_noun(Session& session, std::string_view statement,
                                                    const A&... arguments) {
  auto found = list_nouns<Noun, Record>(session, statement, arguments...);
  if (!found) return pass_on(found);
  if (found->empty()) return std::nullopt;
  return std::optional{std::move(found->back())};
}

// False, and nothing written, if a row with one of its keys is there already.
template <Described T>
[[nodiscard]] Result<bool> insert_new(Session& session, std::string_view table, const T& value) {
  Bound bound;
  bound.add_members(value);
  auto added =
      session.run_values(insert_statement<T>(table) + " ON CONFLICT DO NOTHING", bound.values());
  if (!added) return pass_on(added);
  return *added > 0;
}

// For a struct whose first member is the table's key and that has a `version`: `stale` with the
// given reason unless the version before this one is stored.
template <Described T>
[[nodiscard]] Result<void> replace_row(Session& session, std::string_view table, const T& next,
                                       Reason changed_meanwhile) {
  static const Columns columns = Columns{}.add_members<T>();
  Bound bound;
  const std::int64_t before = next.version - 1;
  bound.add_members(next).add(before);
  auto replaced =
      session.run_values(update_statement<T>(table) + " WHERE " + columns.names().front() +
                             " = $1 AND version = $" + std::to_string(columns.names().size() + 1),
                         bound.values());
  if (!replaced) return pass_on(replaced);
  if (*replaced == 0) return fail(ErrorKind::stale, changed_meanwhile);
  return {};
}

}  // namespace renkei::sql
