// Content-Security-Policy of the design (ui.md §2) and the like.
#include "platform/http/security.hpp"

#include <algorithm>

namespace renkei::http {
namespace {

constexpr std::string_view kCommon =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n"
    "X-Frame-Options: DENY\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), microphone=(), payment=(), usb=(), geolocation=(self)\r\n";

// Only what may stand in an address: digits, hexadecimal letters, dots, colons.
bool is_address(std::string_view text) {
  return !text.empty() && text.size() <= 45 &&
         text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

SecurityHeaders::SecurityHeaders(const std::vector<std::string>& style_hashes,
                                 const std::string& picture_host, int https_seconds) {
  std::string common{kCommon};
  if (https_seconds > 0) {
    common += "Strict-Transport-Security: max-age=" + std::to_string(https_seconds) + "\r\n";
  }
  std::string styles = "'self'";
  for (const auto& hash : style_hashes) styles += " '" + hash + "'";
  page_ = common;
  page_ += "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src " + styles +
           "; img-src 'self' data:" + (picture_host.empty() ? "" : " " + picture_host) +
           "; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
           "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n";
  data_ = common;
  data_ += "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";
}

std::string client_address(const std::string& peer, const std::vector<std::string>& trusted_proxies,
                           const Request& request) {
  const auto is_ours = [&](std::string_view address) {
    return std::find(trusted_proxies.begin(), trusted_proxies.end(), address) !=
           trusted_proxies.end();
  };
  if (!is_ours(peer)) return peer;
  std::string_view chain = request.header("x-forwarded-for").value_or(std::string_view{});
  while (!chain.empty()) {
    const std::size_t comma = chain.rfind(',');
    const auto last = trimmed(comma == std::string_view::npos ? chain : chain.substr(comma + 1));
    if (!is_address(last)) break;
    if (!is_ours(last)) return std::string{last};
    chain = comma == std::string_view::npos ? std::string_view{} : chain.substr(0, comma);
  }
  return peer;
}

std::string host_name(std::string_view host_header) {
  if (host_header.starts_with('[')) {
    return std::string{host_header.substr(1, host_header.find(']') - 1)};
  }
  std::string name{host_header.substr(0, host_header.find(':'))};
  for (char& each : name) {
    if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
  }
  return name;
}

}  // namespace renkei::http
