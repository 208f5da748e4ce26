// What someone types finds what someone else wrote.
#include "kernel/search_key.hpp"

#include <gtest/gtest.h>

namespace renkei {
namespace {

using Words = std::vector<std::u16string>;

void expect_same(std::initializer_list<std::string_view> writings) {
  for (const auto writing : writings) {
    EXPECT_EQ(search_key(writing), search_key(*writings.begin())) << writing;
  }
}

TEST(SearchKey, HiraganaKatakanaAndHalfWidthAreOne) {
  expect_same({"さくら", "サクラ", "ｻｸﾗ"});
  expect_same({"がん", "ガン", "ｶﾞﾝ", "か\u3099ん"});
  expect_same({"りょうようつうしょかいご", "リョウヨウツウショカイゴ", "ﾘﾖｳﾖｳﾂｳｼﾖｶｲｺﾞ"});
}

TEST(SearchKey, WidthAndCaseOfLettersDoNotMatter) {
  expect_same({"ABC24", "ＡＢＣ２４", "abc24"});
  expect_same({"Ⅱ", "II", "ii"});
}

TEST(SearchKey, OldAndVariantCharactersBecomeTodays) {
  expect_same({"高橋", "髙橋", "髙𣘺"});
  expect_same({"山崎", "山﨑", "山嵜"});
  expect_same({"渡辺", "渡邊", "渡邉"});
  expect_same({"斉藤", "斎藤", "齋藤", "齊藤"});
  expect_same({"吉野", "𠮷野"});
  expect_same({"桜沢医院", "櫻澤醫院"});
  expect_same({"神谷", "神谷", "神\uFE00谷"});
  expect_same({"立花", "⽴花"});
  expect_same({"中之島", "中の島", "中ノ島", "中ﾉ嶋"});
}

TEST(SearchKey, DashesAreOneBetweenDigitsAndALetterInsideKana) {
  expect_same({"1-2-3", "１－２－３", "1‐2−3", "1ー2ｰ3", "1–2—3", "1―2-3"});
  expect_same({"センター", "ｾﾝﾀｰ", "センタ―"});
  EXPECT_NE(search_key("センター"), search_key("センタ"));
  EXPECT_EQ(search_key("ケア-ステーション"), u"ケア-ステーシヨン");
}

TEST(SearchKey, TheKeBetweenKanjiIsOneHoweverItIsWritten) {
  expect_same({"霞ケ関", "霞ヶ関", "霞が関", "霞カ関", "霞ｹ関"});
  EXPECT_NE(search_key("ケア"), search_key("ガア"));
}

TEST(SearchKey, AddressesAreReadInAnyForm) {
  expect_same({"本町一丁目2番地3号", "本町1丁目2番3号", "本町１－２－３", "本町1-2番地の3"});
  expect_same({"本町二十三丁目4", "本町23-4"});
  expect_same({"久屋原町345番地", "久屋原町345"});
  EXPECT_TRUE(search_key("本町1-2-3").find(search_key("本町1丁目")) != std::u16string::npos);
  EXPECT_TRUE(search_key("本町10-2").find(search_key("本町1丁目")) == std::u16string::npos);
}

TEST(SearchKey, NamesThatOnlyLookLikeAddressesStay) {
  EXPECT_EQ(search_key("六番町"), u"六番町");
  EXPECT_EQ(search_key("1番館"), u"1番館");
  EXPECT_EQ(search_key("3号館"), u"3号館");
  EXPECT_EQ(search_key("横丁"), u"横丁");
  EXPECT_EQ(search_key("十丁目"), u"10-");
}

TEST(SearchKey, SpacesAndPunctuationAreNotPartOfIt) {
  expect_same(
      {"さくら訪問看護", "さくら　訪問 看護", "「さくら」訪問・看護", "さくら（訪問看護）"});
}

TEST(SearchKey, ShortFormsOfCorporationsAreWrittenOut) {
  expect_same({"株式会社さくら", "（株）さくら", "㈱さくら", "(株) さくら"});
  expect_same({"特定非営利活動法人みどり", "NPO法人みどり", "ＮＰＯ法人 みどり"});
}

TEST(SearchKey, BytesThatAreNotUtf8DoNotStopIt) {
  EXPECT_EQ(search_key("a\xFF"
                       "b"),
            u"a\uFFFDb");
  EXPECT_EQ(search_key("\xE3\x81"), u"\uFFFD");
  EXPECT_EQ(search_key(""), u"");
}

TEST(SearchKey, CharactersBeyondTheBasicPlaneAreTwoUnits) { EXPECT_EQ(search_key("𩹉"), u"𩹉"); }

TEST(SearchKey, FoldingAKeyAgainChangesNothing) {
  for (const std::string_view text : {"髙橋 ｸﾘﾆｯｸ 1丁目2番3号", "㈱霞が関センター", "ABCⅡ"}) {
    const auto key = search_key(text);
    std::string utf8;
    for (const char16_t c : key) {  // all of it is in the basic plane
      if (c < 0x80) {
        utf8 += static_cast<char>(c);
      } else {
        utf8 += static_cast<char>(0xE0 | (c >> 12));
        utf8 += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        utf8 += static_cast<char>(0x80 | (c & 0x3F));
      }
    }
    EXPECT_EQ(search_key(utf8), key) << text;
  }
}

TEST(SearchWords, SpacesOfBothWidthsAndCommasPartWords) {
  EXPECT_EQ(search_words("訪問看護　さくら 夜間、24時間"),
            (Words{u"訪問看護", u"サクラ", u"夜間", u"24時間"}));
  EXPECT_EQ(search_words(" 　・ "), Words{});
}

TEST(SearchWords, AWordTypedTwiceIsOneWord) {
  EXPECT_EQ(search_words("さくら サクラ"), Words{u"サクラ"});
}

TEST(SearchWords, TheFormOfACorporationIsAWordOfItsOwn) {
  EXPECT_EQ(search_words("株式会社さくら"), (Words{u"株式会社", u"サクラ"}));
  EXPECT_EQ(search_words("さくら㈱"), (Words{u"サクラ", u"株式会社"}));
  EXPECT_EQ(search_words("医療法人社団大誠会"), (Words{u"医療法人社団", u"大誠会"}));
  EXPECT_EQ(search_words("医療法人"), Words{u"医療法人"});
}

TEST(SearchWords, AnOpenEndIsLeftOff) {
  EXPECT_EQ(search_words("霞が"), Words{u"霞"});
  EXPECT_EQ(search_words("本町1丁"), Words{u"本町1"});
  EXPECT_EQ(search_words("ケ"), Words{u"ケ"});
}

TEST(SearchWords, AreAtMostEight) {
  EXPECT_EQ(search_words("a b c d e f g h i j").size(), kSearchWordsMax);
}

}  // namespace
}  // namespace renkei
