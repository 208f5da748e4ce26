// The address somebody signs in with. Written by hand on phones, so case and spaces around it do
// not matter.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace renkei::identity {

inline constexpr std::size_t kEmailMax = 254;  // RFC 5321 §4.5.3.1.3

// Lower case without spaces around; nothing if it cannot be an address. Only shape is checked:
// whether mail arrives is found out by sending some.
[[nodiscard]] std::optional<std::string> normal_email(std::string_view typed);

// An address, or the eight digits that stand in its place for who has none: "4821-9306", also as a
// Japanese keyboard writes them.
[[nodiscard]] std::optional<std::string> normal_sign_in_name(std::string_view typed);

}  // namespace renkei::identity
