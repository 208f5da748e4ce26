// What another site makes a visitor's browser send is refused.
#include <gtest/gtest.h>

#include "features/identity/request_guard_actions.hpp"

namespace renkei::identity {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""ms;

class RequestGuardTest : public ::testing::Test {
 protected:
  const Instant now = instant_of(1'795'000'000'000);
  Keys keys{crypto::Key::random()};
  HubRequestGuard guard{keys};
  Actor nobody;
  Actor sano{.who = "a", .membership = "m", .role = Role::clerk, .session = "s-1"};
  std::string token = guard.token_of(sano, now);

  RequestOrigin from_here(std::optional<std::string_view> shown) const {
    return {.sec_fetch_site = "same-origin", .host = "hub.example", .token = shown};
  }
};

TEST_F(RequestGuardTest, TheSessionsOwnTokenFromHereIsGood) {
  EXPECT_TRUE(guard.check(sano, from_here(token), now));
  EXPECT_TRUE(guard.check(sano, from_here(token), now + 7h));
}

TEST_F(RequestGuardTest, SignedInWithoutAGoodTokenIsRefused) {
  EXPECT_FALSE(guard.check(sano, from_here(std::nullopt), now));
  EXPECT_FALSE(guard.check(sano, from_here(""), now));
  EXPECT_FALSE(guard.check(sano, from_here(token.substr(1)), now));
  Actor later = sano;
  later.session = "s-2";
  EXPECT_FALSE(guard.check(later, from_here(token), now)) << "another session's token";
  EXPECT_FALSE(guard.check(sano, from_here(guard.token_of(nobody, now)), now));
  const Keys others{crypto::Key::random()};
  EXPECT_FALSE(guard.check(sano, from_here(HubRequestGuard{others}.token_of(sano, now)), now));
}

TEST_F(RequestGuardTest, AnotherSiteIsRefusedEvenWithTheToken) {
  for (const char* site : {"cross-site", "same-site", "none", ""}) {
    RequestOrigin request = from_here(token);
    request.sec_fetch_site = site;
    EXPECT_FALSE(guard.check(sano, request, now)) << site;
  }
}

TEST_F(RequestGuardTest, WithoutFetchMetadataTheOriginMustBeTheHost) {
  RequestOrigin request{.host = "hub.example:8443", .token = token};
  request.origin = "https://hub.example:8443";
  EXPECT_TRUE(guard.check(sano, request, now));
  for (const char* origin : {"https://hub.example", "https://evil.example", "null", "",
                             "https://hub.example:8443.evil.example"}) {
    request.origin = origin;
    EXPECT_FALSE(guard.check(sano, request, now)) << origin;
  }
}

TEST_F(RequestGuardTest, WhoIsNotSignedInNeedsNoTokenAndMayShowTheOneOfAnEndedSession) {
  EXPECT_TRUE(guard.check(nobody, from_here(std::nullopt), now));
  EXPECT_TRUE(guard.check(nobody, from_here(token), now)) << "signing in again after an idle hour";
  RequestOrigin elsewhere = from_here(std::nullopt);
  elsewhere.sec_fetch_site = "cross-site";
  EXPECT_FALSE(guard.check(nobody, elsewhere, now)) << "nobody is signed in by another site";
}

TEST_F(RequestGuardTest, AFormWithoutSignInIsGoodForAnHour) {
  const std::string form = guard.token_of(nobody, now);
  EXPECT_TRUE(guard.check_form(nobody, from_here(form), now + 1h - 1ms));
  EXPECT_FALSE(guard.check_form(nobody, from_here(form), now + 1h));
  EXPECT_FALSE(guard.check_form(nobody, from_here(std::nullopt), now));
  EXPECT_FALSE(guard.check_form(nobody, from_here("forged"), now));
  EXPECT_FALSE(guard.check_form(nobody, from_here(token), now));
}

}  // namespace
}  // namespace renkei::identity
