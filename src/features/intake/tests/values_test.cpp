// Each trap of the open data's cells, by name.
#include <gmock/gmock.h>

#include "features/intake/contact_reader.hpp"
#include "features/intake/identifier_reader.hpp"
#include "features/intake/place_reader.hpp"
#include "features/intake/text_reader.hpp"
#include "features/intake/time_reader.hpp"

namespace renkei::intake {
namespace {

using testing::ElementsAre;

std::string phone(std::string_view cell) {
  const auto read = read_phone(cell);
  if (!read) return "nothing";
  return (read->usual ? "" : "as written: ") + read->text +
         (read->remark.empty() ? "" : " / " + read->remark);
}

TEST(Phone, AllWaysOfWritingGiveHyphens) {
  EXPECT_EQ(phone("088-622-0000"), "088-622-0000");
  EXPECT_EQ(phone("０８８－６２２－００００"), "088-622-0000");
  EXPECT_EQ(phone("088‐622‐0000"), "088-622-0000");
  EXPECT_EQ(phone("088ー622ー0000"), "088-622-0000");
  EXPECT_EQ(phone("（088）622-0000"), "088-622-0000");
  EXPECT_EQ(phone("(0980)52-8331"), "0980-52-8331");
  EXPECT_EQ(phone("0886220000"), "0886220000");
  EXPECT_EQ(phone("050-3625-3862"), "050-3625-3862");
}

TEST(Phone, RemarksAreKeptBesideTheNumber) {
  EXPECT_EQ(phone("088-622-0000（代表）"), "088-622-0000 / 代表");
  EXPECT_EQ(phone("088-622-0000（"), "088-622-0000");
  EXPECT_EQ(phone("088-622-0000 内線12"), "088-622-0000 / 内線12");
}

TEST(Phone, WhatCannotBeDialledStaysAsWrittenAndIsMarked) {
  EXPECT_EQ(phone("622-0000"), "as written: 622-0000");
  EXPECT_EQ(phone("8031123456"), "as written: 8031123456");
  EXPECT_EQ(phone(""), "nothing");
  EXPECT_EQ(phone("なし"), "nothing");
}

TEST(WebCell, AnAddressWithoutSchemeGetsOne) {
  EXPECT_EQ(read_web_cell("https://example.jp/a").url, "https://example.jp/a");
  EXPECT_EQ(read_web_cell("HTTP://example.jp").url, "http://example.jp");
  EXPECT_EQ(read_web_cell("www.example.jp/a").url, "http://www.example.jp/a");
}

TEST(WebCell, MailAddressesAndNumbersAreTakenForWhatTheyAre) {
  EXPECT_EQ(read_web_cell("info@example.jp").email, "info@example.jp");
  EXPECT_EQ(read_web_cell("ｉｎｆｏ＠example.jp").email, "info@example.jp");
  EXPECT_EQ(read_web_cell("088-622-0000").phone, "088-622-0000");
  EXPECT_EQ(read_web_cell("088-622-0000").url, "");
}

TEST(WebCell, AScriptIsNeverALinkAndOtherWordsAreUnreadable) {
  EXPECT_EQ(read_web_cell("javascript:alert(1)").url, "");
  EXPECT_TRUE(read_web_cell("javascript:alert(1)").unreadable);
  EXPECT_TRUE(read_web_cell("準備中").unreadable);
  EXPECT_TRUE(read_web_cell("http://example.jp/\"onclick=1").unreadable);
  EXPECT_EQ(read_web_cell("http://").url, "");
  EXPECT_FALSE(read_web_cell("").unreadable);
}

TEST(Coordinates, ZeroAndAbroadAreMissing) {
  EXPECT_TRUE(read_point("34.07", "134.55"));
  EXPECT_TRUE(read_point("43.036925700000000", "141.340640400000000"));
  EXPECT_TRUE(read_point("３４．０７", "134.55"));
  EXPECT_FALSE(read_point("0.0", "0.0"));
  EXPECT_FALSE(read_point("53.41", "-8.24"));
  EXPECT_FALSE(read_point("60.22", "19.55"));
  EXPECT_FALSE(read_point("", ""));
  EXPECT_FALSE(read_point("34.07度", "134.55"));
}

TEST(OfficeNumber, LettersBelongToItAndAreCounted) {
  const auto number = read_office_number("01b1400014", "01");
  ASSERT_TRUE(number);
  EXPECT_EQ(number->text, "01B1400014");
  EXPECT_TRUE(number->has_letters);
  EXPECT_FALSE(read_office_number("0170210231", "01")->has_letters);
}

TEST(OfficeNumber, NineDigitsGetTheirZeroBackOnlyIfThePrefectureProvesIt) {
  const auto repaired = read_office_number("170210231", "01");
  ASSERT_TRUE(repaired);
  EXPECT_EQ(repaired->text, "0170210231");
  EXPECT_EQ(repaired->repair, Repair::repaired);
  EXPECT_FALSE(read_office_number("170210231", "17"));
  EXPECT_FALSE(read_office_number("170210231", ""));
}

TEST(OfficeNumber, WhatASpreadsheetMadeOfItIsRefused) {
  EXPECT_FALSE(read_office_number("4.4703E+09", "44"));
  EXPECT_FALSE(read_office_number("", "44"));
  EXPECT_FALSE(read_office_number("12345678901", "12"));
}

TEST(MunicipalityCode, SixDigitsMustPassTheirCheck) {
  EXPECT_EQ(read_municipality_code("362018", "36")->text, "36201");
  EXPECT_EQ(read_municipality_code("011011", "")->text, "01101");
  EXPECT_FALSE(read_municipality_code("362019", "36"));
}

TEST(MunicipalityCode, FiveDigitsThatLostTheirZeroAreRepairedByTheCheckDigit) {
  const auto code = read_municipality_code("11011", "01");
  ASSERT_TRUE(code);
  EXPECT_EQ(code->text, "01101");
  EXPECT_EQ(code->repair, Repair::repaired);
}

TEST(MunicipalityCode, FiveDigitsWithoutCheckDigitStayAsTheyAre) {
  const auto code = read_municipality_code("36201", "36");
  ASSERT_TRUE(code);
  EXPECT_EQ(code->text, "36201");
  EXPECT_EQ(code->repair, Repair::none);
  EXPECT_EQ(read_municipality_code("1100", "01")->text, "01100");
  EXPECT_FALSE(read_municipality_code("99999", ""));
}

TEST(MunicipalityCode, ThePrefectureDecidesBetweenTwoReadings) {
  EXPECT_EQ(read_municipality_code("11011", "11")->text, "11011");
}

TEST(Prefecture, NamesAndNumbersGoBothWays) {
  EXPECT_EQ(prefecture_number("北海道"), "01");
  EXPECT_EQ(prefecture_number("徳島県"), "36");
  EXPECT_EQ(prefecture_number("沖縄県"), "47");
  EXPECT_EQ(prefecture_number("徳島"), "");
  EXPECT_EQ(prefecture_name("36"), "徳島県");
  EXPECT_EQ(prefecture_name("48"), "");
}

TEST(NaviiId, FiveToTwentyDigitsAndLettersBeginningWithAPrefecture) {
  EXPECT_EQ(read_navii_id("151BYJTX00001"), "151BYJTX00001");
  EXPECT_EQ(read_navii_id("0111010000010"), "0111010000010");
  EXPECT_EQ(read_navii_id("13101"), "13101");
  EXPECT_FALSE(read_navii_id("9911010000010"));
  EXPECT_FALSE(read_navii_id("1.11E+11"));
}

TEST(Text, TheWordForALineEndBecomesOne) {
  EXPECT_EQ(note_of("　祝日休み（改行）年末年始\r\n"), "祝日休み\n年末年始");
  EXPECT_EQ(trimmed("　札苗病院　介護医療院 "), "札苗病院　介護医療院");
}

TEST(Text, ListsAreSplitAtEachOfTheirMarks) {
  EXPECT_THAT(list_of("内科;外科，眼科、歯科|皮膚科,"),
              ElementsAre("内科", "外科", "眼科", "歯科", "皮膚科"));
  EXPECT_THAT(list_of(""), ElementsAre());
}

TEST(Text, DashesBetweenDigitsAreHyphensAndTheLongMarkOfKanaIsALetter) {
  EXPECT_EQ(with_plain_dashes("1ー2−3―4 ケアセンター"), "1-2-3-4 ケアセンター");
}

TEST(Address, WhatStandsInItsOwnColumnIsTakenOffTheStreet) {
  EXPECT_EQ(street_of("北海道札幌市北区北25条西6丁目3番23号", "北海道", "札幌市北区", ""),
            "北25条西6丁目3番23号");
  EXPECT_EQ(street_of("札幌市北区麻生町６丁目６番９号あざぶマリオン１階", "北海道", "札幌市北区",
                      "あざぶマリオン１階"),
            "麻生町６丁目６番９号");
  EXPECT_EQ(street_of("徳島県名西郡石井町高川原1", "徳島県", "石井町", ""), "高川原1");
  EXPECT_EQ(street_of("郡山1-2", "福島県", "郡山市", ""), "郡山1-2");
}

TEST(Address, ACityIsFoundEvenIfItsNameHoldsTheLetterOfAnother) {
  EXPECT_EQ(cut_address("三重県四日市市芝田２").city, "四日市市");
  EXPECT_EQ(cut_address("東京都武蔵村山市榎１").city, "武蔵村山市");
  EXPECT_EQ(cut_address("群馬県佐波郡玉村町上新田").city, "玉村町");
  EXPECT_EQ(cut_address("北海道余市郡余市町黒川町").city, "余市町");
  EXPECT_EQ(cut_address("奈良県大和郡山市朝日町").city, "大和郡山市");
  EXPECT_EQ(cut_address("北海道札幌市中央区南１条西１６丁目").city, "札幌市中央区");
  EXPECT_EQ(cut_address("新潟県上越市大潟区").city, "上越市");
  EXPECT_EQ(cut_address("東京都世田谷区　三軒茶屋").street, "三軒茶屋");
  EXPECT_EQ(cut_address("神奈川県横浜市中区本町").city, "横浜市中区");
  EXPECT_EQ(cut_address("城山１").street, "城山１");
}

TEST(Time, EveryWayOfWritingIsRead) {
  const auto nine = TimeOfDay::parse("09:00");
  for (const char* cell : {"9:00", "09:00", "0900", "９：００", "9時", "9時00分", "0.375",
                           "午前9時", " 9:00 ", "9:00:00"}) {
    EXPECT_EQ(read_time(cell), nine) << cell;
  }
  EXPECT_EQ(read_time("18:30"), read_time("0.770833"));
  EXPECT_EQ(read_time("午後1時半"), TimeOfDay::parse("13:30"));
  EXPECT_EQ(read_time("24:00"), TimeOfDay::parse_end("24:00"));
}

TEST(Time, NineNineNineNineAndNonsenseAreNoTimes) {
  for (const char* cell : {"9999", "", "25:00", "9:75", "900", "1", "随時", "24:30"}) {
    EXPECT_FALSE(read_time(cell)) << cell;
  }
}

TEST(Time, TheSameTimeTwiceIsNotStatedAndTheWholeDayIsWhole) {
  EXPECT_FALSE(read_span("00:00", "00:00"));
  EXPECT_EQ(read_span("00:00", "23:59")->minutes(), 1440);
  EXPECT_EQ(read_span("0:00", "24:00")->minutes(), 1440);
}

TEST(Time, ANightDutyReachesOverAndAboveEighteenHoursIsASlip) {
  EXPECT_EQ(read_span("17:00", "9:00")->minutes(), 16 * 60);
  EXPECT_TRUE(read_span("17:00", "9:00")->ends_next_day());
  EXPECT_FALSE(read_span("9:00", "4:00"));
}

}  // namespace
}  // namespace renkei::intake
