// Passkeys made and shown by an authenticator of our own, honest and not. That real browsers agree
// is tests/readers' part.
#include "platform/webauthn/webauthn.hpp"

#include <gtest/gtest.h>

#include "testkit/soft_authenticator.hpp"

namespace renkei::webauthn {
namespace {

using testkit::Claim;
using testkit::SoftAuthenticator;

constexpr std::string_view kChallenge = "Zm9yIG9uZSB1c2U";

template <class T>
std::string reason_of(const Result<T>& result) {
  return result ? std::string{} : std::string{result.error().reason.key()};
}

class WebAuthn : public testing::Test {
 protected:
  std::string made(const Claim& claim) const {
    return reason_of(check_registration(site, kChallenge, phone.make(kChallenge, claim)));
  }
  std::string shown(const Claim& claim) const {
    return reason_of(
        check_assertion(site, kChallenge, phone.cose_key(), phone.show(kChallenge, claim)));
  }

  RelyingParty site = RelyingParty::of_address("https://hub.example/").value();
  SoftAuthenticator phone;
};

TEST_F(WebAuthn, WhatWasMadeIsKnownAgain) {
  for (const auto algorithm : {Algorithm::es256, Algorithm::rs256, Algorithm::eddsa}) {
    const SoftAuthenticator key{algorithm};
    for (const char* format : {"none", "packed"}) {
      const auto credential = check_registration(
          site, kChallenge, key.make(kChallenge, {.count = 3, .format = format}));
      ASSERT_EQ(reason_of(credential), "") << static_cast<int>(algorithm) << format;
      EXPECT_EQ(credential->id, key.credential());
      EXPECT_EQ(credential->count, 3U);
      const auto again = check_assertion(site, kChallenge, credential->cose_key,
                                         key.show(kChallenge, {.flags = 0x1d, .count = 4}));
      ASSERT_EQ(reason_of(again), "");
      EXPECT_EQ(again->count, 4U);
      EXPECT_TRUE(again->is_synced);
    }
  }
}

TEST_F(WebAuthn, AnotherSiteCannotPassItOn) {
  for (const Claim& claim :
       {Claim{.origin = "https://hub.example.evil"}, Claim{.origin = "http://hub.example"},
        Claim{.origin = "https://hub.example:8443"}, Claim{.site = "evil.example"},
        Claim{.cross_origin = "true"}}) {
    EXPECT_EQ(made(claim), "webauthn.other_site");
    EXPECT_EQ(shown(claim), "webauthn.other_site");
  }
}

TEST_F(WebAuthn, WhoIsNotVerifiedIsNobody) {
  EXPECT_EQ(made({.flags = 0x01}), "webauthn.not_verified");
  EXPECT_EQ(shown({.flags = 0x01}), "webauthn.not_verified");
  EXPECT_EQ(shown({.flags = 0x04}), "webauthn.not_verified") << "verified, but not present";
}

TEST_F(WebAuthn, AnAnswerFitsItsChallengeAndItsQuestion) {
  EXPECT_EQ(reason_of(check_registration(site, "b3RoZXI", phone.make(kChallenge))),
            "webauthn.other_challenge");
  EXPECT_EQ(reason_of(check_assertion(site, "b3RoZXI", phone.cose_key(), phone.show(kChallenge))),
            "webauthn.other_challenge");
  EXPECT_EQ(made({.type = "webauthn.get"}), "webauthn.malformed");
  EXPECT_EQ(shown({.type = "webauthn.create"}), "webauthn.malformed");
}

TEST_F(WebAuthn, ASignatureIsOfThisKeyAndOverAllOfIt) {
  const SoftAuthenticator other;
  EXPECT_EQ(reason_of(check_assertion(site, kChallenge, other.cose_key(), phone.show(kChallenge))),
            "webauthn.signature_wrong");
  Assertion moved = phone.show(kChallenge, {.count = 1});
  moved.authenticator_data = phone.show(kChallenge, {.count = 2}).authenticator_data;
  EXPECT_EQ(reason_of(check_assertion(site, kChallenge, phone.cose_key(), moved)),
            "webauthn.signature_wrong");
  Registration forged = phone.make(kChallenge, {.format = "packed"});
  const std::string statement = other.make(kChallenge, {.format = "packed"}).attestation;
  // Another key's statement in front of this one's data: fmt, attStmt, then authData.
  const auto at = [](const std::string& text) { return text.find("authData"); };
  forged.attestation =
      statement.substr(0, at(statement)) + forged.attestation.substr(at(forged.attestation));
  EXPECT_EQ(reason_of(check_registration(site, kChallenge, forged)), "webauthn.signature_wrong");
}

TEST_F(WebAuthn, OtherAttestationsAreNotAskedFor) {
  EXPECT_EQ(made({.format = "fido-u2f"}), "webauthn.attestation_unknown");
}

TEST_F(WebAuthn, BytesTooManyOrTooFewAreRefused) {
  Registration more = phone.make(kChallenge);
  more.attestation += '\0';
  EXPECT_EQ(reason_of(check_registration(site, kChallenge, more)), "webauthn.malformed");
  Assertion less = phone.show(kChallenge);
  less.authenticator_data.pop_back();
  EXPECT_EQ(reason_of(check_assertion(site, kChallenge, phone.cose_key(), less)),
            "webauthn.malformed");
  Assertion long_one = phone.show(kChallenge);
  long_one.client_data.insert(1, std::string(kClientDataBytesMax, ' '));
  EXPECT_EQ(reason_of(check_assertion(site, kChallenge, phone.cose_key(), long_one)),
            "webauthn.malformed");
  EXPECT_EQ(shown({.flags = 0x15}), "webauthn.malformed") << "synced, but cannot be";
}

TEST_F(WebAuthn, APointOffTheCurveIsNoKey) {
  std::string key = phone.cose_key();
  key.back() = static_cast<char>(key.back() ^ 1);
  EXPECT_FALSE(PublicKey::from_cose(key));
  EXPECT_TRUE(PublicKey::from_cose(phone.cose_key()));
  EXPECT_FALSE(PublicKey::from_cose(phone.cose_key() + "x"));
}

TEST_F(WebAuthn, ACountThatDoesNotGoOnIsACopy) {
  EXPECT_TRUE(counts_on(0, 0)) << "this one does not count";
  EXPECT_TRUE(counts_on(0, 1));
  EXPECT_TRUE(counts_on(7, 8));
  EXPECT_FALSE(counts_on(7, 7));
  EXPECT_FALSE(counts_on(7, 6));
  EXPECT_FALSE(counts_on(7, 0));
}

TEST(RelyingParty, ItIsTheHubsAddress) {
  const auto hub = RelyingParty::of_address("https://renkei.example.jp:8443/app");
  ASSERT_TRUE(hub);
  EXPECT_EQ(hub->id, "renkei.example.jp");
  EXPECT_EQ(hub->origin, "https://renkei.example.jp:8443");
  EXPECT_FALSE(RelyingParty::of_address("renkei.example.jp"));
  EXPECT_FALSE(RelyingParty::of_address("ftp://renkei.example.jp"));
  EXPECT_FALSE(RelyingParty::of_address("https:///app"));
}

TEST(RelyingParty, ADemoAnswersAtEveryPortOfItsOwnMachine) {
  const RelyingParty demo{"localhost", "http://localhost:8080", true};
  EXPECT_TRUE(demo.answers_at("http://localhost:41234"));
  EXPECT_FALSE(demo.answers_at("http://localhost:4123.evil.example"));
  EXPECT_FALSE(demo.answers_at("http://localhost:"));
  EXPECT_FALSE(demo.answers_at("https://localhost:41234"));
  const RelyingParty real{"localhost", "http://localhost:8080"};
  EXPECT_FALSE(real.answers_at("http://localhost:41234"));
}

}  // namespace
}  // namespace renkei::webauthn
