// A public page on its way out, and the language it is asked for in.
#pragma once
#include <string>

#include "platform/html/frame.hpp"
#include "platform/http/message.hpp"

namespace renkei::html {

// Of the Accept-Language header; Japanese if it does not say.
[[nodiscard]] Language language_of(const http::Request& request);

inline constexpr int kShown = 200;
[[nodiscard]] http::Reply page_reply(std::string page, int status = kShown);

}  // namespace renkei::html
