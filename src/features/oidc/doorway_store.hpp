// What signing in from outside needs of identity: whose account it is, and the door.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "kernel/actor.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

#include "features/identity/identity.hpp"

namespace renkei::oidc {

// How much of a sign-in the provider vouches for.
enum class Vouched : std::uint8_t {
  first_step,  // as after the right password: Renkei's own second step still applies
  both_steps,  // the hub takes the provider's second step for its own
};

// The browser that came back.
struct Browser {
  std::string address;
  std::optional<std::string> device_token = {};
  std::string user_agent = {};
};

// The cookies of a session that has begun.
struct OpenedDoor {
  std::string token;
  std::string device_token;
};

// What Renkei still asks for; in identity's words.
struct StepLeft {
  std::string next;  // enter_code or set_up
  std::string ticket;
};
RENKEI_DESCRIBE(StepLeft, next, ticket)

using Entry = std::variant<OpenedDoor, StepLeft>;

class Doorway {
 public:
  virtual ~Doorway() = default;
  // Who is signed in and has shown the password again with this ticket. `unsigned_in`
  // ("identity.ticket_over", "identity.sign_in_first").
  [[nodiscard]] virtual Result<identity::AccountId> owner(const Actor& actor,
                                                          std::string_view ticket) const = 0;
  // Whose address it is; nothing if nobody's.
  [[nodiscard]] virtual Result<std::optional<identity::AccountId>> with_email(
      std::string_view email) const = 0;
  // `forbidden` ("identity.account_suspended", "identity.no_membership").
  [[nodiscard]] virtual Result<Entry> enter(const identity::AccountId& account, Vouched vouched,
                                            const Browser& browser) = 0;
  // Ends the session the browser had so far: its cookie is about to be replaced. Nothing if none.
  [[nodiscard]] virtual Result<void> close(const Actor& actor) = 0;
};

}  // namespace renkei::oidc
