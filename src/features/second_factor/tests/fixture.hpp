// What the tests of the second step share: a real database on each engine, an account that signs in
// with its password, and the machine's clock moved by hand.
#pragma once
#include <gtest/gtest.h>

#include "platform/crypto/one_time_code.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/second_factor/second_factor_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::second_factor {

inline constexpr const char* kPassword = "persimmons in late autumn";

class FactorTest : public testkit::DatabaseTest {
 protected:
  template <class T>
  Result<T> write(const std::function<Result<T>(FactorVerbs&)>& verb) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      Trace trace;
      const Means means{*ids, system_clock, factor_keys, facts.name, site};
      SecondFactorFeature feature{session, means, identity_means(), facts, outbox, trace};
      return verb(feature.verbs());
    });
  }
  template <class T>
  Result<T> identity_write(const std::function<Result<T>(identity::IdentityVerbs&)>& verb) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      Trace trace;
      identity::IdentityFeature feature{session, identity_means(), facts, outbox, trace};
      return verb(feature.verbs());
    });
  }
  identity::Means identity_means() { return {system_clock, *ids, passwords, keys, rule}; }

  identity::AccountId account(const std::string& email, Role role = Role::coordinator,
                              std::optional<std::string> made_by = std::nullopt);
  // The password was right; what comes of it.
  identity::SignInAnswer password_step(const std::string& email);
  // The ticket of somebody who has to take a second step.
  std::string ticket_of(const std::string& email);
  Actor actor_of(const std::string& session_token);
  // A ticket of somebody signed in who has shown the password again.
  std::string whole_ticket(const Actor& actor);
  // The digits the app shows at this moment.
  std::string app_code(const std::string& secret_base32);

  // From the ticket to recovery codes; the app's secret is kept in `secret`.
  Confirmed set_up(const std::string& ticket, const Actor& by = {});
  Result<Attempt<Entered>> enter(const std::string& ticket, const std::string& code) {
    return write<Attempt<Entered>>([&](FactorVerbs& verbs) {
      return verbs.factors.enter(ticket, code, {.address = "192.0.2.1"}, Actor{});
    });
  }
  template <class T>
  static std::string reason_of(const Result<T>& result) {
    return result ? std::string{} : std::string{result.error().reason.key()};
  }
  template <class T>
  static std::string refusal(const Result<Attempt<T>>& attempt) {
    return attempt ? reason_of(*attempt) : reason_of<Attempt<T>>(attempt);
  }

  crypto::Key hub_key = crypto::Key::random();
  crypto::PasswordHasher passwords{{.memory_bytes = 8192, .passes = 1}};
  identity::Keys keys{hub_key};
  Keys factor_keys{hub_key};
  identity::SecondStepRule rule;
  identity::HubFacts facts{.name = "見本市"};
  webauthn::RelyingParty site{.id = "hub.example", .origin = "https://hub.example"};
  std::string secret;  // base32, as the app got it
};

}  // namespace renkei::second_factor
