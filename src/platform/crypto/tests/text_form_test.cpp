// Base64url and hexadecimal, against RFC 4648 §10.
#include "platform/crypto/text_form.hpp"

#include <gtest/gtest.h>

namespace renkei::crypto {
namespace {

TEST(TextForm, Base64urlIsTheOneOfRfc4648WithoutPadding) {
  EXPECT_EQ(base64url(bytes_of_text("")), "");
  EXPECT_EQ(base64url(bytes_of_text("f")), "Zg");
  EXPECT_EQ(base64url(bytes_of_text("fo")), "Zm8");
  EXPECT_EQ(base64url(bytes_of_text("foobar")), "Zm9vYmFy");
  EXPECT_EQ(base64url(bytes_of_text("\xfb\xff")), "-_8");
}

TEST(TextForm, Base64urlGivesBackEveryByte) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  EXPECT_EQ(from_base64url(base64url(bytes_of_text(all))), all);
  EXPECT_EQ(from_base64url(""), "");
}

TEST(TextForm, OnlyTheOneSpellingOfBase64urlIsRead) {
  EXPECT_FALSE(from_base64url("Zg=="));
  EXPECT_FALSE(from_base64url("Zh"));  // the unused bits are not zero
  EXPECT_FALSE(from_base64url("Z"));
  EXPECT_FALSE(from_base64url("Zm 9v"));
  EXPECT_FALSE(from_base64url("+/8"));
}

TEST(TextForm, HexadecimalGoesThereAndBack) {
  EXPECT_EQ(hex(bytes_of_text("\x01\xab")), "01ab");
  EXPECT_EQ(from_hex("01AB"), "\x01\xab");
  EXPECT_FALSE(from_hex("01a"));
  EXPECT_FALSE(from_hex("0g"));
  EXPECT_FALSE(from_hex("01 2"));
}

}  // namespace
}  // namespace renkei::crypto
