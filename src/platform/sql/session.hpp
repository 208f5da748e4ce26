// The one doorway to a database. SQLite and PostgreSQL each implement it; the SQL is the same for
// both (docs/adr/0004): placeholders $1…$n, UPSERT, RETURNING, explicit columns, ORDER BY and
// LIMIT.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

namespace renkei::sql {

enum class Engine : std::uint8_t { sqlite, postgresql };

// What a placeholder is bound to. Texts are borrowed for the length of the call.
using Value = std::variant<std::monostate, std::int64_t, double, std::string_view>;

// One row of an answer, valid until the next row. Columns count from 0.
class Row {
 public:
  virtual ~Row() = default;
  [[nodiscard]] virtual bool is_null(int column) const = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) const = 0;   // 0 if NULL
  [[nodiscard]] virtual double real(int column) const = 0;            // 0 if NULL
  [[nodiscard]] virtual std::string_view text(int column) const = 0;  // "" if NULL
};

namespace detail {
template <class T>
struct Bound;  // how a kernel type becomes a Value; see value_of
}

// Binds what the kernel knows: integers, bool (0/1), double, texts, optionals (NULL), Date (text),
// Instant (milliseconds), ids, described enums (their name) and Private<T>. Texts made on the fly
// (Date) live in `scratch` until the call ends.
template <class T>
[[nodiscard]] Value value_of(const T& value, std::string& scratch) {
  if constexpr (std::is_same_v<T, Value>) {
    return value;
  } else if constexpr (std::is_same_v<T, std::nullopt_t> || std::is_same_v<T, std::monostate>) {
    return std::monostate{};
  } else if constexpr (IsOptional<T>::value) {
    if (!value) return std::monostate{};
    return value_of(*value, scratch);
  } else if constexpr (IsPrivate<T>::value) {
    return value_of(value.reveal(), scratch);
  } else if constexpr (std::is_same_v<T, Instant>) {
    return milliseconds_of(value);
  } else if constexpr (DescribedEnum<T>) {
    return enum_name(value);
  } else if constexpr (std::is_integral_v<T>) {
    return static_cast<std::int64_t>(value);
  } else if constexpr (std::is_floating_point_v<T>) {
    return static_cast<double>(value);
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    return std::string_view{value};
  } else if constexpr (std::is_reference_v<decltype(value.text())>) {
    return std::string_view{value.text()};  // Id<T>
  } else {
    scratch = value.text();  // TimeOfDay and others whose text is made on the fly
    return std::string_view{scratch};
  }
}

// A connection inside one transaction. Not for several threads. After a statement has failed the
// transaction is spent on both engines (PostgreSQL would answer nothing more): further statements
// fail with "sql.after_failure", and an `apply` that goes on regardless is refused. To try whether
// a key is free use ON CONFLICT DO NOTHING and look at the count.
class Session {
 public:
  using EachRow = std::function<Result<void>(const Row&)>;
  virtual ~Session() = default;

  [[nodiscard]] virtual Engine engine() const = 0;

  // Runs a statement that changes rows; gives how many. A broken unique key is `conflict`
  // ("sql.unique"), a broken reference "sql.reference"; anything the disk or the network did is
  // `unavailable` ("sql.unavailable") and has been logged.
  [[nodiscard]] virtual Result<std::int64_t> run_values(std::string_view statement,
                                                        std::span<const Value> values) = 0;
  // Calls `each` for every row; stops at the first failure it returns and hands it on.
  [[nodiscard]] virtual Result<void> query_values(std::string_view statement,
                                                  std::span<const Value> values,
                                                  const EachRow& each) = 0;

  // run("UPDATE … WHERE id = $1", id)
  template <class... A>
  [[nodiscard]] Result<std::int64_t> run(std::string_view statement, const A&... arguments) {
    std::string scratch[sizeof...(A) + 1];
    std::size_t next = 0;
    const Value values[] = {std::monostate{}, value_of(arguments, scratch[next++])...};
    return run_values(statement, std::span<const Value>{values}.subspan(1));
  }
  // query("SELECT … WHERE id = $1", [&](const Row& row) -> Result<void> {…}, id)
  template <class Each, class... A>
  [[nodiscard]] Result<void> query(std::string_view statement, Each&& each, const A&... arguments) {
    std::string scratch[sizeof...(A) + 1];
    std::size_t next = 0;
    const Value values[] = {std::monostate{}, value_of(arguments, scratch[next++])...};
    return query_values(statement, std::span<const Value>{values}.subspan(1),
                        EachRow{std::ref(each)});
  }
};

}  // namespace renkei::sql
