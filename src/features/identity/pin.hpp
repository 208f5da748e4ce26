// 暗証番号 (PIN): digits that bring somebody back at a shared computer at which they have signed in
// fully that day. They open nothing elsewhere, and nothing on another day.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "kernel/describe.hpp"
#include "kernel/private.hpp"

#include "features/identity/identity.hpp"

namespace renkei::identity {

inline constexpr std::size_t kPinDigitsMin = 6;
inline constexpr std::size_t kPinDigitsMax = 12;

struct PinRecord {
  AccountId account;
  Private<std::string> pin_hash;  // argon2id
  Instant set_at;
};
RENKEI_DESCRIBE(PinRecord, account, pin_hash, set_at)

// Six to twelve digits, full-width ones too, neither all alike nor counted up or down; `invalid`
// ("shared_pc.pin_too_simple", "shared_pc.pin_not_digits"). Gives them in plain form.
[[nodiscard]] Result<std::string> checked_pin(std::string_view typed);

class PinStore {
 public:
  virtual ~PinStore() = default;
  [[nodiscard]] virtual Result<std::optional<PinRecord>> of(const AccountId& account) const = 0;
  // In place of the one there was.
  [[nodiscard]] virtual Result<void> put(const PinRecord& pin) = 0;
  [[nodiscard]] virtual Result<void> remove(const AccountId& account) = 0;
};

}  // namespace renkei::identity
