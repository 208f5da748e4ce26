// Our own keys on P-256, held against the vectors of RFC 7515 and RFC 8291 and against themselves.
#include "platform/crypto/p256_key.hpp"

#include <gtest/gtest.h>

#include "platform/crypto/public_key.hpp"
#include "platform/crypto/text_form.hpp"

namespace renkei::crypto {
namespace {

std::string bytes_in(std::string_view base64url) { return from_base64url(base64url).value(); }

// RFC 7515 A.3.1.
const char* const kSecret = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI";
const char* const kX = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
const char* const kY = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";

PublicKey public_part(const P256Key& key) {
  const std::string point = key.point();
  return PublicKey::p256(point.substr(1, 32), point.substr(33)).value();
}

TEST(P256Key, TheSecretOfTheStandardHasThePointOfTheStandard) {
  const auto key = P256Key::from_secret(bytes_in(kSecret));
  ASSERT_TRUE(key);
  EXPECT_EQ(key->point(), "\x04" + bytes_in(kX) + bytes_in(kY));
  EXPECT_EQ(key->secret(), bytes_in(kSecret));
}

TEST(P256Key, WhatItSignedIsItsOwnAndNobodyElses) {
  const P256Key key = P256Key::random();
  const std::string signature = key.sign("連携");
  ASSERT_EQ(signature.size(), P256Key::kSignatureBytes);
  EXPECT_TRUE(public_part(key).verifies(Scheme::ecdsa_raw, "連携", signature));
  EXPECT_FALSE(public_part(key).verifies(Scheme::ecdsa_raw, "連繋", signature));
  EXPECT_FALSE(public_part(P256Key::random()).verifies(Scheme::ecdsa_raw, "連携", signature));
  for (std::size_t at = 0; at < signature.size(); ++at) {
    std::string tampered = signature;
    tampered[at] = static_cast<char>(tampered[at] ^ 1);
    EXPECT_FALSE(public_part(key).verifies(Scheme::ecdsa_raw, "連携", tampered)) << at;
  }
}

TEST(P256Key, ASignatureInAnotherFormIsNone) {
  const P256Key key = P256Key::random();
  const std::string signature = key.sign("a");
  EXPECT_FALSE(public_part(key).verifies(Scheme::ecdsa_der, "a", signature));
  EXPECT_FALSE(public_part(key).verifies(Scheme::rsa_pkcs1, "a", signature));
  EXPECT_FALSE(public_part(key).verifies(Scheme::ecdsa_raw, "a", signature + "a"));
  EXPECT_FALSE(public_part(key).verifies(Scheme::ecdsa_raw, "a", std::string(64, '\0')))
      << "the signature of nought that fits every message (CVE-2022-21449)";
}

TEST(P256Key, TwoWhoAgreeHoldTheSameSecret) {
  // RFC 8291 Appendix A: the shared secret of the server's and the browser's key.
  const auto ours =
      P256Key::from_secret(bytes_in("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).value();
  const auto theirs =
      P256Key::from_secret(bytes_in("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")).value();
  const std::string shared = bytes_in("kyrL1jIIOHEzg3sM2ZWRHDRB62YACZhhSlknJ672kSs");
  EXPECT_EQ(ours.agree(theirs.point()), shared);
  EXPECT_EQ(theirs.agree(ours.point()), shared);
}

TEST(P256Key, APointThatIsOnNoCurveAgreesWithNobody) {
  const P256Key key = P256Key::random();
  std::string point = key.point();
  point.back() = static_cast<char>(point.back() ^ 1);
  EXPECT_FALSE(key.agree(point));
  EXPECT_FALSE(key.agree(""));
  EXPECT_FALSE(key.agree(std::string(65, '\0')));
  EXPECT_FALSE(P256Key::from_secret(std::string(32, '\0')));
  EXPECT_FALSE(P256Key::from_secret(std::string(32, '\xff')));
  EXPECT_FALSE(P256Key::from_secret("short"));
}

}  // namespace
}  // namespace renkei::crypto
