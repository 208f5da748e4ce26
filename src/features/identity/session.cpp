#include "features/identity/session.hpp"

namespace renkei::identity {

Actor SessionLook::actor() const {
  return Actor{.who = session->account.text(),
               .membership = membership->id.text(),
               .role = membership->role,
               .facility = membership->facility.value_or(""),
               .session = session->id.text()};
}

}  // namespace renkei::identity
