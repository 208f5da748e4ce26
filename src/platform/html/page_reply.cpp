// See page_reply.hpp.
#include "platform/html/page_reply.hpp"

#include "platform/http/sentences.hpp"

namespace renkei::html {

Language language_of(const http::Request& request) {
  const auto asked = http::language_of(request.header("accept-language").value_or(""));
  return asked == http::Language::ja ? Language::ja : Language::en;
}

http::Reply page_reply(std::string page, int status) {
  return {.status = status,
          .content_type = "text/html; charset=utf-8",
          .body = std::move(page),
          .headers = {{"vary", "Accept-Language"}}};
}

}  // namespace renkei::html
