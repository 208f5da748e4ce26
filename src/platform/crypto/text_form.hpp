// Bytes as text that travels in cookies, URLs, headers and key files.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace renkei::crypto {

using Bytes = std::span<const std::uint8_t>;

[[nodiscard]] Bytes bytes_of_text(std::string_view text);
[[nodiscard]] std::string text_of_bytes(Bytes bytes);

// Lower-case hexadecimal.
[[nodiscard]] std::string hex(Bytes bytes);
// Nothing unless every character is hexadecimal and they come in pairs.
[[nodiscard]] std::optional<std::string> from_hex(std::string_view text);

// RFC 4648 §4 with padding, as mail carries it.
[[nodiscard]] std::string base64(Bytes bytes);

// RFC 4648 §5 without padding.
[[nodiscard]] std::string base64url(Bytes bytes);
// Nothing unless `text` is exactly what base64url() would have written.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

}  // namespace renkei::crypto
