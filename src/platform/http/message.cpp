// Looking things up in a request.
#include "platform/http/message.hpp"

#include <charconv>

#include "platform/http/url.hpp"

namespace renkei::http {

std::optional<std::string_view> find(const Pairs& pairs, std::string_view name) {
  for (const auto& [key, value] : pairs) {
    if (key == name) return value;
  }
  return std::nullopt;
}

std::optional<std::string_view> Request::header(std::string_view lower_case_name) const {
  return find(headers, lower_case_name);
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (key != "cookie") continue;
    if (const auto found = cookie_in(value, name)) return found;
  }
  return std::nullopt;
}

std::string_view Request::path_value(std::string_view name) const {
  return find(path_values, name).value_or(std::string_view{});
}

Result<std::int64_t> Request::if_match() const {
  const auto text = header("if-match");
  if (!text) return fail(ErrorKind::unconditional, "http.version_missing");
  std::int64_t version = 0;
  const bool quoted = text->size() > 2 && text->front() == '"' && text->back() == '"';
  const char* end = text->data() + text->size() - 1;
  if (!quoted || std::from_chars(text->data() + 1, end, version).ptr != end || version < 1) {
    return fail(ErrorKind::malformed, "http.version_malformed");
  }
  return version;
}

}  // namespace renkei::http
