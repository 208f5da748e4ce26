// 308 for what is only looked at. What was to be written has already gone over the wire in the
// clear; sending it again would hide that, so it is refused.
#include "platform/http/redirect.hpp"

#include "platform/http/security.hpp"
#include "platform/http/url.hpp"

namespace renkei::http {
namespace {

constexpr std::uint16_t kHttpsPort = 443;

Reply plain(int status, std::string text) {
  return {.status = status, .content_type = "text/plain; charset=utf-8", .body = std::move(text)};
}

std::string encoded_path(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    out += encode_component(path.substr(0, slash));
    if (slash < path.size()) out += '/';
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return out;
}

}  // namespace

RedirectToHttps::RedirectToHttps(std::uint16_t port,
                                 std::function<bool(std::string_view)> knows_host)
    : port_(port), knows_host_(std::move(knows_host)) {}

std::size_t RedirectToHttps::body_max(Method /*method*/, std::string_view /*target*/) const {
  return 0;
}

void RedirectToHttps::handle(Request request, Answer answer) {
  const std::string host = host_name(request.header("host").value_or(std::string_view{}));
  if (!knows_host_(host)) return answer(plain(421, "unknown host\n"));
  if (request.method != Method::get) return answer(plain(403, "https:// だけで受け付けます。\n"));
  std::string where = "https://" + host;
  if (port_ != kHttpsPort) where += ":" + std::to_string(port_);
  where += encoded_path(request.path);
  char before = '?';
  for (const auto& [name, value] : request.query) {
    where += before + encode_component(name) + "=" + encode_component(value);
    before = '&';
  }
  Reply reply = plain(308, {});
  reply.headers.emplace_back("location", where);
  reply.headers.emplace_back("cache-control", "no-store");
  answer(std::move(reply));
}

std::string RedirectToHttps::allowed(std::string_view /*target*/) const {
  return "GET, HEAD, OPTIONS";
}

Reply RedirectToHttps::refuse(Refusal refusal, const Request& /*request*/) const {
  switch (refusal) {
    case Refusal::method_not_allowed:
      return plain(405, {});
    case Refusal::body_too_large:
      return plain(403, "https:// だけで受け付けます。\n");
    case Refusal::headers_too_large:
      return plain(431, {});
    case Refusal::busy:
      return plain(503, {});
    case Refusal::malformed:
      break;
  }
  return plain(400, {});
}

}  // namespace renkei::http
