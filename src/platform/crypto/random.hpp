// Randomness of the operating system: tokens and keys. Ids come from kernel/id.hpp.
#pragma once
#include <string>

namespace renkei::crypto {

[[nodiscard]] std::string random_bytes(std::size_t count);

// 128 random bits as 22 characters that are safe in cookies and URLs. What opens something without
// a further question is one of these, and only its SHA-256 is stored.
[[nodiscard]] std::string random_token();
inline constexpr std::size_t kTokenLength = 22;

}  // namespace renkei::crypto
