// What the process gives to every hub.
#pragma once
#include "kernel/clock.hpp"
#include "kernel/id.hpp"

#include "platform/crypto/password.hpp"

namespace renkei::app {

struct Surroundings {
  const Clock& clock;
  const SystemClock& system_clock;
  IdSource& ids;
  crypto::PasswordHasher& passwords;
};

}  // namespace renkei::app
