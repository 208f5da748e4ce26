// One pass over the characters of a cell each.
#include "features/intake/contact_reader.hpp"

#include <algorithm>
#include <array>

#include "platform/tabular/header.hpp"

#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

constexpr std::size_t kUrlBytesMax = 1'000;

bool is_digit(char each) { return each >= '0' && each <= '9'; }

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
}

// The digits at the beginning with brackets and blanks made hyphens; stops at other characters.
struct Leading {
  std::string number;
  std::size_t end = 0;
};
Leading leading_number(std::string_view text) {
  Leading found;
  for (; found.end < text.size(); ++found.end) {
    const char each = text[found.end];
    const bool separator = each == '-' || each == '(' || each == ')' || each == ' ' || each == '.';
    if (!is_digit(each) && !separator) break;
    if (each == '(' && count_digits(found.number) >= 10) break;  // a remark in brackets
    if (is_digit(each)) {
      found.number += each;
    } else if (!found.number.empty() && found.number.back() != '-') {
      found.number += '-';
    }
  }
  while (found.number.ends_with('-')) found.number.pop_back();
  return found;
}

std::string remark_of(std::string_view rest) {
  std::string kept;
  for (const char each : rest) {
    if (each != '(' && each != ')') kept += each;
  }
  return trimmed(kept);
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_ascii_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char each) { return each > 0x20 && each < 0x7F; });
}

// Letters, digits, hyphens and at least one dot before the first slash, e.g. "www.example.jp/a".
bool is_bare_address(std::string_view text) {
  const std::string_view host = text.substr(0, text.find('/'));
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3) return false;
  const auto allowed = [](char each) {
    return is_digit(each) || (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
           each == '-' || each == '.' || each == ':' || each == '_';
  };
  return std::all_of(host.begin(), host.end(), allowed) && !is_digit(host.back());
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 &&
         text.find('@', at + 1) == std::string_view::npos && is_bare_address(text.substr(at + 1)) &&
         !has(text, "/");
}

std::string lower_scheme(std::string text) {
  const std::size_t end = std::min(text.find(':'), text.size());
  for (std::size_t at = 0; at < end; ++at) {
    if (text[at] >= 'A' && text[at] <= 'Z') text[at] = static_cast<char>(text[at] - 'A' + 'a');
  }
  return text;
}

}  // namespace

std::optional<Phone> read_phone(std::string_view cell) {
  const std::string text = with_plain_dashes(trimmed(tabular::nfkc(cell)));
  if (count_digits(text) == 0) return std::nullopt;
  const Leading leading = leading_number(text);
  const std::size_t digits = count_digits(leading.number);
  if (digits < 10 || digits > 11 || leading.number[0] != '0') {
    return Phone{.text = text, .usual = false};
  }
  return Phone{.text = leading.number,
               .remark = remark_of(std::string_view{text}.substr(leading.end))};
}

WebCell read_web_cell(std::string_view cell) {
  const std::string text = lower_scheme(one_line(cell));
  if (text.empty()) return {};
  const bool quotes = text.find_first_of("<>\"") != std::string::npos;
  if (text.size() > kUrlBytesMax || quotes) return {.unreadable = true};
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!text.starts_with(scheme)) continue;
    const bool has_host = text.size() > scheme.size() + 3;
    return has_host ? WebCell{.url = text} : WebCell{};  // a scheme alone says nothing
  }
  if (is_email(text)) return {.email = text};
  if (is_ascii_word(text) && is_bare_address(text)) return {.url = "http://" + text};
  const auto phone = read_phone(text);
  if (phone && phone->usual) return {.phone = phone->text};
  return {.unreadable = true};
}

}  // namespace renkei::intake
