#include "features/directory/text_rules.hpp"

#include <algorithm>
#include <array>

namespace renkei::directory {
namespace {

constexpr std::string_view kWideSpace = "\u3000";
constexpr int kNumberMax = 100'000;  // more beds, seats or patients than any facility has

bool cut_front(std::string_view& text) {
  if (text.starts_with(kWideSpace)) {
    text.remove_prefix(kWideSpace.size());
    return true;
  }
  if (!text.empty() && std::string_view{" \t\r\n\v\f"}.find(text.front()) != text.npos) {
    text.remove_prefix(1);
    return true;
  }
  return false;
}

bool cut_back(std::string_view& text) {
  if (text.ends_with(kWideSpace)) {
    text.remove_suffix(kWideSpace.size());
    return true;
  }
  if (!text.empty() && std::string_view{" \t\r\n\v\f"}.find(text.back()) != text.npos) {
    text.remove_suffix(1);
    return true;
  }
  return false;
}

// ASCII digits and their full-width twins U+FF10–FF19 (EF BC 90–99).
std::size_t digits_in(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') ++digits;
    if (text.substr(i).starts_with("\xEF\xBC") && i + 2 < text.size() &&
        static_cast<unsigned char>(text[i + 2]) - 0x90U <= 9U) {
      ++digits;
    }
  }
  return digits;
}

}  // namespace

std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

std::string trimmed(std::string_view text) {
  while (cut_front(text)) {
  }
  while (cut_back(text)) {
  }
  return std::string{text};
}

void tidy(std::optional<std::string>& text) {
  if (!text) return;
  *text = trimmed(*text);
  if (text->empty()) text.reset();
}

void check_length(const std::optional<std::string>& text, std::size_t most, std::string field,
                  FieldErrors& errors) {
  if (text && length_of(*text) > most) {
    errors.add(std::move(field), "directory.text_too_long",
               {{"most", static_cast<std::int64_t>(most)}});
  }
}

void check_needed(const std::string& text, std::string field, FieldErrors& errors) {
  if (text.empty())
    errors.add(std::move(field), "directory.text_missing");
  else
    check_length(text, kLineMax, std::move(field), errors);
}

void check_phone(const std::optional<std::string>& phone, std::string field, FieldErrors& errors) {
  if (!phone) return;
  if (digits_in(*phone) < 3)
    errors.add(std::move(field), "directory.phone_unreadable");
  else
    check_length(phone, kLineMax, std::move(field), errors);
}

void check_email(const std::optional<std::string>& email, std::string field, FieldErrors& errors) {
  if (!email) return;
  const auto at = email->find('@');
  const bool well = at != std::string::npos && at > 0 && at + 1 < email->size() &&
                    email->find('@', at + 1) == std::string::npos &&
                    email->find_first_of(" \t\r\n<>\"") == std::string::npos;
  if (!well)
    errors.add(std::move(field), "directory.email_unreadable");
  else
    check_length(email, kLineMax, std::move(field), errors);
}

void check_url(const std::optional<std::string>& url, std::string field, FieldErrors& errors) {
  if (!url) return;
  const bool well = (url->starts_with("http://") || url->starts_with("https://")) &&
                    url->find_first_of(" \t\r\n<>\"") == std::string::npos;
  if (!well)
    errors.add(std::move(field), "directory.url_unreadable");
  else
    check_length(url, kUrlMax, std::move(field), errors);
}

void check_not_below_zero(const std::optional<int>& number, std::string field,
                          FieldErrors& errors) {
  if (number && (*number < 0 || *number > kNumberMax)) {
    errors.add(std::move(field), "directory.number_out_of_range",
               {{"least", std::int64_t{0}}, {"most", std::int64_t{kNumberMax}}});
  }
}

}  // namespace renkei::directory
