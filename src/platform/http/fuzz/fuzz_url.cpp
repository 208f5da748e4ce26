// Any bytes as a path, a query, a form, a cookie header or a language wish: never a crash, and what
// is accepted obeys the rules the rest of the house relies on.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "platform/http/query.hpp"
#include "platform/http/security.hpp"
#include "platform/http/sentences.hpp"
#include "platform/http/static_files.hpp"
#include "platform/http/url.hpp"
#include "platform/json/text.hpp"

namespace {

enum class Kind : std::uint8_t { clinic, pharmacy };
RENKEI_DESCRIBE_ENUM(Kind, clinic, pharmacy)

struct Query {
  std::optional<std::string> q;
  std::vector<Kind> kind;
  std::vector<double> near;
  std::optional<int> limit;
  bool open_now;
  std::optional<renkei::Date> on;
};
RENKEI_DESCRIBE(Query, q, kind, near, limit, open_now, on)

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace http = renkei::http;
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (const auto path = http::decode_path(text)) {
    require(path->starts_with('/'));
    require(renkei::json::is_utf8(*path));
    require(path->find("/../") == std::string::npos && !path->ends_with("/.."));
    require(path->find('\0') == std::string::npos && path->find('\\') == std::string::npos);
  }
  if (const auto pairs = http::decode_pairs(text)) {
    require(pairs->size() <= http::kPairsMax);
    for (const auto& [name, value] : *pairs) {
      require(renkei::json::is_utf8(name) && renkei::json::is_utf8(value));
    }
    (void)http::read_query<Query>(*pairs);
  }
  (void)http::cookie_in(text, "__Host-renkei");
  (void)http::language_of(text);
  (void)http::host_name(text);
  (void)http::has_hashed_name(text);
  http::Request request;
  request.headers = {{"x-forwarded-for", text}, {"if-match", text}};
  (void)http::client_address("10.0.0.1", {"10.0.0.1"}, request);
  (void)request.if_match();
  return 0;
}
