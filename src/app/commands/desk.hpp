// What every command needs: clocks, ids, the words, one opened hub, and a way to say what went
// wrong.
#pragma once
#include <memory>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"

#include "platform/crypto/password.hpp"
#include "platform/http/sentences.hpp"

#include "app/commands/commands.hpp"
#include "app/hub.hpp"
#include "app/safety/data_lock.hpp"

namespace renkei::app {

class Desk {
 public:
  Desk();

  // The hub the options name; "app.hub_unknown" or "app.hub_not_named" if that is not clear.
  [[nodiscard]] Result<std::unique_ptr<Hub>> open(const HubOptions& where, Opening opening);
  [[nodiscard]] Surroundings surroundings();
  [[nodiscard]] IdSource& ids() { return *ids_; }
  [[nodiscard]] const SystemClock& system_clock() const { return system_clock_; }

  // The Japanese sentence of a refusal, with its fields, on standard error; gives kFault.
  int say(const Error& error) const;
  [[nodiscard]] std::string sentence(std::string_view reason, const Args& args = {}) const;

 private:
  RunningClock clock_;
  RunningSystemClock system_clock_;
  std::unique_ptr<IdSource> ids_;
  crypto::PasswordHasher passwords_;
  http::Sentences sentences_;
};

// "cli:<os user>": who an audit row names when a command did it.
[[nodiscard]] std::string command_actor();

}  // namespace renkei::app
