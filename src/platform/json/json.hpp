// Described structs to JSON and back. Boost.JSON stays inside this folder.
//
// Shapes: members by name in the order they are described; an empty optional is left out; Instant
// is 2026-11-23T13:14:00.000Z, Date and enums are text, Id its text, vector an array, nested
// structs objects, std::map<std::string, T> an object. Private<T> is written only by
// write_personal.
#pragma once
#include <string>
#include <string_view>

#include "kernel/result.hpp"

#include "platform/json/read.hpp"
#include "platform/json/write.hpp"

namespace renkei::json {

// A described struct, or a vector of them, as JSON text. Does not compile if a Private<T> is
// inside.
template <Plain T>
[[nodiscard]] std::string write(const T& value) {
  std::string out;
  detail::append(out, value);
  return out;
}

// The same at the end of `out`.
template <Plain T>
void append(std::string& out, const T& value) {
  detail::append(out, value);
}

// For replies of routes marked `.personal` only.
template <class T>
[[nodiscard]] std::string write_personal(const T& value) {
  std::string out;
  detail::append(out, value);
  return out;
}

// Reads a T. `malformed` ("json.malformed") if it is not JSON, deeper than 16 or not UTF-8;
// otherwise `invalid` ("json.invalid") with every wrong field at once: "json.required",
// "json.unknown_member", "json.duplicate_member", "json.expected_text", "json.expected_number",
// "json.expected_whole_number", "json.number_out_of_range" {least, most},
// "json.expected_true_or_false", "json.expected_list", "json.expected_object",
// "json.expected_date", "json.expected_instant", "json.expected_id", "json.unknown_code",
// "json.nul_in_text". `null` means absent; only an optional may be absent.
template <class T>
[[nodiscard]] Result<T> read(std::string_view text) {
  const auto document = Document::parse(text);
  if (!document) return pass_on(document);
  detail::Reading reading{*document};
  T value{};
  detail::read_into(reading, 0, {}, value);
  if (auto well = reading.result(); !well) return pass_on(well);
  return value;
}

}  // namespace renkei::json
