// Naming passkeys and giving them up, and what is left to sign in with.
#include "features/second_factor/tests/passkey_fixture.hpp"

namespace renkei::second_factor {
namespace {

class PasskeyKeepingTest : public PasskeyTest {};
INSTANTIATE_TEST_SUITE_P(Engines, PasskeyKeepingTest, testkit::each_engine(), testkit::engine_name);

TEST_P(PasskeyKeepingTest, ItIsRenamedAndRemovedByItsOwnerOnly) {
  choose();
  const Passkey mine = passkeys().front();
  const auto renamed = write<Passkey>([&](FactorVerbs& verbs) {
    return verbs.passkeys.rename(actor_of(token), mine->id, mine->version,
                                 Private<std::string>{"詰所のパソコン"});
  });
  ASSERT_EQ(reason_of(renamed), "");
  EXPECT_EQ(passkeys().front()->name.reveal(), "詰所のパソコン");
  EXPECT_EQ(reason_of(remove(mine)), "second_factor.changed_meanwhile");
  const std::string owners = token;
  account("ono@example.jp");
  token = std::get<identity::SignedIn>(password_step("ono@example.jp")).token;
  added(whole_ticket(actor_of(token)), SoftAuthenticator{});
  EXPECT_EQ(reason_of(remove(*renamed)), "second_factor.passkey_unknown");
  token = owners;
  EXPECT_EQ(reason_of(remove(*renamed)), "");
  EXPECT_TRUE(std::holds_alternative<identity::SignedIn>(password_step(kSano)))
      << "without a second step left none is asked for";
  EXPECT_EQ(reason_of(show(shown(std::nullopt, phone))), "second_factor.passkey_unknown_here");
}

TEST_P(PasskeyKeepingTest, TheFirstOneEndsAllOtherSessionsOfTheAccount) {
  const std::string thief = std::get<identity::SignedIn>(password_step(kSano)).token;
  choose();
  EXPECT_FALSE(actor_of(thief).is_signed_in());
  EXPECT_TRUE(actor_of(token).is_signed_in());
}

TEST_P(PasskeyKeepingTest, TheLastWayInStaysWhereTheRoleMustHaveOne) {
  choose();
  rule.ask_of(Role::coordinator);
  EXPECT_EQ(reason_of(remove(passkeys().front())), "second_factor.must_have");
  set_up(whole_ticket(actor_of(token)), actor_of(token));
  EXPECT_EQ(reason_of(remove(passkeys().front())), "") << "the app is left";
  const std::string ticket = whole_ticket(actor_of(token));
  const auto gone =
      write<identity::AccountId>([&](FactorVerbs& verbs) { return verbs.factors.remove(ticket); });
  EXPECT_EQ(reason_of(gone), "second_factor.must_have");
}

TEST_P(PasskeyKeepingTest, GivingUpTheAppKeepsThePasskeyAndTheCodes) {
  choose();
  const Confirmed app = set_up(whole_ticket(actor_of(token)), actor_of(token));
  const std::string ticket = whole_ticket(actor_of(token));
  ASSERT_EQ(reason_of(write<identity::AccountId>(
                [&](FactorVerbs& verbs) { return verbs.factors.remove(ticket); })),
            "");
  EXPECT_EQ(reason_of(show(shown(ticket_of(kSano), phone))), "");
  EXPECT_EQ(refusal(enter(ticket_of(kSano), app.recovery_codes.front())), "");
}

TEST_P(PasskeyKeepingTest, AnAccountHasTwentyAtMost) {
  choose();
  const std::string ticket = whole_ticket(actor_of(token));
  for (std::size_t more = 1; more < Passkey::kEachAccountMax; ++more) {
    added(ticket, SoftAuthenticator{});
  }
  const auto begun =
      write<PasskeySetup>([&](FactorVerbs& verbs) { return verbs.passkeys.begin(ticket); });
  EXPECT_EQ(reason_of(begun), "second_factor.too_many_passkeys");
}

}  // namespace
}  // namespace renkei::second_factor
