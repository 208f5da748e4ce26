// What somebody half-way through signing in holds: the password was right a moment ago. Sealed
// under the hub's key when it leaves the house, so nothing is stored for it.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/describe.hpp"

#include "features/identity/identity.hpp"

namespace renkei::identity {

enum class Proof : std::uint8_t {
  password,  // of an account that asks for more, or has to be set up to
  whole,     // somebody signed in has shown the password again
};
RENKEI_DESCRIBE_ENUM(Proof, password, whole)

struct SignInTicket {
  // Long enough to find the phone and to set it up, too short to be found on a desk.
  static constexpr std::chrono::minutes kLife{10};

  AccountId account;
  Instant password_changed_at;  // a changed password makes it worthless
  Instant until;
  Proof proof = Proof::password;

  [[nodiscard]] std::string text() const;
  [[nodiscard]] static std::optional<SignInTicket> parse(std::string_view text);
  friend bool operator==(const SignInTicket&, const SignInTicket&) = default;
};

}  // namespace renkei::identity
