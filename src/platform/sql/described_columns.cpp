// Puts column names into statements.
#include "platform/sql/described_columns.hpp"

namespace renkei::sql {

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
  for (std::size_t row = 0; row < rows; ++row) {
    if (row > 0) out += ", ";
    out += "(" + placeholders(row * names_.size() + 1, names_.size()) + ")";
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
  for (std::size_t at = 0; at < count; ++at) {
    if (at > 0) out += ", ";
    out += "$" + std::to_string(first + at);
  }
  return out;
}

}  // namespace renkei::sql
