// Works on UTF-8 by its byte sequences: each blank, dash and separator below is one such sequence.
#include "features/intake/text_reader.hpp"

#include <algorithm>
#include <array>

#include "platform/tabular/header.hpp"

namespace renkei::intake {
namespace {

constexpr std::array<std::string_view, 6> kBlanks = {" ", "\t", "\r", "\n", "\u3000", "\u00A0"};
constexpr std::array<std::string_view, 11> kDashes = {"-",      "\u2010", "\u2011", "\u2012",
                                                      "\u2013", "\u2014", "\u2015", "\u2212",
                                                      "\u30FC", "\uFF0D", "\uFF70"};
constexpr std::array<std::string_view, 9> kListMarks = {";", ",",  "、", "，",      "；",
                                                        "|", "｜", "\n", "（改行）"};

template <std::size_t N>
std::size_t any_at(const std::array<std::string_view, N>& marks, std::string_view text,
                   std::size_t at) {
  for (const std::string_view mark : marks) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

std::size_t blank_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) <= ' ' || static_cast<unsigned char>(text[at]) >= 0xC2
             ? any_at(kBlanks, text, at)
             : 0;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

bool is_digit(char each) { return each >= '0' && each <= '9'; }

}  // namespace

std::string one_line(std::string_view cell) {
  const std::string text = tabular::nfkc(cell);
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = blank_at(text, at);
    if (blank == 0) kept += text[at];
    at += std::max<std::size_t>(blank, 1);
  }
  return kept;
}

std::string upper_case(std::string text) {
  for (char& each : text) {
    if (each >= 'a' && each <= 'z') each = static_cast<char>(each - 'a' + 'A');
  }
  return text;
}

std::string trimmed(std::string_view cell) {
  while (!cell.empty() && blank_at(cell, 0) > 0) cell.remove_prefix(blank_at(cell, 0));
  for (bool more = true; more && !cell.empty();) {
    more = false;
    for (const std::string_view blank : kBlanks) {
      if (!cell.ends_with(blank)) continue;
      cell.remove_suffix(blank.size());
      more = true;
    }
  }
  return std::string{cell};
}

std::string note_of(std::string_view cell) {
  std::string text{cell};
  replace_all(text, "（改行）", "\n");
  replace_all(text, "\r\n", "\n");
  replace_all(text, "\r", "\n");
  return trimmed(text);
}

std::vector<std::string> list_of(std::string_view cell) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    std::string part = trimmed(cell.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(std::move(part));
  };
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t mark = any_at(kListMarks, cell, at);
    if (mark > 0) {
      take(at);
      begin = at + mark;
    }
    at += std::max<std::size_t>(mark, 1);
  }
  take(cell.size());
  return parts;
}

std::string with_plain_dashes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t dash = any_at(kDashes, text, at);
    const bool between = dash > 0 && !out.empty() && is_digit(out.back()) &&
                         at + dash < text.size() && is_digit(text[at + dash]);
    if (between) {
      out += '-';
      at += dash;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string with_narrow_digits(std::string_view text) {
  constexpr std::string_view kWideZero = "\uFF10";  // EF BC 90, the nine others behind it
  std::string narrow;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool may_be = text.substr(at).starts_with(kWideZero.substr(0, 2)) && at + 2 < text.size();
    const int digit = may_be ? static_cast<unsigned char>(text[at + 2]) - 0x90 : -1;
    if (digit < 0 || digit > 9) {
      narrow += text[at];
      continue;
    }
    narrow += static_cast<char>('0' + digit);
    at += 2;
  }
  return with_plain_dashes(narrow);
}

}  // namespace renkei::intake
