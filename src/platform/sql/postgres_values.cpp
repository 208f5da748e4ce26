// Text forms of numbers; a comparison in a SELECT list comes back as t or f and counts as 1 or 0.
#include "platform/sql/postgres_values.hpp"

#include <libpq-fe.h>

#include <array>
#include <charconv>

namespace renkei::sql {
namespace {

template <class Number>
std::string text_of(Number number) {
  std::array<char, 40> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

template <class Number>
Number number_of(std::string_view text) {
  Number number{};
  if (text == "t") return Number{1};
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string text_of_value(const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return text_of(*integer);
  if (const auto* real = std::get_if<double>(&value)) return text_of(*real);
  if (const auto* text = std::get_if<std::string_view>(&value)) return std::string{*text};
  return {};
}

}  // namespace

PostgresParameters::PostgresParameters(std::span<const Value> values) {
  texts_.reserve(values.size());
  pointers_.reserve(values.size());
  for (const Value& value : values) {
    texts_.push_back(text_of_value(value));
    const bool is_null = std::holds_alternative<std::monostate>(value);
    pointers_.push_back(is_null ? nullptr : texts_.back().c_str());
  }
}

bool PostgresRow::is_null(int column) const { return PQgetisnull(result_, row_, column) != 0; }

std::int64_t PostgresRow::integer(int column) const {
  return number_of<std::int64_t>(text(column));
}

double PostgresRow::real(int column) const { return number_of<double>(text(column)); }

std::string_view PostgresRow::text(int column) const {
  return {PQgetvalue(result_, row_, column),
          static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

std::int64_t count_of(const char* text) { return number_of<std::int64_t>(text); }

}  // namespace renkei::sql
