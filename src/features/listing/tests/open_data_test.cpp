// The data sets have exactly the columns of their specification, in its order.
#include <gmock/gmock.h>

#include "features/listing/municipality_code.hpp"
#include "features/listing/tests/fixtures.hpp"

namespace renkei::listing {
namespace {

using testing::ElementsAreArray;

Rows rows_of(Region& region, ExportFormat format, Role role = Role::public_) {
  auto made = region.exports().export_now(actor_of(role), {.format = format}, testkit::kThatNight);
  EXPECT_TRUE(made) << (made ? "" : made.error().reason.key());
  if (!made) return {};
  return csv_rows(made->bytes);
}

FacilityCard station() {
  auto card = clinic_card(2, "見本訪問看護");
  card.facility.kind = "visiting_nurse_station";
  card.facility.home_care.reset();
  card.facility.identifiers = {{directory::IdentifierSystem::kaigo, "9960190001"}};
  for (const auto* code : {"130", "160"}) {
    directory::LineOnCard line;
    line.record.draft = directory::line_draft(card.id);
    line.record.draft.service_code = code;
    card.lines.push_back(std::move(line));
  }
  return card;
}

// 推奨データセット v1.
const std::vector<std::string> kMedical{"都道府県コード又は市区町村コード",
                                        "NO",
                                        "都道府県名",
                                        "市区町村名",
                                        "名称",
                                        "名称_カナ",
                                        "医療機関の種類",
                                        "住所",
                                        "方書",
                                        "緯度",
                                        "経度",
                                        "電話番号",
                                        "内線番号",
                                        "FAX番号",
                                        "法人番号",
                                        "法人の名称",
                                        "医療機関コード",
                                        "診療曜日",
                                        "診療開始時間",
                                        "診療終了時間",
                                        "診療日時特記事項",
                                        "時間外における対応",
                                        "診療科目",
                                        "病床数",
                                        "URL",
                                        "備考"};
const std::vector<std::string> kCare{"都道府県コード又は市区町村コード",
                                     "NO",
                                     "都道府県名",
                                     "市区町村名",
                                     "介護サービス事業所名称",
                                     "介護サービス事業所名称_カナ",
                                     "実施サービス",
                                     "住所",
                                     "方書",
                                     "緯度",
                                     "経度",
                                     "電話番号",
                                     "内線番号",
                                     "FAX番号",
                                     "法人番号",
                                     "法人の名称",
                                     "事業所番号",
                                     "利用可能曜日",
                                     "利用可能曜日特記事項",
                                     "定員",
                                     "URL",
                                     "備考"};

TEST(OpenData, TheMedicalSetHasItsTwentySixColumnsAndOnlyMedicalFacilities) {
  Region region{{clinic_card(1, "見本さくら診療所"), station()}};
  const auto rows = rows_of(region, ExportFormat::recommended_medical);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_THAT(rows[0], ElementsAreArray(kMedical));
  EXPECT_EQ(cell(rows, 1, "都道府県コード又は市区町村コード"), "992011");
  EXPECT_EQ(cell(rows, 1, "NO"), directory::id_text(1));
  EXPECT_EQ(cell(rows, 1, "医療機関の種類"), "有床診療所");
  EXPECT_EQ(cell(rows, 1, "医療機関コード"), "9910000001");
  EXPECT_EQ(cell(rows, 1, "診療曜日"), "月");
  EXPECT_EQ(cell(rows, 1, "診療開始時間"), "09:00");
  EXPECT_EQ(cell(rows, 1, "診療終了時間"), "12:00");
  EXPECT_EQ(cell(rows, 1, "診療科目"), "内科");
  EXPECT_EQ(cell(rows, 1, "病床数"), "19");
  EXPECT_EQ(cell(rows, 1, "備考"), "出典：見本市在宅拠点（拠点の聞き取り） 作成：2026-11-23");
}

TEST(OpenData, TheCareSetHasARowForEachServiceWithItsOwnValues) {
  Region region{{clinic_card(1, "見本さくら診療所"), station()}};
  const auto rows = rows_of(region, ExportFormat::recommended_care);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_THAT(rows[0], ElementsAreArray(kCare));
  EXPECT_EQ(cell(rows, 1, "実施サービス"), "訪問看護");
  EXPECT_EQ(cell(rows, 2, "実施サービス"), "通所リハビリテーション");
  EXPECT_EQ(cell(rows, 2, "NO"), directory::id_text(2) + "-160");
  EXPECT_EQ(cell(rows, 2, "事業所番号"), "9960190001");
  EXPECT_EQ(cell(rows, 2, "電話番号"), "0880-00-0004");
  EXPECT_EQ(cell(rows, 2, "住所"), "見本県見本市梅町5");
  EXPECT_EQ(cell(rows, 2, "定員"), "20");
}

TEST(OpenData, TheMunicipalSetsPartTheAddress) {
  Region region{{clinic_card(1, "見本さくら診療所"), station()}};
  const auto rows = rows_of(region, ExportFormat::municipal_medical);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].at(0), "全国地方公共団体コード");
  EXPECT_EQ(rows[0].at(1), "ID");
  EXPECT_EQ(rows[0].at(2), "地方公共団体名");
  EXPECT_EQ(cell(rows, 1, "所在地_連結表記"), "見本県見本市桜町一丁目2-3");
  EXPECT_EQ(cell(rows, 1, "所在地_町字"), "桜町一丁目");
  EXPECT_EQ(cell(rows, 1, "所在地_番地以下"), "2-3");
  EXPECT_EQ(rows_of(region, ExportFormat::municipal_care).size(), 3U);
}

TEST(OpenData, IsMadeForEveryoneWhoeverMakesItAndForNobodyElse) {
  auto hidden = clinic_card(3, "見本ひみつ医院");
  hidden.publication = directory::Publication{Level::public_, {{"", Level::hub}}};
  Region region{{clinic_card(1, "見本さくら診療所"), hidden}};
  EXPECT_EQ(rows_of(region, ExportFormat::recommended_medical, Role::coordinator).size(), 2U);
  const auto refused = region.exports().export_now(
      actor_of(Role::coordinator),
      {.format = ExportFormat::municipal_medical, .audience = Level::hub}, testkit::kThatNight);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason{"listing.open_data_is_public"});
}

TEST(OpenData, ACodeHasTheCheckDigitOfTheMinistry) {
  EXPECT_EQ(with_check_digit("36201"), "362018");  // 徳島市
  EXPECT_EQ(with_check_digit("01100"), "011002");  // 札幌市
  EXPECT_EQ(with_check_digit("13101"), "131016");  // 千代田区
  EXPECT_EQ(with_check_digit(std::nullopt), std::nullopt);
  EXPECT_EQ(with_check_digit("3620"), std::nullopt);
}

TEST(OpenData, AStreetIsPartedBehindItsBlockOrBeforeItsNumber) {
  EXPECT_EQ(parts_of_street("桜町一丁目2-3").lot, "2-3");
  EXPECT_EQ(parts_of_street("字大原１２番地").town, "字大原");
  EXPECT_EQ(parts_of_street("字大原１２番地").lot, "１２番地");
  EXPECT_EQ(parts_of_street("字大原").town, "字大原");
}

}  // namespace
}  // namespace renkei::listing
