// The text before a reply's body. Pure.
#pragma once
#include <string>
#include <string_view>

#include "kernel/clock.hpp"

#include "platform/http/message.hpp"

namespace renkei::http {

// "Mon, 23 Nov 2026 13:14:00 GMT"
[[nodiscard]] std::string http_date(Instant at);

enum class After : std::uint8_t { keep, close };

// Appends status line and headers. Names or values with line ends or control characters are left
// out: nobody splits a reply. 204 and 304 carry no length.
void append_head(std::string& out, const Reply& reply, std::string_view date, After after);

// 204 and 304 have no body, whatever the reply holds.
[[nodiscard]] bool has_body(const Reply& reply);

}  // namespace renkei::http
