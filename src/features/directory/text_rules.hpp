// What texts, telephone numbers and addresses of the web must look like to be entered; shared by
// the nouns of this folder.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "kernel/result.hpp"

namespace renkei::directory {

inline constexpr std::size_t kLineMax = 200;   // characters of one line
inline constexpr std::size_t kNoteMax = 5000;  // the longest note of the open data has 4,999
inline constexpr std::size_t kUrlMax = 1000;

// Characters, not bytes.
[[nodiscard]] std::size_t length_of(std::string_view text);

// Cuts white space (also U+3000) at both ends.
[[nodiscard]] std::string trimmed(std::string_view text);
// The same; a text of nothing but white space is not known.
void tidy(std::optional<std::string>& text);

// Each adds an error under `field` if the text cannot be so.
void check_length(const std::optional<std::string>& text, std::size_t most, std::string field,
                  FieldErrors& errors);
void check_needed(const std::string& text, std::string field, FieldErrors& errors);
// Digits, hyphens of any kind, brackets, spaces, plus and remarks: real numbers have them all. It
// must hold at least three digits.
void check_phone(const std::optional<std::string>& phone, std::string field, FieldErrors& errors);
void check_email(const std::optional<std::string>& email, std::string field, FieldErrors& errors);
// Only http and https, so that a link never runs a script.
void check_url(const std::optional<std::string>& url, std::string field, FieldErrors& errors);
void check_not_below_zero(const std::optional<int>& number, std::string field, FieldErrors& errors);

}  // namespace renkei::directory
