// コード内容別医療機関一覧: the traps of the bureaus' list of numbers, row by row.
#include <gmock/gmock.h>

#include "features/intake/tests/rows.hpp"

namespace renkei::intake {
namespace {

using testing_rows::count;
using testing_rows::read_text;
using testing_rows::Rows;

constexpr const char* kOne = "360112348,0112348,見本内科,7700001,徳島市見本町１丁目２番３号\n";

directory_import::ImportedFacility only(const Rows& rows) {
  EXPECT_EQ(rows.rows.size(), 1U) << (rows.refused.empty() ? "" : rows.refused[0].reason);
  return rows.rows.empty() ? directory_import::ImportedFacility{} : rows.rows[0].facility;
}
std::string code(const Rows& rows) {
  const auto facility = only(rows);
  return facility.identifiers.empty() ? "" : facility.identifiers[0].value;
}

TEST(CodeList, ATableWithoutAHeaderIsKnownByItsFiveColumnsAndKeepsItsFirstRow) {
  const Rows rows = read_text(kOne, "code_naiyo_betsu.csv");
  EXPECT_EQ(rows.profile, "bureau_codes");
  EXPECT_EQ(only(rows).values.name, "見本内科");
  EXPECT_EQ(only(rows).values.address->postal_code, "770-0001");
}

TEST(CodeList, TheTenDigitsArePrefectureFeeTableAndTheSeven) {
  EXPECT_EQ(code(read_text(kOne, "ika.csv")), "3610112348");
  EXPECT_EQ(code(read_text(kOne, "shika.csv")), "3630112348");
  EXPECT_EQ(code(read_text(kOne, "yakkyoku.csv")), "3640112348");
  EXPECT_EQ(code(read_text(kOne, "訪問看護.csv")), "3660112348");
  EXPECT_EQ(code(read_text(kOne, "list.csv")), "3610112348") << "the list is one of doctors";
}

TEST(CodeList, TheFeeTableSaysWhatKindAFacilityIsAndTheNameWhetherItIsAHospital) {
  EXPECT_EQ(only(read_text(kOne, "ika.csv")).kind, "clinic");
  EXPECT_EQ(only(read_text(kOne, "shika.csv")).kind, "dental_clinic");
  EXPECT_EQ(only(read_text(kOne, "yakkyoku.csv")).kind, "pharmacy");
  EXPECT_EQ(only(read_text(kOne, "訪問看護.csv")).kind, "visiting_nurse_station");
  EXPECT_EQ(only(read_text("360112348,0112348,見本病院,7700001,徳島市見本町１\n")).kind,
            "hospital");
}

TEST(CodeList, APlaceOfWhichTheNameDoesNotSayWhatItIsIsNotMade) {
  const Rows rows = read_text("360112348,0112348,見本医療センター,7700001,徳島市見本町１\n");
  EXPECT_EQ(only(rows).if_unknown, directory_import::IfUnknown::leave_out);
  EXPECT_EQ(only(rows).named, "3610112348 見本医療センター");
}

TEST(CodeList, TheSameSevenDigitsInTwoPrefecturesAreTwoFacilities) {
  const Rows rows = read_text(
      "360112348,0112348,見本内科,7700001,徳島市見本町１\n"
      "370112348,0112348,別の内科,7600001,高松市見本町１\n");
  ASSERT_EQ(rows.rows.size(), 2U);
  EXPECT_EQ(rows.rows[0].facility.identifiers[0].value, "3610112348");
  EXPECT_EQ(rows.rows[1].facility.identifiers[0].value, "3710112348");
}

TEST(CodeList, TheRuleOfTheCheckDigitDiffersByPrefectureAndNeverRefuses) {
  EXPECT_EQ(count(read_text(kOne), Warning::medical_code_unsound), 0);
  const Rows tokyo = read_text("130112342,0112342,見本内科,1000001,千代田区見本町１\n");
  EXPECT_EQ(count(tokyo, Warning::medical_code_unsound), 0) << "over the seven digits alone";
  const Rows wrong = read_text("360112342,0112342,見本内科,7700001,徳島市見本町１\n");
  EXPECT_EQ(count(wrong, Warning::medical_code_unsound), 1);
  EXPECT_EQ(code(wrong), "3610112342") << "warned of and taken";
}

TEST(CodeList, ThePrefectureIsNeverInTheAddressAndComesFromTheNumber) {
  const auto address = *only(read_text(kOne)).values.address;
  EXPECT_EQ(address.prefecture, "徳島県");
  EXPECT_EQ(address.city, "徳島市");
  const auto kyoto =
      *only(read_text("260112348,0112348,見本内科,6000001,京都市下京区見本町１\n")).values.address;
  EXPECT_EQ(kyoto.prefecture, "京都府");
  EXPECT_EQ(kyoto.city, "京都市下京区");
}

TEST(CodeList, DigitsOfFullWidthBecomeNarrowAndNothingElseChanges) {
  EXPECT_EQ(only(read_text(kOne)).values.address->street, "見本町1丁目2番3号");
  const Rows rows = read_text(
      "３６０１１２３４８,０１１２３４８,ＡＢＣ　クリニック,７７００００１,"
      "徳島市見本町１－２－３　見本ビル２Ｆ\n");
  EXPECT_EQ(code(rows), "3610112348");
  EXPECT_EQ(only(rows).values.name, "ＡＢＣ　クリニック");
  EXPECT_EQ(only(rows).values.address->street, "見本町1-2-3");
  EXPECT_EQ(only(rows).values.address->building, "見本ビル2Ｆ");
}

TEST(CodeList, ALostZeroIsGivenBackWhereTheOtherColumnProvesIt) {
  const Rows rows = read_text("10112348,112348,見本内科,600001,札幌市中央区見本町１\n");
  EXPECT_EQ(code(rows), "0110112348");
  EXPECT_EQ(count(rows, Warning::identifier_repaired), 1);
  EXPECT_EQ(only(rows).values.address->postal_code, "060-0001");
}

TEST(CodeList, ARowWhoseColumnsContradictOrAreShiftedIsRefusedWithItsLine) {
  const Rows rows = read_text(std::string{kOne} +
                              "360112348,0999999,見本内科,7700001,徳島市見本町１\n"
                              "360112348,0112348,徳島市見本町１,見本内科,7700001\n"
                              "360112348,0112348,見本内科,7700001\n"
                              "医,0112348,見本内科,7700001,徳島市見本町１\n"
                              "360112348,0112348,,7700001,徳島市見本町１\n");
  ASSERT_EQ(rows.refused.size(), 5U);
  EXPECT_EQ(rows.refused[0], (Refusal{2, "医療機関番号", "intake.medical_code_contradicts"}));
  EXPECT_EQ(rows.refused[1], (Refusal{3, "郵便番号", "intake.postal_code_unreadable"}));
  EXPECT_EQ(rows.refused[2], (Refusal{4, "", "intake.row_ragged"}));
  EXPECT_EQ(rows.refused[3], (Refusal{5, "医療機関番号", "intake.medical_code_unreadable"}));
  EXPECT_EQ(rows.refused[4], (Refusal{6, "医療機関名称", "intake.name_missing"}));
}

TEST(CodeList, ADamagedFirstRowDoesNotHideWhatKindOfTableItIs) {
  const Rows rows = read_text(std::string{"360112348,0112348,見本内科\n"} + kOne);
  EXPECT_EQ(rows.profile, "bureau_codes");
  EXPECT_EQ(rows.rows.size(), 1U);
  EXPECT_EQ(rows.refused.at(0).line, 1);
}

TEST(CodeList, ACellOfSeveralLinesIsOneCell) {
  const Rows rows = read_text("360112348,0112348,\"見本\n内科\",7700001,\"徳島市見本町１\n\"\n");
  EXPECT_EQ(code(rows), "3610112348");
}

TEST(CodeList, AListWithAHeaderAndItsPrefectureInAColumnIsReadToo) {
  const Rows rows = read_text(
      "コード内容別医療機関一覧表\n"
      "項番,都道府県名,医療機関番号,医療機関名称,医療機関所在地,電話番号\n"
      "1,徳島県,\"01,1234,8\",見本内科,徳島市見本町１,088-000-0001\n");
  EXPECT_EQ(rows.profile, "bureau_codes");
  EXPECT_EQ(code(rows), "3610112348");
  EXPECT_EQ(only(rows).values.phone, "088-000-0001");
}

TEST(CodeList, AListOfFilingsAndATableOfNumbersAreSomethingElse) {
  EXPECT_EQ(read_text("都道府県名,医療機関番号,医療機関名称,医療機関所在地,受理記号,受理番号\n"
                      "徳島県,0112348,見本内科,徳島市見本町１,支援診１,第1号\n")
                .profile,
            "bureau_filings");
  const Rows rows = read_text("360112348,0112348,12,7700001,5\n");
  ASSERT_TRUE(rows.file_refused);
  EXPECT_EQ(rows.file_refused->reason, Reason{"intake.profile_unknown"});
}

}  // namespace
}  // namespace renkei::intake
