// Pure readers of what stands in a request line, a cookie header and a form body.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "kernel/result.hpp"

#include "platform/http/message.hpp"

namespace renkei::http {

inline constexpr std::size_t kPairsMax = 200;

// The decoded path of a request target; `malformed` ("http.path_malformed") for anything a file
// name or a log must never see: bad escapes or UTF-8, control characters, backslashes, empty, "."
// or ".." segments (a slash at the end is fine).
[[nodiscard]] Result<std::string> decode_path(std::string_view raw);

// name=value&… as in a query or an application/x-www-form-urlencoded body: '+' is a space.
// `malformed`
// ("http.query_malformed") for bad escapes or UTF-8, NUL, or more than kPairsMax pairs.
[[nodiscard]] Result<Pairs> decode_pairs(std::string_view raw);

// The value of one cookie in a Cookie header; the first one counts.
[[nodiscard]] std::optional<std::string_view> cookie_in(std::string_view header,
                                                        std::string_view name);

// Everything but letters, digits and -._~ as %XX, for links.
[[nodiscard]] std::string encode_component(std::string_view text);

}  // namespace renkei::http
