// An account and its phone: what the tests of passkeys share.
#pragma once
#include "platform/crypto/text_form.hpp"

#include "features/second_factor/tests/fixture.hpp"

#include "testkit/soft_authenticator.hpp"

namespace renkei::second_factor {

using testkit::Claim;
using testkit::SoftAuthenticator;

inline constexpr const char* kSano = "sano@example.jp";
inline const CallerFacts kAtHome{.address = "192.0.2.1"};

inline std::string base64_of(std::string_view bytes) {
  return crypto::base64url(crypto::bytes_of_text(bytes));
}

class PasskeyTest : public FactorTest {
 protected:
  NewPasskey made(const std::string& ticket, const SoftAuthenticator& key, const Claim& claim) {
    const auto setup =
        write<PasskeySetup>([&](FactorVerbs& verbs) { return verbs.passkeys.begin(ticket); });
    EXPECT_EQ(reason_of(setup), "");
    const auto registration = key.make(setup ? setup->challenge : "", claim);
    return {ticket, Private<std::string>{"わたしのスマートフォン"},
            base64_of(registration.client_data), base64_of(registration.attestation)};
  }
  Result<Confirmed> add(const NewPasskey& passkey) {
    const Actor by = actor_of(token);
    return write<Confirmed>([&](FactorVerbs& verbs) -> Result<Confirmed> {
      const auto prepared = verbs.passkeys.prepare(passkey);
      if (!prepared) return pass_on(prepared);
      return verbs.passkeys.add(*prepared, kAtHome, by);
    });
  }
  Confirmed added(const std::string& ticket, const SoftAuthenticator& key) {
    auto confirmed = add(made(ticket, key, {}));
    EXPECT_EQ(reason_of(confirmed), "");
    return confirmed.value();
  }
  // Somebody signed in by password who chooses a passkey.
  void choose() {
    token = std::get<identity::SignedIn>(password_step(kSano)).token;
    codes = added(whole_ticket(actor_of(token)), phone).recovery_codes;
  }
  std::string challenge(const std::optional<std::string>& ticket) {
    const auto question =
        write<EntryQuestion>([&](FactorVerbs& verbs) { return verbs.entries.question(ticket); });
    EXPECT_EQ(reason_of(question), "");
    return question ? question->challenge : "";
  }
  ShownPasskey shown(const std::optional<std::string>& ticket, const SoftAuthenticator& key,
                     const Claim& claim = {}) {
    const auto assertion = key.show(challenge(ticket), claim);
    ShownPasskey passkey{.ticket = ticket,
                         .credential = base64_of(key.credential()),
                         .client_data = base64_of(assertion.client_data),
                         .authenticator_data = base64_of(assertion.authenticator_data),
                         .signature = base64_of(assertion.signature)};
    if (!ticket) passkey.user_handle = base64_of(sano.text());
    return passkey;
  }
  Result<Entered> show(const ShownPasskey& passkey) {
    return write<Entered>([&](FactorVerbs& verbs) -> Result<Entered> {
      const auto prepared = verbs.entries.prepare(passkey);
      if (!prepared) return pass_on(prepared);
      return verbs.entries.enter(*prepared, kAtHome, Actor{});
    });
  }
  std::vector<Passkey> passkeys() {
    return write<std::vector<Passkey>>(
               [&](FactorVerbs& verbs) { return verbs.passkeys.list(actor_of(token)); })
        .value();
  }
  Result<identity::AccountId> remove(const Passkey& passkey) {
    const std::string ticket = whole_ticket(actor_of(token));
    return write<identity::AccountId>([&](FactorVerbs& verbs) {
      return verbs.passkeys.remove(ticket, passkey->id, passkey->version);
    });
  }

  identity::AccountId sano = account(kSano);
  SoftAuthenticator phone;
  std::string token;
  RecoveryCodes codes;
};
}  // namespace renkei::second_factor
