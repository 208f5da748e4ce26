// 介護サービス情報公表 in the shapes it has been seen in.
#include "features/intake/kaigo_reader.hpp"

#include <gmock/gmock.h>

#include "features/intake/tests/rows.hpp"

namespace renkei::intake {
namespace {

using directory::OpenDay;
using testing_rows::count;
using testing_rows::read_text;

constexpr std::string_view kHeader =
    "\xEF\xBB\xBF"
    "都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,"
    "住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,"
    "利用可能曜日,利用可能曜日特記事項,定員,URL,"
    "高齢者の方と障害者の方が同時一体的に利用できるサービス,介護保険の通常の指定基準を満たしている,"
    "障害福祉の通常の指定基準を満たしている,備考\r\n";

std::string row(std::string_view number = "3670100011", std::string_view days = "",
                std::string_view capacity = "0") {
  return "362018," + std::string{number} +
         ",徳島県,徳島市,看護の家　あおぞら,カンゴノイエ　アオゾラ,"
         "看護小規模多機能型居宅介護（複合型サービス）,徳島県徳島市見本町１丁目2-3見本ビル,"
         "見本ビル,"
         "34.070000000000000,134.550000000000000,０８８－０００－００００,088-000-0001,"
         "1000012010003,見本法人," +
         std::string{number} + "," + std::string{days} + ",祝日は休み（改行）年末年始も休み," +
         std::string{capacity} + ",info@example.jp,あり,通常の指定,共生型,\r\n";
}

TEST(Kaigo, ARowBecomesOneServiceOfAnOffice) {
  const auto rows = read_text(std::string{kHeader} + row("3670100011", "", "29"));
  EXPECT_EQ(rows.profile, "kaigo_jigyosho");
  ASSERT_EQ(rows.rows.size(), 1U);
  const auto& facility = rows.rows[0].facility;
  EXPECT_EQ(facility.identifiers[0].value, "3670100011");
  EXPECT_EQ(facility.service_code, "770");
  EXPECT_EQ(facility.kind, "day_service");
  EXPECT_EQ(facility.values.name, "看護の家　あおぞら");
  EXPECT_EQ(facility.values.address->municipality_code, "36201");
  EXPECT_EQ(facility.values.address->street, "見本町１丁目2-3");
  EXPECT_EQ(facility.values.address->building, "見本ビル");
  EXPECT_EQ(facility.values.point, (Point{34.07, 134.55}));
  EXPECT_EQ(facility.values.phone, "088-000-0000");
  EXPECT_EQ(facility.values.capacity, 29);
  EXPECT_EQ(facility.values.note, "祝日は休み\n年末年始も休み");
}

TEST(Kaigo, AMailAddressInTheUrlColumnIsAMailAddress) {
  const auto rows = read_text(std::string{kHeader} + row());
  EXPECT_EQ(rows.rows[0].facility.values.email, "info@example.jp");
  EXPECT_FALSE(rows.rows[0].facility.values.url);
  EXPECT_EQ(count(rows, Warning::url_was_email), 1);
}

TEST(Kaigo, ACapacityOfZeroDoesNotApplyAndIsNotZero) {
  EXPECT_FALSE(read_text(std::string{kHeader} + row()).rows[0].facility.values.capacity);
}

TEST(Kaigo, FlagsAreReadFromTheirWords) {
  using directory::ServiceFlag;
  EXPECT_THAT(*read_text(std::string{kHeader} + row()).rows[0].facility.values.flags,
              testing::ElementsAre(ServiceFlag::inclusive, ServiceFlag::care_standard,
                                   ServiceFlag::welfare_inclusive));
}

TEST(Kaigo, DaysOfUseStandInOneQuotedCellAndADayNotNamedIsClosed) {
  const auto rows = read_text(std::string{kHeader} + row("3670100011", "\"平日,土曜日\""));
  const auto& values = rows.rows[0].facility.values;
  ASSERT_TRUE(values.hours);
  EXPECT_EQ(values.hours->size(), 6U);
  EXPECT_EQ(values.hours->back().day, OpenDay::saturday);
  EXPECT_FALSE(values.hours->front().opens);
  ASSERT_EQ(values.closing_rules->size(), 2U);
  EXPECT_EQ(values.closing_rules->front().weekday, OpenDay::sunday);
  EXPECT_EQ(values.closing_rules->back().kind, directory::ClosingKind::holiday);
}

TEST(Kaigo, NoDaysOfUseSaysNothingAboutHours) {
  const auto rows = read_text(std::string{kHeader} + row());
  EXPECT_FALSE(rows.rows[0].facility.values.hours);
  EXPECT_FALSE(rows.rows[0].facility.values.closing_rules);
}

TEST(Kaigo, ColumnsMayMoveAndMayBeCalledOtherwise) {
  const auto rows = read_text(
      "ＦＡＸ番号;Lon;lat;介護保険事業所番号;介護サービス事業所名称;サービスの種類;所在地\n"
      "088-000-0001;134.55;34.07;3670100011;みほん;訪問入浴介護;見本町1\n");
  ASSERT_EQ(rows.rows.size(), 1U);
  EXPECT_EQ(rows.rows[0].facility.values.fax, "088-000-0001");
  EXPECT_EQ(rows.rows[0].facility.values.point, (Point{34.07, 134.55}));
  EXPECT_EQ(rows.rows[0].facility.service_code, "120");
}

TEST(Kaigo, AMissingColumnIsNamed) {
  const auto rows = read_text("事業所名,住所,緯度,経度,サービスの種類\nあ,い,1,2,訪問入浴介護\n");
  ASSERT_TRUE(rows.file_refused);
  EXPECT_EQ(rows.file_refused->reason, Reason{"intake.column_missing"});
  EXPECT_EQ(rows.file_refused->args, (Args{{"column", Code{"事業所番号"}}}));
}

TEST(Kaigo, WithoutTheServiceColumnTheFileNameSaysWhichServiceItIs) {
  constexpr std::string_view kTable = "事業所番号,事業所名,住所,電話番号\n3670100011,あ,い,\n";
  EXPECT_EQ(read_text(kTable, "jigyosho_550.csv").rows[0].facility.service_code, "550");
  EXPECT_EQ(read_text(kTable, "20250601.csv").file_refused->args,
            (Args{{"column", Code{"サービスの種類"}}}));
}

TEST(Kaigo, AnUnknownServiceRefusesTheRowWithItsLine) {
  const auto rows = read_text(
      "事業所番号,事業所名,住所,サービスの種類\n3670100011,あ,い,宇宙旅行\n"
      "3670100012,う,え,訪問入浴介護\n");
  ASSERT_EQ(rows.refused.size(), 1U);
  EXPECT_EQ(rows.refused[0], (Refusal{2, "サービスの種類", "intake.service_unknown"}));
  EXPECT_EQ(rows.rows.size(), 1U);
}

TEST(Kaigo, WhatASpreadsheetAteIsRepairedIfTheRestProvesIt) {
  const auto rows = read_text(
      "都道府県コード又は市町村コード,都道府県名,事業所名,サービスの種類,住所,事業所番号\n"
      "11011,北海道,あ,介護医療院,い,01B0100011\n"
      "11011,北海道,あ,訪問入浴介護,い,170210231\n"
      "11011,北海道,あ,訪問入浴介護,い,4.47E+09\n");
  ASSERT_EQ(rows.rows.size(), 2U);
  EXPECT_EQ(rows.rows[0].facility.values.address->municipality_code, "01101");
  EXPECT_EQ(rows.rows[1].facility.identifiers[0].value, "0170210231");
  EXPECT_EQ(count(rows, Warning::identifier_with_letters), 1);
  EXPECT_EQ(count(rows, Warning::municipality_code_repaired), 2);
  EXPECT_EQ(count(rows, Warning::identifier_repaired), 3);
  EXPECT_EQ(rows.refused[0], (Refusal{4, "事業所番号", "intake.office_number_unreadable"}));
}

TEST(Kaigo, ZeroCoordinatesAreMissingAndCounted) {
  const auto rows = read_text(
      "事業所番号,事業所名,住所,サービスの種類,緯度,経度\n3670100011,あ,い,訪問入浴介護,0.0,0.0\n");
  EXPECT_FALSE(rows.rows[0].facility.values.point);
  EXPECT_EQ(count(rows, Warning::coordinates_missing), 1);
}

TEST(Profile, AHeaderNobodyKnowsIsRefused) {
  EXPECT_EQ(read_text("日付,天気\n1,晴れ\n").file_refused->reason,
            Reason{"intake.profile_unknown"});
}

}  // namespace
}  // namespace renkei::intake
