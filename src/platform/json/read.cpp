// The leaves of the reader and the text of a path.
#include "platform/json/read.hpp"

namespace renkei::json::detail {
namespace {

constexpr bool is_plain_name(std::string_view name) {
  if (name.empty() || name.size() > 40) return false;
  for (const char each : name) {
    const bool plain = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '_';
    if (!plain) return false;
  }
  return true;
}

}  // namespace

std::string Path::text() const {
  std::string out = above == nullptr ? std::string{} : above->text();
  if (above == nullptr) return out;
  if (name.empty()) return out + "[" + std::to_string(position) + "]";
  if (!out.empty()) out += '.';
  return out += is_plain_name(name) ? name : "?";
}

void Reading::refuse(const Path& path, Reason reason, Args args) {
  if (count_++ < kErrorsMax) errors_.add(path.text(), reason, std::move(args));
}

void Reading::refuse_member(const Path& path, std::string_view name, Reason reason) {
  refuse({&path, name.empty() ? std::string_view{"?"} : name}, reason);
}

void read_bool(Reading& reading, std::uint32_t index, const Path& path, bool& out) {
  const Node& node = reading.at(index);
  if (node.kind != Kind::boolean) return reading.refuse(path, "json.expected_true_or_false");
  out = node.truth;
}

std::optional<std::string_view> text_of(Reading& reading, std::uint32_t index, const Path& path) {
  const Node& node = reading.at(index);
  if (node.kind == Kind::text) return node.text;
  reading.refuse(path, "json.expected_text");
  return std::nullopt;
}

// PostgreSQL holds no NUL in a text, and no form of ours means one.
void read_text(Reading& reading, std::uint32_t index, const Path& path, std::string& out) {
  const auto text = text_of(reading, index, path);
  if (!text) return;
  if (text->find('\0') != std::string_view::npos) return reading.refuse(path, "json.nul_in_text");
  out = *text;
}

void read_date(Reading& reading, std::uint32_t index, const Path& path, Date& out) {
  const Node& node = reading.at(index);
  const auto date = node.kind == Kind::text ? Date::parse(node.text) : std::nullopt;
  if (!date) return reading.refuse(path, "json.expected_date");
  out = *date;
}

void read_instant(Reading& reading, std::uint32_t index, const Path& path, Instant& out) {
  const Node& node = reading.at(index);
  const auto at = node.kind == Kind::text ? parse_instant(node.text) : std::nullopt;
  if (!at) return reading.refuse(path, "json.expected_instant");
  out = *at;
}

void read_real(Reading& reading, std::uint32_t index, const Path& path, double& out) {
  const Node& node = reading.at(index);
  if (node.kind != Kind::whole && node.kind != Kind::real) {
    return reading.refuse(path, "json.expected_number");
  }
  if (!std::isfinite(node.real)) return reading.refuse(path, "json.expected_number");
  out = node.real;
}

void read_whole(Reading& reading, std::uint32_t index, const Path& path, std::int64_t least,
                std::int64_t most, std::int64_t& out) {
  const Args range = {{"least", least}, {"most", most}};
  const Node& node = reading.at(index);
  if (node.kind == Kind::real) {
    const bool whole = std::floor(node.real) == node.real;
    if (!whole) return reading.refuse(path, "json.expected_whole_number");
    if (std::abs(node.real) > 9.0e15)
      return reading.refuse(path, "json.number_out_of_range", range);
    out = static_cast<std::int64_t>(node.real);  // 3.0 and 1e3 are whole
  } else if (node.kind == Kind::whole) {
    out = node.whole;
  } else {
    return reading.refuse(path, "json.expected_whole_number");
  }
  if (out < least || out > most) {
    out = 0;
    reading.refuse(path, "json.number_out_of_range", range);
  }
}

}  // namespace renkei::json::detail
