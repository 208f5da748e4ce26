// Any bytes as a cookie header: never a crash; a value lies inside its header and belongs to the
// whole name; cookies of other names before it change nothing, and its first one counts.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "platform/http/message.hpp"
#include "platform/http/url.hpp"

namespace {

constexpr std::string_view kName = "__Host-renkei";

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace http = renkei::http;
  const std::string text(reinterpret_cast<const char*>(data),  // NOLINT(*-reinterpret-cast)
                         size);
  const auto found = http::cookie_in(text, kName);
  if (found) {
    const std::string_view header{text};
    require(found->data() >= header.data());
    require(found->data() + found->size() <= header.data() + header.size());
    require(found->find(';') == std::string_view::npos);
    require(text.find(std::string{kName} + '=') != std::string::npos);
  }
  require(http::cookie_in("x" + std::string{kName} + "=1; y=2; " + text, kName) == found);
  require(http::cookie_in(std::string{kName} + "=first; " + text, kName) == "first");
  if (text.find(std::string{kName}) == std::string::npos) require(!found);
  const http::Request split{.headers = {{"cookie", "y=2"}, {"cookie", text}}};
  require(split.cookie(kName) == found);
  return 0;
}
