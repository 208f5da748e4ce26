// Which texts both engines can hold: UTF-8 without a zero byte.
#include "platform/sql/bound_texts.hpp"

#include <gtest/gtest.h>

#include <string>

namespace renkei::sql {
namespace {

// At every place in a text, so that each way through the check meets it.
bool is_storable_anywhere(const std::string& piece) {
  bool all = true;
  bool any = false;
  for (const std::string& around : {std::string{"a"}, std::string{"看"}, std::string{"é"}}) {
    std::string before;
    for (int length = 0; length < 20; ++length, before += around) {
      for (const std::string& after : {std::string{}, std::string{"b"}, std::string(9, 'c')}) {
        const bool storable = is_storable(before + piece + after);
        all = all && storable;
        any = any || storable;
      }
    }
  }
  EXPECT_EQ(all, any) << "it depends on the place";
  return all;
}

TEST(BoundTexts, WhatPeopleWriteIsStorable) {
  for (const auto* text : {"", "plain ASCII of some length", "訪問看護ステーション", "ｶﾅ ｶﾅ", "é",
                           "𠮷野家", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\x7F"}) {
    EXPECT_TRUE(is_storable_anywhere(text)) << text;
  }
}

TEST(BoundTexts, AZeroByteOrWhatIsNotUtf8IsNot) {
  for (const auto& text :
       {std::string{"\0", 1}, std::string{"\x80"}, std::string{"\xC0\x80"}, std::string{"\xE7\x9C"},
        std::string{"\xED\xA0\x80"}, std::string{"\xE0\x9F\xBF"}, std::string{"\xF4\x90\x80\x80"},
        std::string{"\xE7\x28\x8B"}, std::string{"\xFF"}}) {
    EXPECT_FALSE(is_storable_anywhere(text)) << testing::PrintToString(text);
  }
}

}  // namespace
}  // namespace renkei::sql
