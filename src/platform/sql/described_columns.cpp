// Puts column names into statements.
#include "platform/sql/described_columns.hpp"

#include <array>
#include <charconv>

namespace renkei::sql {
namespace {

constexpr std::size_t kPlaceholderMax = 8;  // "$12345, "

void append_placeholders(std::string& out, std::size_t first, std::size_t count) {
  std::array<char, 20> digits{};
  for (std::size_t at = 0; at < count; ++at) {
    out += at > 0 ? ", $" : "$";
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), first + at).ptr;
    out.append(digits.data(), end);
  }
}

}  // namespace

std::string Columns::list(std::string_view before_each) const {
  std::string out;
  for (const std::string& name : names_) {
    if (!out.empty()) out += ", ";
    out += before_each;
    out += name;
  }
  return out;
}

std::string Columns::insert(std::string_view table, std::size_t rows) const {
  std::string out = "INSERT INTO " + std::string{table} + " (" + list() + ") VALUES ";
  out.reserve(out.size() + rows * (names_.size() * kPlaceholderMax + 4));
  for (std::size_t row = 0; row < rows; ++row) {
    out += row > 0 ? ", (" : "(";
    append_placeholders(out, row * names_.size() + 1, names_.size());
    out += ')';
  }
  return out;
}

std::string Columns::assignments() const {
  std::string out;
  for (std::size_t at = 0; at < names_.size(); ++at) {
    if (at > 0) out += ", ";
    out += names_[at] + " = $" + std::to_string(at + 1);
  }
  return out;
}

std::string placeholders(std::size_t first, std::size_t count) {
  std::string out;
  append_placeholders(out, first, count);
  return out;
}

}  // namespace renkei::sql
