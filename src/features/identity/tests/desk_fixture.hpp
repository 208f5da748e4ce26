// A nurse station: what the tests of shared computers have in common.
#pragma once
#include "features/identity/tests/fixture.hpp"

namespace renkei::identity {

inline constexpr const char* kSano = "sano@example.jp";
inline constexpr const char* kMori = "mori@example.jp";
inline constexpr const char* kPin = "482193";
inline constexpr const char* kWard = "019ab000-0000-7000-8000-0000000000f1";

class DeskTest : public IdentityTest {
 protected:
  DeskTest() {
    facts.administered_by = [this](sql::Session&, const Actor& by) {
      return Result<std::optional<std::string>>{by.who == admin ? std::optional<std::string>{kWard}
                                                                : std::nullopt};
    };
    sano = account(kSano);
    mori = account(kMori);
    admin = sano.text();
  }
  // The browser of the nurse station, shared by its admin.
  Caller station() {
    const SignedIn first = signed_in(kSano);
    const Actor by = actor(first);
    const Caller at{.address = "192.0.2.1", .device_token = first.device_token};
    const auto declared = write(
        [&](IdentityVerbs& verbs) { return verbs.desks.declare(by, "ナースステーション", at); });
    EXPECT_TRUE(declared) << declared.error().reason.key();
    desk = declared->id;
    now_in = first;
    return at;
  }
  void set_pin(const SignedIn& who, const char* pin = kPin) {
    const Actor by = actor(who);
    const auto ticket = proof(by);
    const auto prepared = read([&](IdentityVerbs& verbs) {
      return verbs.pins.prepare_pin({ticket, Private<std::string>{pin}});
    });
    ASSERT_TRUE(prepared) << prepared.error().reason.key();
    ASSERT_TRUE(write([&](IdentityVerbs& verbs) { return verbs.pins.set_pin(*prepared); }));
  }
  std::string proof(const Actor& by) {
    const auto prepared = read([&](IdentityVerbs& verbs) {
      return verbs.proofs.prepare(by, {Private<std::string>{kPassword}}, {.address = "192.0.2.1"});
    });
    return **write([&](IdentityVerbs& verbs) { return verbs.proofs.apply(*prepared); });
  }
  Result<void> lock(const SignedIn& who) {
    const Actor by = actor(who);
    const auto locked = write([&](IdentityVerbs& verbs) -> Result<int> {
      if (auto done = verbs.desks.lock(by); !done) return pass_on(done);
      return 0;
    });
    if (!locked) return pass_on(locked);
    return {};
  }
  // Coming back renews the browser's cookie, as every sign-in does.
  Result<Attempt<SignedIn>> back(const AccountId& who, const char* pin, Caller& caller) {
    const auto prepared = read([&](IdentityVerbs& verbs) {
      return verbs.desks.prepare({who, Private<std::string>{pin}}, caller);
    });
    if (!prepared) return pass_on(prepared);
    auto attempt = write([&](IdentityVerbs& verbs) { return verbs.desks.come_back(*prepared); });
    if (attempt && *attempt) caller.device_token = (*attempt)->device_token;
    return attempt;
  }
  SignedIn signs_in(const char* email, Caller& caller) {
    SignedIn entered = signed_in(email, caller);
    caller.device_token = entered.device_token;
    return entered;
  }
  static std::string why(const Result<Attempt<SignedIn>>& attempt) {
    if (!attempt) return std::string{attempt.error().reason.key()};
    return *attempt ? "" : std::string{attempt->error().reason.key()};
  }
  std::size_t tiles(const Caller& caller) {
    const auto here = read([&](IdentityVerbs& verbs) { return verbs.desks.here(caller); });
    return here && *here ? (**here).people.size() : 0;
  }

  AccountId sano;
  AccountId mori;
  std::string admin;
  DeskId desk;
  SignedIn now_in;
};

}  // namespace renkei::identity
