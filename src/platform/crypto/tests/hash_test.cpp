// SHA-256 against FIPS 180-2's examples, HMAC against RFC 4231, key derivation against RFC 5869.
#include "platform/crypto/hash.hpp"

#include <gtest/gtest.h>

#include "platform/crypto/key.hpp"
#include "platform/crypto/random.hpp"

namespace renkei::crypto {
namespace {

TEST(Sha256, IsTheOneOfFips180) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, ContentInPiecesHasTheSameDigestAsInOne) {
  Sha256 pieces;
  pieces.add("a");
  pieces.add("");
  pieces.add("bc");
  EXPECT_EQ(pieces.finish(), sha256("abc"));
}

TEST(HmacSha256, IsTheOneOfRfc4231) {
  EXPECT_EQ(hex(hmac_sha256("Jefe", "what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  // Case 6: a key longer than the block.
  EXPECT_EQ(hex(hmac_sha256(std::string(131, '\xaa'),
                            "Test Using Larger Than Block-Size Key - Hash Key First")),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Same, SeesEveryDifference) {
  EXPECT_TRUE(same("", ""));
  EXPECT_TRUE(same("token", "token"));
  EXPECT_FALSE(same("token", "tokeN"));
  EXPECT_FALSE(same("token", "toke"));
}

TEST(Key, IsDerivedByHkdfExpandOfRfc5869) {
  const auto key =
      Key::from_hex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
  ASSERT_TRUE(key);
  EXPECT_EQ(key->derive("\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9").hex(),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
}

TEST(Key, EachPurposeHasItsOwn) {
  const Key key = Key::random();
  EXPECT_NE(key.derive("cursor").hex(), key.derive("csrf").hex());
  EXPECT_EQ(key.derive("cursor").hex(), key.derive("cursor").hex());
  EXPECT_NE(key.hex(), Key::random().hex());
}

TEST(Key, AKeyFileHoldsSixtyFourHexadecimalCharactersAndMayEndInANewline) {
  const std::string text = Key::random().hex();
  const auto key = Key::from_hex("  " + text + "\r\n");
  ASSERT_TRUE(key);
  EXPECT_EQ(key->hex(), text);
  EXPECT_FALSE(Key::from_hex(""));
  EXPECT_FALSE(Key::from_hex(" \n"));
  EXPECT_FALSE(Key::from_hex(text.substr(2)));
  EXPECT_FALSE(Key::from_hex(text + "00"));
  EXPECT_FALSE(Key::from_hex("zz" + text.substr(2)));
}

TEST(Random, ATokenIsOneHundredTwentyEightFreshBits) {
  const std::string token = random_token();
  EXPECT_EQ(token.size(), kTokenLength);
  EXPECT_EQ(from_base64url(token)->size(), 16U);
  EXPECT_NE(token, random_token());
  EXPECT_NE(random_bytes(32), random_bytes(32));
}

}  // namespace
}  // namespace renkei::crypto
