// What people type into the field of the second step.
#include "features/second_factor/typed_code.hpp"

#include <gtest/gtest.h>

namespace renkei::second_factor {
namespace {

std::string read_as(std::string_view typed) {
  const auto code = typed_code(typed);
  if (!code) return "nothing";
  return (code->kind == TypedCode::Kind::app ? "app " : "paper ") + code->text;
}

TEST(TypedCode, SixDigitsAreTheApps) {
  EXPECT_EQ(read_as("123456"), "app 123456");
  EXPECT_EQ(read_as(" 123 456 "), "app 123456");
  EXPECT_EQ(read_as("１２３４５６"), "app 123456");
}

TEST(TypedCode, TenCharactersAreFromPaper) {
  EXPECT_EQ(read_as("ABCDE-23456"), "paper ABCDE23456");
  EXPECT_EQ(read_as("abcde 23456"), "paper ABCDE23456");
  EXPECT_EQ(read_as("OIl00-00000"), "paper 0110000000") << "what looks alike is meant alike";
  EXPECT_EQ(read_as("ＡＢＣＤＥー２３４５６"), "paper ABCDE23456");
}

TEST(TypedCode, AnythingElseIsNone) {
  for (const char* typed : {"", "12345", "1234567", "ABCDE-2345", "ABCDE-23456-7", "ABCDU23456",
                            "まちがい", "１２３４５", "\xef\xbc",
                            "ABCDE\x01"
                            "2345"}) {
    EXPECT_EQ(read_as(typed), "nothing") << typed;
  }
  EXPECT_EQ(read_as(std::string(100, '1')), "nothing");
}

TEST(TypedCode, WhatIsShownIsReadBack) {
  const std::string code =
      paper_code_from(std::string_view("\x00\x1f\xff\x80\x07\x10\x22\x63\x55\xaa", 10));
  EXPECT_EQ(code.size(), kPaperCodeLength);
  EXPECT_EQ(read_as(shown(code)), "paper " + code);
}

}  // namespace
}  // namespace renkei::second_factor
