// The leaves of queries and forms.
#include "platform/http/query.hpp"

#include <charconv>
#include <cmath>

#include "platform/http/input.hpp"

namespace renkei::http {
namespace {

// "application/json" of "application/json; charset=utf-8", compared without case.
bool has_type(const Request& request, std::string_view type) {
  const auto header = request.header("content-type");
  if (!header || header->size() < type.size()) return false;
  for (std::size_t i = 0; i < type.size(); ++i) {
    const char each = (*header)[i];
    const char lower = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    if (lower != type[i]) return false;
  }
  return header->size() == type.size() || (*header)[type.size()] == ';' ||
         (*header)[type.size()] == ' ';
}

template <class T>
std::optional<T> whole_text(std::string_view text) {
  T value{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

namespace detail {

std::optional<bool> bool_from(std::string_view text) {
  if (text == "1" || text == "true" || text == "on") return true;
  if (text == "0" || text == "false") return false;
  return std::nullopt;
}

std::optional<std::int64_t> whole_from(std::string_view text) {
  return whole_text<std::int64_t>(text);
}

std::optional<double> real_from(std::string_view text) {
  const auto value = whole_text<double>(text);
  if (!value || !std::isfinite(*value)) return std::nullopt;
  return value;
}

std::vector<std::string_view> values_of(const Pairs& pairs, std::string_view name) {
  std::vector<std::string_view> out;
  for (const auto& [key, value] : pairs) {
    if (key != name) continue;
    std::string_view rest = value;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      if (end > 0 && out.size() < kPairsMax) out.push_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return out;
}

void refuse_strange(const Pairs& pairs, const std::vector<std::string_view>& known,
                    FieldErrors& errors) {
  for (const auto& [name, value] : pairs) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const bool plain =
        !name.empty() && name.size() <= 40 &&
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
    errors.add(plain ? name : "?", "json.unknown_member");
  }
}

Result<void> expect_json(const Request& request) {
  if (has_type(request, "application/json")) return {};
  return fail(ErrorKind::malformed, "http.json_expected");
}

}  // namespace detail

Result<Pairs> form_pairs(const Request& request) {
  if (!has_type(request, "application/x-www-form-urlencoded")) {
    return fail(ErrorKind::malformed, "http.form_expected");
  }
  return decode_pairs(request.body);
}

}  // namespace renkei::http
