// The server's own diary: one JSON line an event on standard error, for the one who operates the
// hub. Values are ids, codes, numbers and names of our own things, never text about a person:
// Private<T> has no way in, and texts are cut at 200 bytes.
#pragma once
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "kernel/private.hpp"

namespace renkei::log {

// log::info("http.request", {{"route", pattern}, {"status", 200}, {"ms", 1.5}});
class Field {
 public:
  using Value = std::variant<std::int64_t, double, bool, std::string_view>;

  Field(std::string_view name, std::string_view value) : name_(name), value_(value) {}
  Field(std::string_view name, const char* value) : Field(name, std::string_view{value}) {}
  Field(std::string_view name, const std::string& value) : Field(name, std::string_view{value}) {}
  template <class T>
  requires std::is_arithmetic_v<T> Field(std::string_view name, T value)
      : name_(name), value_(kept(value)) {}
  template <class T>
  Field(std::string_view name, const Private<T>& value) = delete;

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] const Value& value() const { return value_; }

 private:
  template <class T>
  static Value kept(T value) {
    if constexpr (std::is_same_v<T, bool>) {
      return value;
    } else if constexpr (std::is_integral_v<T>) {
      return static_cast<std::int64_t>(value);
    } else {
      return static_cast<double>(value);
    }
  }
  std::string_view name_;
  Value value_;
};
using Fields = std::initializer_list<Field>;

// `event` is a literal like "sql.failure". Safe from every thread.
void info(std::string_view event, Fields fields = {});
void warning(std::string_view event, Fields fields = {});
void error(std::string_view event, Fields fields = {});

// Sends all lines to `take` while it lives, instead of standard error. For tests.
class Capture {
 public:
  explicit Capture(std::function<void(std::string_view line)> take);
  ~Capture();
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;

 private:
  std::function<void()> restore_;
};

}  // namespace renkei::log
