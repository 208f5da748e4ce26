// 医療機関コード: which numbers are taken, which are repaired, and when the check digit warns.
#include <gtest/gtest.h>

#include "features/intake/medical_code_reader.hpp"

namespace renkei::intake {
namespace {

TEST(MedicalCode, SevenDigitsNeedTheirPrefectureAndFeeTable) {
  EXPECT_EQ(read_medical_code("0112345", "36", FeeTable::medical)->text, "3610112345");
  EXPECT_EQ(read_medical_code("0112345", "36", FeeTable::dental)->text, "3630112345");
  EXPECT_FALSE(read_medical_code("0112345", "", FeeTable::medical));
  EXPECT_EQ(read_medical_code("360112345", "", FeeTable::medical)->text, "3610112345");
  EXPECT_EQ(read_medical_code("3640112345", "", FeeTable::medical)->text, "3640112345");
}

TEST(MedicalCode, FullWidthDigitsAndMarksBetweenThemDoNotCount) {
  EXPECT_EQ(read_medical_code("０１・", "36", FeeTable::medical), std::nullopt);
  EXPECT_EQ(read_medical_code("０１,１２３４,５", "36", FeeTable::medical)->text, "3610112345");
  EXPECT_EQ(read_medical_code("01.1234.5", "36", FeeTable::medical)->text, "3610112345");
  EXPECT_FALSE(read_medical_code("4.4703E+09", "36", FeeTable::medical));
  EXPECT_FALSE(read_medical_code("", "36", FeeTable::medical));
}

TEST(MedicalCode, TheCheckDigitWarnsAndProvesALostZero) {
  // 36 1 011234 → weights 2,1 from the right: 8+3+4+1+2+0+2+6+6 = 32 → 8.
  EXPECT_TRUE(read_medical_code("3610112348", "", FeeTable::medical)->sound);
  EXPECT_FALSE(read_medical_code("3610112345", "", FeeTable::medical)->sound);
  const auto repaired = read_medical_code("112348", "36", FeeTable::medical);
  ASSERT_TRUE(repaired);
  EXPECT_EQ(repaired->text, "3610112348");
  EXPECT_EQ(repaired->repair, Repair::repaired);
  EXPECT_FALSE(read_medical_code("112345", "36", FeeTable::medical)) << "not proved";
}

TEST(MedicalCode, InFourPrefecturesTheCheckDigitCoversTheSevenDigitsAlone) {
  // 011234 → 8+3+4+1+2+0 = 18 → 2.
  EXPECT_TRUE(read_medical_code("1310112342", "", FeeTable::medical)->sound);
  EXPECT_FALSE(read_medical_code("1310112348", "", FeeTable::medical)->sound);
}

TEST(MedicalCode, TheFeeTableIsToldByWords) {
  EXPECT_EQ(fee_table_in("shisetsu_ika_r0810.xlsx"), FeeTable::medical);
  EXPECT_EQ(fee_table_in("shisetsu_shika_r0810.xlsx"), FeeTable::dental);
  EXPECT_EQ(fee_table_in("shisetsu_yakkyoku_r0810.xlsx"), FeeTable::pharmacy);
  EXPECT_EQ(fee_table_in("訪問看護事業所"), FeeTable::nursing);
  EXPECT_FALSE(fee_table_in("meibo.xlsx"));
}

}  // namespace
}  // namespace renkei::intake
