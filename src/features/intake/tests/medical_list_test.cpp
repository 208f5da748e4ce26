// 推奨データセット and 自治体標準オープンデータセット: the traps of the lists that cities publish.
#include <gmock/gmock.h>

#include "features/intake/tests/rows.hpp"
#include "features/intake/weekday_reader.hpp"

namespace renkei::intake {
namespace {

using testing_rows::count;
using testing_rows::read_text;

constexpr std::string_view kHeader =
    "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,医療機関の種類,住所,"
    "方書,緯度,経度,電話番号,内線番号,FAX番号,法人番号,法人の名称,医療機関コード,診療曜日,"
    "診療開始時間,診療終了時間,診療日時特記事項,時間外における対応,診療科目,病床数,URL,備考\n";

std::string list(std::string_view rows) { return std::string{kHeader} + std::string{rows}; }

std::string days(std::string_view cell) {
  std::string text;
  for (const auto day : read_weekdays(cell)) {
    text += std::string{enum_name(day)}.substr(0, 2) + " ";
  }
  return text;
}

TEST(Weekdays, AreReadInEachWriting) {
  EXPECT_EQ(days("月火水木金土"), "mo tu we th fr sa ");
  EXPECT_EQ(days("月曜日,水曜日、祝日"), "mo we ho ");
  EXPECT_EQ(days("平日;土"), "mo tu we th fr sa ");
  EXPECT_EQ(days("月～金・日曜"), "mo tu we th fr su ");
  EXPECT_EQ(days("月-水"), "mo tu we ");
  EXPECT_EQ(days("不定休"), "");
  EXPECT_EQ(days(""), "");
}

TEST(MedicalList, TheTwentySixColumnsOfTheRecommendedSetAreRead) {
  const auto rows = read_text(list(
      "362018,12,徳島県,徳島市,見本内科,ミホンナイカ,有床診療所,徳島市見本町1-1,見本ビル,34.07,"
      "134.55,(088)000-0001,,088-000-0002,,医療法人見本会,3610112348,月火水木金,9:00,18:30,"
      "木は午前,,内科;外科,19,www.example.jp,\n"));
  ASSERT_EQ(rows.rows.size(), 1U) << (rows.refused.empty() ? "" : rows.refused[0].reason);
  EXPECT_EQ(rows.profile, "medical_list");
  const auto& facility = rows.rows[0].facility;
  EXPECT_EQ(facility.kind, "clinic");
  EXPECT_EQ(facility.identifiers[0].value, "3610112348");
  EXPECT_EQ(facility.values.address->city, "徳島市");
  EXPECT_EQ(facility.values.address->street, "見本町1-1");
  EXPECT_EQ(facility.values.address->municipality_code, "36201");
  EXPECT_EQ(facility.values.phone, "088-000-0001");
  EXPECT_EQ(facility.values.beds->total, 19);
  EXPECT_EQ(facility.values.hours->size(), 5U);
  EXPECT_EQ(facility.values.hours->at(0).closes, "18:30");
  EXPECT_EQ(facility.values.closing_rules->size(), 3U) << "Saturday, Sunday, holidays";
  EXPECT_THAT(facility.values.home_care->specialties, testing::ElementsAre("内科", "外科"));
}

TEST(MedicalList, LatAndLonCommasBetweenSpecialtiesAndLineFeedsInCellsAreRead) {
  const auto rows = read_text(
      "市区町村名,名称,医療機関の種類,住所,lat,lon,診療科目,都道府県コード又は市区町村コード,NO\r\n"
      "那覇市,\"見本\nクリニック\",無床診療所,那覇市見本1,26.21,127.68,\"内科,小児科\",472018,3\r\n"
      ",\"ﾐﾎﾝ医院\",無床診療所,見本2,26.21,127.68,,472018,4\r\n");
  ASSERT_EQ(rows.rows.size(), 2U);
  EXPECT_TRUE(rows.rows[0].facility.values.point);
  EXPECT_EQ(rows.rows[0].facility.values.home_care->specialties.size(), 2U);
  EXPECT_EQ(rows.rows[0].facility.identifiers[0].value, "472018-3");
  EXPECT_EQ(rows.rows[0].facility.identifiers[0].system, directory::IdentifierSystem::local);
  EXPECT_FALSE(rows.rows[1].facility.values.address->city) << "a row without municipality";
}

TEST(MedicalList, ASpreadsheetsFractionIsATimeAndEmptyRequiredCellsAreNothing) {
  const auto rows =
      read_text(list("362018,1,徳島県,徳島市,あ,,病院,徳島市1,,,,,,,,,,月,0.375,0.770833,,,,,,\n"
                     "362018,2,徳島県,徳島市,い,,病院,徳島市2,,,,,,,,,,,,,,,,,,\n"));
  EXPECT_EQ(rows.rows.at(0).facility.values.hours->at(0).opens, "09:00");
  EXPECT_EQ(rows.rows.at(0).facility.values.hours->at(0).closes, "18:30");
  EXPECT_FALSE(rows.rows.at(1).facility.values.hours);
  EXPECT_EQ(count(rows, Warning::coordinates_missing), 2);
}

TEST(MedicalList, TheMunicipalStandardSplitsTheAddress) {
  const auto rows = read_text(
      "全国地方公共団体コード,ID,地方公共団体名,名称,医療機関の種類,所在地_全国地方公共団体コード,"
      "町字ID,所在地_連結表記,所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,"
      "建物名等(方書),緯度,経度\n"
      "362018,7,徳島市,見本歯科,歯科診療所,362018,1,,徳島県,徳島市,見本町一丁目,2-3,見本ビル,34.07,"
      "134.55\n");
  ASSERT_EQ(rows.rows.size(), 1U);
  const auto& address = *rows.rows[0].facility.values.address;
  EXPECT_EQ(rows.rows[0].facility.kind, "dental_clinic");
  EXPECT_EQ(address.street, "見本町一丁目2-3");
  EXPECT_EQ(address.building, "見本ビル");
  EXPECT_EQ(address.municipality_code, "36201");
}

TEST(MedicalList, RowsWithoutKindOrNumberAreRefusedAndMissingColumnsNamed) {
  const auto rows =
      read_text(list("362018,1,徳島県,徳島市,あ,,保健所,徳島市1,,,,,,,,,,,,,,,,,,\n"
                     ",,徳島県,徳島市,い,,病院,徳島市2,,,,,,,,,,,,,,,,,,\n"));
  ASSERT_EQ(rows.refused.size(), 2U);
  EXPECT_EQ(rows.refused[0].reason, "intake.institution_word_unknown");
  EXPECT_EQ(rows.refused[1].reason, "intake.list_number_missing");
  const auto without = read_text("名称,名称_カナ,住所,診療曜日,診療科目,病床数\nあ,,い,,,\n");
  ASSERT_TRUE(without.file_refused);
  EXPECT_EQ(without.file_refused->reason, Reason{"intake.column_missing"});
}

TEST(MedicalList, TheListOfCareServicesGoesToItsOwnProfile) {
  const auto rows = read_text(
      "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,介護サービス事業所名称,"
      "介護サービス事業所名称_カナ,実施サービス,住所,方書,緯度,経度,電話番号,内線番号,FAX番号,"
      "法人番号,"
      "法人の名称,事業所番号,利用可能曜日,利用可能曜日特記事項,定員,URL,備考\n"
      "362018,1,徳島県,徳島市,見本訪問看護,ミホン,訪問看護,徳島市見本町1,,34.07,134.55,088-000-"
      "0001,,,,"
      ",3660190011,平日,,0,,\n");
  EXPECT_EQ(rows.profile, "kaigo_jigyosho");
  ASSERT_EQ(rows.rows.size(), 1U);
  EXPECT_EQ(rows.rows[0].facility.service_code, "130");
  EXPECT_FALSE(rows.rows[0].facility.values.capacity);
}

}  // namespace
}  // namespace renkei::intake
