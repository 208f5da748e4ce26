#include "platform/sql/described.hpp"

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
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (i > 0) out += ", ";
    out += names_[i] + " = $" + std::to_string(i + 1);
  }
  return out;
}

std::string placeholders(std::size_t first, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += ", ";
    out += "$" + std::to_string(first + i);
  }
  return out;
}

}  // namespace renkei::sql
