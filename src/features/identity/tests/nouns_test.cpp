// The rules of identity that need no storage: addresses, passwords, memberships, waiting, cookies.
#include <gtest/gtest.h>

#include "features/identity/account.hpp"
#include "features/identity/device.hpp"
#include "features/identity/email.hpp"
#include "features/identity/membership.hpp"
#include "features/identity/password_rule.hpp"
#include "features/identity/throttle.hpp"

namespace renkei::identity {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""s;
using std::chrono_literals::operator""ms;

constexpr Instant kNow = instant_of(1'795'000'000'000);
constexpr const char* kFacility = "018f0000-0000-7000-8000-000000000001";

TEST(Email, CaseAndSpacesAroundItDoNotMatter) {
  EXPECT_EQ(normal_email("  Sano@Example.JP \n"), "sano@example.jp");
  EXPECT_EQ(normal_email("a.b+c@sub.example.jp"), "a.b+c@sub.example.jp");
}

TEST(Email, WhatCannotBeAnAddressIsNone) {
  for (const char* typed : {"", "   ", "sano", "@example.jp", "sano@", "sano@example", "a@b@c.jp",
                            "sa no@example.jp", "佐野@example.jp", "sano@.jp", "sano@example..jp",
                            "<sano@example.jp>", "sano@example.jp,ono@example.jp"}) {
    EXPECT_FALSE(normal_email(typed)) << typed;
  }
  EXPECT_FALSE(normal_email(std::string(250, 'a') + "@b.jp"));
}

TEST(SignInName, ANumberStandsInPlaceOfAnAddress) {
  EXPECT_EQ(normal_sign_in_name(" Sano@Example.JP"), "sano@example.jp");
  for (const char* typed :
       {"48219306", "4821-9306", " 4821 9306 ", "４８２１ー９３０６", "4821－９306"}) {
    EXPECT_EQ(normal_sign_in_name(typed), "48219306") << typed;
  }
  for (const char* typed : {"", "4821930", "482193067", "4821930a", "4821.9306", "四八二一"}) {
    EXPECT_FALSE(normal_sign_in_name(typed)) << typed;
  }
}

std::optional<Reason> refusal_of(std::string_view password) {
  const auto fault = password_fault("password", password, "sano.yuko@example.jp");
  if (!fault) return std::nullopt;
  return fault->reason;
}

TEST(PasswordRule, LengthIsTheOnlyMeasureAndCountsCharacters) {
  EXPECT_EQ(refusal_of("abcdefgxyzw"), Reason{"identity.password_too_short"});
  EXPECT_EQ(refusal_of("あさがおのつるまきのぼ"), Reason{"identity.password_too_short"});
  EXPECT_FALSE(refusal_of("あさがおのつるまきのぼる"));
  EXPECT_FALSE(refusal_of("only small letters here"));
  EXPECT_EQ(refusal_of(std::string(1001, 'x')), Reason{"identity.password_too_long"});
}

TEST(PasswordRule, TheFirstOnesTriedAreRefused) {
  for (const char* common :
       {"password1234", "Password2026!", "!!!!password", "123456789012", "abcdefghijkl",
        "qwertyuiopas", "aaaaaaaaaaaa", "abcabcabcabc", "さくらさくらさくらさくら", "Renkei202611",
        "1q2w3e4r5t6y", "correcthorsebatterystaple", "987654321098"}) {
    EXPECT_EQ(refusal_of(common), Reason{"identity.password_common"}) << common;
  }
}

TEST(PasswordRule, TheOwnAddressIsNoSecret) {
  EXPECT_EQ(refusal_of("Sano.Yuko@example.jp"), Reason{"identity.password_is_the_email"});
  EXPECT_EQ(refusal_of("sano.yuko2026"), Reason{"identity.password_is_the_email"});
  EXPECT_FALSE(refusal_of("sano likes persimmons"));
}

TEST(Account, EveryWrongFieldIsToldAtOnce) {
  const auto account =
      Account::make(AccountId{kFacility},
                    {Private<std::string>{"nobody"}, Private<std::string>{" "}}, "hash", kNow);
  ASSERT_FALSE(account);
  ASSERT_EQ(account.error().fields.size(), 2U);
  EXPECT_EQ(account.error().fields[0].field, "email");
  EXPECT_EQ(account.error().fields[1].field, "display_name");
}

TEST(Membership, AFacilitysMemberNamesTheFacility) {
  EXPECT_FALSE(Membership::make(MembershipId{kFacility}, AccountId{kFacility},
                                {.role = Role::facility_member}, kNow));
  EXPECT_FALSE(Membership::make(MembershipId{kFacility}, AccountId{kFacility},
                                {.role = Role::facility_member, .facility = "ward 3"}, kNow));
  EXPECT_TRUE(Membership::make(MembershipId{kFacility}, AccountId{kFacility},
                               {.role = Role::facility_member, .facility = kFacility}, kNow));
  EXPECT_FALSE(Membership::make(MembershipId{kFacility}, AccountId{kFacility},
                                {.role = Role::public_}, kNow));
}

TEST(Membership, HoldsFromItsBeginningUntilItIsEndedOnce) {
  const auto membership =
      *Membership::make(MembershipId{kFacility}, AccountId{kFacility}, {.role = Role::clerk}, kNow);
  EXPECT_FALSE(membership.is_current(kNow - 1ms));
  EXPECT_TRUE(membership.is_current(kNow));
  const auto ended = *membership.ended(EndedReason::left, kNow + 1h);
  EXPECT_TRUE(ended.is_current(kNow + 1h - 1ms));
  EXPECT_FALSE(ended.is_current(kNow + 1h));
  EXPECT_EQ(ended->version, 2);
  EXPECT_EQ(ended.ended(EndedReason::moved, kNow + 2h).error().kind, ErrorKind::conflict);
}

TEST(Network, IsTheTwentyFourBitsOrSixtyFourAnAddressLiesIn) {
  EXPECT_EQ(network_of("192.0.2.1"), network_of("192.0.2.254"));
  EXPECT_NE(network_of("192.0.2.1"), network_of("192.0.3.1"));
  EXPECT_EQ(network_of("2001:db8::1"), network_of("2001:db8::ffff:1"));
  EXPECT_NE(network_of("2001:db8::1"), network_of("2001:db8:0:1::1"));
  EXPECT_EQ(network_of("::ffff:192.0.2.9"), network_of("192.0.2.1"));
  EXPECT_EQ(network_of("fe80::1%eth0"), network_of("fe80::2"));
  EXPECT_EQ(network_of("not an address"), network_of(""));
}

TEST(Throttle, TheWaitDoublesAfterTheThirdFailureAndStopsAtFiveMinutes) {
  Throttle throttle;
  const auto wait_after_failures = [&](int failures) {
    throttle = {};
    for (int i = 0; i < failures; ++i) throttle = throttle.failed(kNow);
    return throttle.wait(Throttle::kFreeForNetworks, kNow);
  };
  EXPECT_EQ(wait_after_failures(0), 0s);
  EXPECT_EQ(wait_after_failures(2), 0s);
  EXPECT_EQ(wait_after_failures(3), 1s);
  EXPECT_EQ(wait_after_failures(4), 2s);
  EXPECT_EQ(wait_after_failures(8), 32s);
  EXPECT_EQ(wait_after_failures(12), 300s);
  EXPECT_EQ(wait_after_failures(1000), 300s) << "it never becomes a lock";
}

TEST(Throttle, TheWaitPassesAndADayForgetsEverything) {
  const Throttle throttle{.failures = 5, .failed_at = kNow};
  EXPECT_EQ(throttle.wait(3, kNow + 3s), 1s);
  EXPECT_EQ(throttle.wait(3, kNow + 4s), 0s);
  EXPECT_EQ(throttle.wait(3, kNow - 1h), 4s) << "a clock set back makes nobody wait longer";
  EXPECT_EQ(throttle.failed(kNow + 23h).failures, 6);
  EXPECT_EQ(throttle.failed(kNow + 24h).failures, 1);
}

TEST(Device, IsNamedByBrowserAndSystemOnly) {
  const std::string_view edge =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
      "Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
  EXPECT_EQ(browser_of(edge), Browser::edge);
  EXPECT_EQ(system_of(edge), OperatingSystem::windows);
  const std::string_view phone =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
      "Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
  EXPECT_EQ(browser_of(phone), Browser::safari);
  EXPECT_EQ(system_of(phone), OperatingSystem::ios);
  EXPECT_EQ(system_of("Mozilla/5.0 (Linux; Android 15)"), OperatingSystem::android);
  EXPECT_EQ(browser_of(""), Browser::other);
}

TEST(Cookies, AreOutOfReachOfScriptsAndOfOtherSites) {
  EXPECT_EQ(session_cookie("abc"), "__Host-renkei=abc; Secure; HttpOnly; SameSite=Strict; Path=/");
  EXPECT_EQ(ended_session_cookie(),
            "__Host-renkei=; Secure; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
  EXPECT_TRUE(device_cookie("abc").starts_with(
      "__Host-renkei-device=abc; Secure; HttpOnly; SameSite=Strict; Path=/; Max-Age="));
}

}  // namespace
}  // namespace renkei::identity
