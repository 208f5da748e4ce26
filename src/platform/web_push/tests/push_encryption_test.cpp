// The encryption of pushes against the worked example of RFC 8291.
#include <gtest/gtest.h>

#include "platform/crypto/text_form.hpp"
#include "platform/web_push/encryption.hpp"

namespace renkei::web_push {
namespace {

std::string raw(std::string_view text) { return crypto::from_base64url(text).value_or(""); }

// Appendix A.
const Reader kReader{
    raw("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
    raw("BTBZMqHH6r4Tts7J_aSIgg")};
Once once() {
  return {*crypto::P256Key::from_secret(raw("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")),
          raw("DGv6ra1nlYgDCS1FRnbzlw")};
}

TEST(PushEncryption, TheExampleOfRfc8291ComesOutByteForByte) {
  const auto body = encrypted("When I grow up, I want to be a watermelon", kReader, once(), 0);
  ASSERT_TRUE(body);
  EXPECT_EQ(crypto::base64url(crypto::bytes_of_text(*body)),
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIg"
            "Dll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBS"
            "t2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
}

TEST(PushEncryption, ARecordIsNeverLongerThanAPushServiceTakes) {
  const auto longest = encrypted(std::string(kTextMax, 'x'), kReader, once(), 0);
  ASSERT_TRUE(longest);
  EXPECT_EQ(longest->size(), kRecordBytes);
  EXPECT_FALSE(encrypted(std::string(kTextMax + 1, 'x'), kReader, once(), 0));
  EXPECT_FALSE(encrypted("x", kReader, once(), kTextMax));
}

TEST(PushEncryption, KeysThatAreNoneAreRefused) {
  EXPECT_FALSE(encrypted("x", {std::string(65, '\x04'), kReader.secret}, once(), 0));
  EXPECT_FALSE(encrypted("x", {"", kReader.secret}, once(), 0));
  EXPECT_FALSE(encrypted("x", {kReader.point, "short"}, once(), 0));
}

TEST(PushEncryption, TheSameTextNeverLooksTheSame) {
  EXPECT_NE(encrypted("x", kReader, Once::fresh(), 0), encrypted("x", kReader, Once::fresh(), 0));
}

}  // namespace
}  // namespace renkei::web_push
