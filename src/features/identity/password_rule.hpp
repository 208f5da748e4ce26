// Which passwords may be chosen: long and not the first ones tried. No rule about kinds of
// characters, which make passwords worse (NIST SP 800-63B-4 §3.1.1.2).
#pragma once
#include <optional>
#include <string_view>

#include "kernel/result.hpp"

namespace renkei::identity {

inline constexpr std::size_t kPasswordCharactersMin = 12;
inline constexpr std::size_t kPasswordBytesMax = 1000;

// Why this password may not be chosen, or nothing. Characters are counted, not bytes: twelve kana
// are twelve. `email` is the account's own, which everybody knows.
[[nodiscard]] std::optional<FieldError> password_fault(std::string_view field,
                                                       std::string_view password,
                                                       std::string_view email);

}  // namespace renkei::identity
