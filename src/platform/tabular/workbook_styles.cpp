// Source of the built-in formats: ECMA-376 part 1, 18.8.30, with those of Japanese workbooks.
#include "platform/tabular/workbook_styles.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <pugixml.hpp>

#include "kernel/date.hpp"

namespace renkei::tabular {
namespace {

constexpr std::size_t kStylesMax = 100'000;
constexpr std::size_t kZerosMax = 15;
constexpr double kWholeMax = 1e15;      // above it a double no longer holds every whole number
constexpr double kDaysMax = 2'958'465;  // 9999-12-31

bool is_built_in_date(unsigned id) {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
         (id >= 50 && id <= 58);
}

// The code without what stands in quotes, behind a backslash and in brackets.
std::string bare(std::string_view code) {
  std::string kept;
  char until = '\0';
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char each = code[at];
    if (until != '\0') {
      if (each == until) until = '\0';
    } else if (each == '"') {
      until = '"';
    } else if (each == '[') {
      until = ']';
    } else if (each == '\\') {
      ++at;
    } else {
      kept += each;
    }
  }
  return kept;
}

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string whole_number(double value) {
  std::array<char, 32> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), static_cast<std::int64_t>(value)).ptr;
  return {text.data(), end};
}

// Excel believes in 1900-02-29, so from day 60 on it is one ahead.
std::string date_text(std::int64_t day, DaysFrom days) {
  if (days == DaysFrom::y1904) return Date{1904, 1, 1}.plus_days(static_cast<int>(day)).text();
  const int ahead = day >= 60 ? 2 : 1;
  return Date{1900, 1, 1}.plus_days(static_cast<int>(day) - ahead).text();
}

std::string shown_date(double value, DaysFrom days) {
  const auto day = static_cast<std::int64_t>(std::floor(value));
  const auto minute =
      std::min(1439, static_cast<int>(std::lround((value - std::floor(value)) * 1440)));
  std::string time = two(minute / 60) + ":" + two(minute % 60);
  if (day == 0 && days == DaysFrom::y1900) return time;
  const std::string date = date_text(day, days);
  return minute == 0 ? date : date + " " + time;
}

}  // namespace

NumberForm form_of(std::string_view format_code) {
  if (format_code.starts_with("General") || format_code.starts_with("G/")) return {};  // G/標準
  const std::string code = bare(format_code.substr(0, format_code.find(';')));
  if (!code.empty() && code.find_first_not_of('0') == std::string::npos && code.size() > 1) {
    return {NumberForm::Kind::zeros, std::min(code.size(), kZerosMax)};
  }
  const bool scientific = code.find("E+") != std::string::npos;  // 0.00E+00
  const bool has_time = code.find_first_of("ydhsegYDHSEG") != std::string::npos;
  return has_time && !scientific ? NumberForm{NumberForm::Kind::date} : NumberForm{};
}

NumberForms::NumberForms(const std::string& styles_xml) {
  pugi::xml_document document;
  if (!document.load_buffer(styles_xml.data(), styles_xml.size())) return;
  const pugi::xml_node sheet = document.child("styleSheet");
  std::map<unsigned, NumberForm> custom;
  for (const pugi::xml_node each : sheet.child("numFmts").children("numFmt")) {
    custom[each.attribute("numFmtId").as_uint()] = form_of(each.attribute("formatCode").value());
  }
  for (const pugi::xml_node each : sheet.child("cellXfs").children("xf")) {
    if (forms_.size() == kStylesMax) return;
    const unsigned id = each.attribute("numFmtId").as_uint();
    const auto found = custom.find(id);
    if (found != custom.end()) {
      forms_.push_back(found->second);
    } else {
      forms_.push_back({is_built_in_date(id) ? NumberForm::Kind::date : NumberForm::Kind::plain});
    }
  }
}

NumberForm NumberForms::of(std::size_t style) const {
  return style < forms_.size() ? forms_[style] : NumberForm{};
}

std::string shown_number(std::string_view number, NumberForm form, DaysFrom days) {
  double value = 0;
  const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), value);
  const bool is_number = problem == std::errc{} && end == number.data() + number.size();
  if (!is_number || !std::isfinite(value)) return std::string{number};
  if (form.kind == NumberForm::Kind::date && value >= 0 && value <= kDaysMax) {
    return shown_date(value, days);
  }
  if (std::floor(value) != value || std::abs(value) >= kWholeMax) return std::string{number};
  std::string text = whole_number(value);
  if (form.kind == NumberForm::Kind::zeros && value >= 0 && text.size() < form.digits) {
    text.insert(0, form.digits - text.size(), '0');
  }
  return text;
}

}  // namespace renkei::tabular
