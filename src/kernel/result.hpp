// What a function that can be refused gives back. Refusals a user can cause are values; mistakes a
// programmer makes are assertions; neither is an exception.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <variant>
#include <vector>

#include "kernel/date.hpp"

namespace renkei {

// Each kind has one HTTP status (platform/http/problem.hpp) and one exit code.
enum class ErrorKind : std::uint8_t {
  invalid,        // 422: what was entered cannot be so
  malformed,      // 400: the request itself cannot be read
  unsigned_in,    // 401: nobody is signed in
  forbidden,      // 403: known to exist, not allowed
  not_found,      // 404: not there, or hidden from this reader
  conflict,       // 409: something else already holds the place
  stale,          // 412: changed by someone since it was read
  unconditional,  // 428: If-Match is missing
  too_large,      // 413
  too_many,       // 429: throttled
  unavailable,    // 503: disk, network, queue; trying again may help
  fault,          // 500: our own mistake or a corrupt row
};

// A stable dotted key `<feature>.<what_is_wrong>`: locales translate it, logs count it, tests match
// it. Being consteval it can only be a literal, so no name or diagnosis can be glued into it.
class Reason {
 public:
  consteval Reason(const char* key) : key_(key) {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] constexpr std::string_view key() const { return key_; }
  friend constexpr bool operator==(Reason, Reason) = default;

 private:
  std::string_view key_;
};

// An enum code inside an error's arguments; only enumerator names and literals become one.
class Code {
 public:
  consteval Code(const char* text) : text_(text) {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] constexpr std::string_view text() const { return text_; }
  // For enumerator names only, which have static storage (kernel/describe.hpp enum_code).
  [[nodiscard]] static constexpr Code of_enumerator(std::string_view name) { return Code{name, 0}; }
  friend constexpr bool operator==(Code, Code) = default;

 private:
  constexpr Code(std::string_view text, int /*unused*/) : text_(text) {}
  std::string_view text_;
};

// A number, date or code that the sentence of a reason shows as {name}. Never text from the input.
struct Arg {
  std::string_view name;  // a literal
  std::variant<std::int64_t, Date, Code> value;
  friend bool operator==(const Arg&, const Arg&) = default;
};
using Args = std::vector<Arg>;

// What is wrong with one field of the input: `field` is its path ("lines[2].capacity").
struct FieldError {
  std::string field;
  Reason reason;
  Args args = {};
  friend bool operator==(const FieldError&, const FieldError&) = default;
};

struct Error {
  ErrorKind kind;
  Reason reason;
  Args args = {};
  std::vector<FieldError> fields = {};
  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, Reason reason, Args args = {}) {
  return tl::unexpected<Error>{Error{kind, reason, std::move(args), {}}};
}

// Hands a failure from one Result to a caller that returns another.
template <class T>
[[nodiscard]] tl::unexpected<Error> pass_on(const Result<T>& result) {
  return tl::unexpected<Error>{result.error()};
}

// Collects every field that is wrong, so that the user sees all of them at once.
class FieldErrors {
 public:
  void add(std::string field, Reason reason, Args args = {}) {
    errors_.push_back({std::move(field), reason, std::move(args)});
  }
  [[nodiscard]] bool empty() const { return errors_.empty(); }
  // Nothing if all is well; otherwise `invalid` with the reason of the whole and all fields.
  [[nodiscard]] Result<void> result(Reason whole) {
    if (errors_.empty()) return {};
    return tl::unexpected<Error>{Error{ErrorKind::invalid, whole, {}, std::move(errors_)}};
  }

 private:
  std::vector<FieldError> errors_;
};

}  // namespace renkei
