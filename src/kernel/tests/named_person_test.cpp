// Who types a name into a text that many read is warned; who does not is left in peace.
#include "kernel/named_person.hpp"

#include <gtest/gtest.h>

namespace renkei {
namespace {

TEST(NamedPerson, ANameWithItsHonorificIsNoticed) {
  for (const char* text : {"見本様の薬を渡した", "山田 花子さんのFAXを誤送", "佐藤さま宅に置き忘れ",
                           "ミホン様", "田中氏の紹介状"}) {
    EXPECT_TRUE(seems_to_name_a_person(text)) << text;
  }
}

TEST(NamedPerson, ATelephoneNumberAndABirthDateAreNoticed) {
  EXPECT_TRUE(seems_to_name_a_person("連絡先 0880-00-1234 に掛けた"));
  EXPECT_TRUE(seems_to_name_a_person("０９０ー１２３４ー５６７８") ||
              seems_to_name_a_person("０９０-１２３４-５６７８"));
  EXPECT_TRUE(seems_to_name_a_person("昭和17年3月4日生の方"));
}

TEST(NamedPerson, PeopleInGeneralAndOtherWordsAreNone) {
  for (const char* text : {"ご家族様に電話した", "患者様2名分の書類", "看護師さんが気づいた",
                           "FAXの仕様を確かめる", "たくさんの書類", "様子を見た", "氏名は書かない",
                           "同様の事例は3件", "2026-11-23 に送った", "事業所番号 3690100001", ""}) {
    EXPECT_FALSE(seems_to_name_a_person(text)) << text;
  }
}

}  // namespace
}  // namespace renkei
