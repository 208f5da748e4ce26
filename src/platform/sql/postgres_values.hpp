// Values on their way to PostgreSQL and back, as text.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "platform/sql/session.hpp"

struct pg_result;

namespace renkei::sql {

// Zero-terminated texts of the values, alive as long as this is.
class PostgresParameters {
 public:
  explicit PostgresParameters(std::span<const Value> values);
  PostgresParameters(const PostgresParameters&) = delete;
  PostgresParameters& operator=(const PostgresParameters&) = delete;
  [[nodiscard]] int count() const { return static_cast<int>(pointers_.size()); }
  [[nodiscard]] const char* const* pointers() const { return pointers_.data(); }

 private:
  std::vector<std::string> texts_;
  std::vector<const char*> pointers_;
};

// One row of a fetched answer.
class PostgresRow final : public Row {
 public:
  PostgresRow(const pg_result* result, int row) : result_(result), row_(row) {}
  [[nodiscard]] bool is_null(int column) const override;
  [[nodiscard]] std::int64_t integer(int column) const override;
  [[nodiscard]] double real(int column) const override;
  [[nodiscard]] std::string_view text(int column) const override;

 private:
  const pg_result* result_;
  int row_;
};

// The number of rows as libpq gives it, "" for statements that count none.
[[nodiscard]] std::int64_t count_of(const char* text);

}  // namespace renkei::sql
