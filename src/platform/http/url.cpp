// Percent decoding and its refusals.
#include "platform/http/url.hpp"

#include "platform/json/text.hpp"

namespace renkei::http {
namespace {

std::optional<unsigned> hex(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
  const char lower = static_cast<char>(static_cast<unsigned char>(digit) | 0x20U);
  if (lower >= 'a' && lower <= 'f') return static_cast<unsigned>(lower - 'a') + 10U;
  return std::nullopt;
}

enum class Plus : std::uint8_t { itself, space };

// The text behind the escapes; nothing if an escape is cut or wrong, or the text is not UTF-8.
std::optional<std::string> decode(std::string_view raw, Plus plus) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const char each = raw[i];
    if (each == '%') {
      if (i + 2 >= raw.size()) return std::nullopt;
      const auto high = hex(raw[i + 1]);
      const auto low = hex(raw[i + 2]);
      if (!high || !low) return std::nullopt;
      out += static_cast<char>(*high << 4U | *low);
      i += 2;
    } else {
      out += each == '+' && plus == Plus::space ? ' ' : each;
    }
  }
  if (!json::is_utf8(out)) return std::nullopt;
  return out;
}

bool has_control(std::string_view text) {
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    if (byte < 0x20 || byte == 0x7f || each == '\\') return true;
  }
  return false;
}

// No segment is empty, "." or "..", but the path may end in a slash.
bool has_odd_segment(std::string_view path) {
  path.remove_prefix(1);
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const auto segment = path.substr(0, slash);
    if (segment.empty() || segment == "." || segment == "..") return true;
    if (slash == std::string_view::npos) return false;
    path.remove_prefix(slash + 1);
  }
  return false;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

Result<std::string> decode_path(std::string_view raw) {
  auto path = decode(raw, Plus::itself);
  if (!path || !path->starts_with('/') || has_control(*path) || has_odd_segment(*path)) {
    return fail(ErrorKind::malformed, "http.path_malformed");
  }
  // An escaped slash would make one segment look like two.
  for (std::size_t at = raw.find('%'); at < raw.size(); at = raw.find('%', at + 1)) {
    const auto escape = raw.substr(at + 1, 2);
    if (escape == "2f" || escape == "2F") return fail(ErrorKind::malformed, "http.path_malformed");
  }
  return std::move(*path);
}

Result<Pairs> decode_pairs(std::string_view raw) {
  Pairs pairs;
  while (!raw.empty()) {
    const std::size_t end = std::min(raw.find('&'), raw.size());
    const auto pair = raw.substr(0, end);
    raw.remove_prefix(std::min(end + 1, raw.size()));
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    auto name = decode(pair.substr(0, equals), Plus::space);
    auto value = decode(pair.substr(std::min(equals + 1, pair.size())), Plus::space);
    const bool nul = !name || !value || name->find('\0') != std::string::npos ||
                     value->find('\0') != std::string::npos;
    if (nul || pairs.size() >= kPairsMax) {
      return fail(ErrorKind::malformed, "http.query_malformed");
    }
    pairs.emplace_back(std::move(*name), std::move(*value));
  }
  return pairs;
}

std::optional<std::string_view> cookie_in(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find(';'), header.size());
    const auto pair = trimmed(header.substr(0, end));
    header.remove_prefix(std::min(end + 1, header.size()));
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
    auto value = pair.substr(equals + 1);
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
      value = value.substr(1, value.size() - 2);
    }
    return value;
  }
  return std::nullopt;
}

std::string encode_component(std::string_view text) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  static constexpr std::string_view kPlain = "-._~";
  std::string out;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    const bool letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
                        (each >= '0' && each <= '9');
    if (letter || kPlain.find(each) != std::string_view::npos) {
      out += each;
    } else {
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xfU];
    }
  }
  return out;
}

}  // namespace renkei::http
