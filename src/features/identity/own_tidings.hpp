// Somebody hears that his password, or his PIN for shared computers, was changed.
#pragma once
#include <string_view>

#include "kernel/tiding.hpp"

namespace renkei::identity {

// Event topics; subject: the account.
inline constexpr std::string_view kPasswordChanged = "identity.password_changed";
inline constexpr std::string_view kPinChanged = "identity.pin_changed";

class OwnTidings final : public TidingSource {
 public:
  Result<std::vector<Tiding>> of(const Happening& happening, Instant now) const override;
};

}  // namespace renkei::identity
