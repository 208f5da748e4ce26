// A WHERE clause that grows, with its values in order.
#pragma once
#include <string>
#include <string_view>

#include "platform/sql/described.hpp"

namespace renkei::audit {

class Conditions {
 public:
  // The placeholder of one more value, which outlives the call.
  template <class T>
  [[nodiscard]] std::string bind(const T& value) {
    bound_.add(value);
    return "$" + std::to_string(++count_);
  }
  // `condition` ends where the value's placeholder goes: "a.who = ".
  template <class T>
  void add(std::string_view condition, const T& value) {
    add(std::string{condition} + bind(value));
  }
  template <class T>
  void add_if(std::string_view condition, const std::optional<T>& value) {
    if (value) add(condition, *value);
  }
  void add(const std::string& condition) {
    text_ += (text_.empty() ? " WHERE " : " AND ") + condition;
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::span<const sql::Value> values() const { return bound_.values(); }

 private:
  std::string text_;
  sql::Bound bound_;
  std::size_t count_ = 0;
};

}  // namespace renkei::audit
