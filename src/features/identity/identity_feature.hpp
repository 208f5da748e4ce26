// Wires identity for one transaction: the stores on its session, the verbs on the stores.
#pragma once
#include "platform/sql/session.hpp"

#include "features/identity/account_store_sql.hpp"
#include "features/identity/desk_store_sql.hpp"
#include "features/identity/identity_verbs_actions.hpp"
#include "features/identity/pin_store_sql.hpp"
#include "features/identity/session_store_sql.hpp"
#include "features/identity/throttle_store_sql.hpp"

namespace renkei::identity {

class IdentityFeature {
 public:
  // `means` and `hub` live as long as the process; session, outbox and trace one transaction.
  IdentityFeature(sql::Session& session, Means means, const HubFacts& hub, Outbox& outbox,
                  Trace& trace)
      : accounts_(session),
        sessions_(session),
        throttles_(session),
        desks_(session),
        pins_(session),
        verbs_(
            means, Stores{accounts_, sessions_, throttles_, desks_, pins_, outbox, trace}, hub,
            [&session, &hub](const Actor& by) -> Result<std::optional<std::string>> {
              if (!hub.administered_by) return std::nullopt;
              return hub.administered_by(session, by);
            },
            [&session, &hub](const Actor& by) { return acting(session, by, hub); }) {}
  IdentityFeature(const IdentityFeature&) = delete;
  IdentityFeature& operator=(const IdentityFeature&) = delete;

  // What the dispatcher asks at every request; needs neither keys nor the other stores.
  [[nodiscard]] static Result<std::optional<Present>> present(sql::Session& session,
                                                              std::string_view token, Instant now,
                                                              const HubFacts& hub) {
    auto found = actor_of(session, token, now);
    if (!found || !*found) return found;
    auto as = acting(session, (*found)->actor, hub);
    if (!as) return pass_on(as);
    (*found)->actor = *std::move(as);
    return found;
  }
  // The same by the membership alone.
  [[nodiscard]] static Result<std::optional<Present>> actor_of(sql::Session& session,
                                                               std::string_view token,
                                                               Instant now) {
    return present_of(SqlSessionStore{session}, token, now);
  }
  [[nodiscard]] static Result<void> touch(sql::Session& session, const Actor& actor, Instant now) {
    return SqlSessionStore{session}.touch(SessionId{actor.session}, now);
  }

  [[nodiscard]] IdentityVerbs& verbs() { return verbs_; }
  [[nodiscard]] Sessions& sessions() { return verbs_.sessions; }

 private:
  [[nodiscard]] static Result<Actor> acting(sql::Session& session, const Actor& by,
                                            const HubFacts& hub) {
    if (!hub.acting) return by;
    return hub.acting(session, by);
  }

  SqlAccountStore accounts_;
  SqlSessionStore sessions_;
  SqlThrottleStore throttles_;
  SqlDeskStore desks_;
  SqlPinStore pins_;
  IdentityVerbs verbs_;
};

}  // namespace renkei::identity
