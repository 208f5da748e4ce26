// RFC 7578, as browsers send it: no transfer encodings, file names in UTF-8 with %22 for a quote.
#include "platform/http/multipart.hpp"

#include <algorithm>

#include "platform/json/text.hpp"

namespace renkei::http {
namespace {

constexpr Reason kMalformed = "http.multipart_malformed";

std::string lower(std::string_view text) {
  std::string out{text};
  for (char& each : out) {
    if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// The end of a quoted text that starts at 0 with a quote; npos if it never ends.
std::size_t quote_end(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      return i;
    }
  }
  return std::string_view::npos;
}

std::string unquoted(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
    out += text[escape ? ++i : i];
  }
  return out;
}

// The parameters behind the first ';' of a header's value, names in lower case.
std::optional<Pairs> parameters(std::string_view value) {
  Pairs out;
  value.remove_prefix(std::min(value.find(';'), value.size()));
  while (value.starts_with(';')) {
    value = trimmed(value.substr(1));
    const std::size_t equals = value.find('=');
    if (equals == std::string_view::npos) break;
    std::string name = lower(trimmed(value.substr(0, equals)));
    value = trimmed(value.substr(equals + 1));
    if (value.starts_with('"')) {
      const std::size_t end = quote_end(value);
      if (end == std::string_view::npos) return std::nullopt;
      out.emplace_back(std::move(name), unquoted(value.substr(1, end - 1)));
      value = trimmed(value.substr(end + 1));
    } else {
      const std::size_t end = std::min(value.find(';'), value.size());
      out.emplace_back(std::move(name), trimmed(value.substr(0, end)));
      value.remove_prefix(end);
    }
    if (out.size() > 16) return std::nullopt;
  }
  return out;
}

// Some browsers of old sent the whole path; only the last name is one.
std::string base_name(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  return std::string{slash == std::string_view::npos ? name : name.substr(slash + 1)};
}

// Reads the header lines of one part.
bool read_head(std::string_view head, Part& part) {
  bool named = false;
  while (!head.empty()) {
    const std::size_t end = std::min(head.find("\r\n"), head.size());
    const auto line = head.substr(0, end);
    head.remove_prefix(std::min(end + 2, head.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return false;
    const std::string field = lower(line.substr(0, colon));
    const auto value = trimmed(line.substr(colon + 1));
    if (field == "content-type") part.content_type = value;
    if (field != "content-disposition") continue;
    if (!lower(value).starts_with("form-data")) return false;
    const auto found = parameters(value);
    if (!found) return false;
    const auto name = find(*found, "name");
    if (!name || named) return false;
    named = true;
    part.name = *name;
    part.file_name = base_name(find(*found, "filename").value_or(std::string_view{}));
  }
  const bool clean = json::is_utf8(part.name) && json::is_utf8(part.file_name) &&
                     part.name.find('\0') == std::string::npos &&
                     part.file_name.find('\0') == std::string::npos;
  return named && clean && !part.name.empty();
}

Result<std::string> boundary_of(std::string_view content_type) {
  if (lower(content_type).starts_with("multipart/form-data")) {
    const auto found = parameters(content_type);
    const auto boundary = found ? find(*found, "boundary") : std::nullopt;
    if (boundary && !boundary->empty() && boundary->size() <= 70)
      return "--" + std::string{*boundary};
  }
  return fail(ErrorKind::malformed, "http.multipart_expected");
}

}  // namespace

const Part* Multipart::find(std::string_view name) const {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const Part& each) { return each.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

Result<Multipart> parse_multipart(std::string_view content_type, std::string_view body) {
  const auto boundary = boundary_of(content_type);
  if (!boundary) return pass_on(boundary);
  const std::string between = "\r\n" + *boundary;
  if (!body.starts_with(*boundary)) {
    const std::size_t start = body.find(between);  // a preamble may stand before the first part
    if (start == std::string_view::npos) return fail(ErrorKind::malformed, kMalformed);
    body.remove_prefix(start + 2);
  }
  body.remove_prefix(boundary->size());
  Multipart out;
  while (!body.starts_with("--")) {
    if (!body.starts_with("\r\n")) return fail(ErrorKind::malformed, kMalformed);
    if (out.parts.size() >= Multipart::kPartsMax) {
      return fail(ErrorKind::too_large, "http.too_many_parts");
    }
    body.remove_prefix(2);
    const std::size_t head_end = body.substr(0, Multipart::kHeadMax).find("\r\n\r\n");
    if (head_end == std::string_view::npos) return fail(ErrorKind::malformed, kMalformed);
    Part part;
    if (!read_head(body.substr(0, head_end), part)) return fail(ErrorKind::malformed, kMalformed);
    body.remove_prefix(head_end + 2);  // keeps the last line end: an empty part has only that
    const std::size_t end = body.find(between);
    if (end == std::string_view::npos) return fail(ErrorKind::malformed, kMalformed);
    part.bytes = end < 2 ? std::string_view{} : body.substr(2, end - 2);
    out.parts.push_back(std::move(part));
    body.remove_prefix(end + between.size());
  }
  return out;
}

Result<Multipart> read_multipart(const Request& request) {
  return parse_multipart(request.header("content-type").value_or(std::string_view{}), request.body);
}

}  // namespace renkei::http
