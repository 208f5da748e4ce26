// 届出受理医療機関名簿: numbers, symbols by their day, and what they give to facilities.
#include <gmock/gmock.h>

#include "platform/tabular/tests/workbook_maker.hpp"

#include "features/intake/filing_store_sql.hpp"
#include "features/intake/tests/intake_fixture.hpp"
#include "features/intake/tests/rows.hpp"

namespace renkei::intake {
namespace {

using directory::BackupKind;
using directory::ZaishinClass;
using testing_rows::count;
using testing_rows::read_text;
namespace made = tabular::testing_workbook;

// The table of symbols as these tests need it.
const StandardSymbols& symbols() {
  static const StandardSymbols table{{
      {"支援診1", Date{2012, 4, 1}, {}, SymbolMeaning::zaishin_class, "enhanced_clinic"},
      {"支援診2ア",
       Date{2026, 6, 1},
       {},
       SymbolMeaning::zaishin_class,
       "cooperative_enhanced_clinic"},
      {"支援診3", Date{2012, 4, 1}, {}, SymbolMeaning::zaishin_class, "support_clinic"},
      {"在医総管1", Date{2016, 4, 1}, {}, SymbolMeaning::zaishin_class, "management_only"},
      {"旧支援", Date{2012, 4, 1}, Date{2020, 3, 31}, SymbolMeaning::zaishin_class,
       "support_clinic"},
      {"在後病", Date{2014, 4, 1}, {}, SymbolMeaning::backup_kind, "home_care_backup_hospital"},
      {"在薬", Date{2012, 4, 1}, {}, SymbolMeaning::capability, "pharmacist_visit"},
  }};
  return table;
}

std::string row(std::string_view number, std::string_view symbol,
                std::string_view started = "令和 6年 6月 1日") {
  return "<row><c t=\"str\"><v>36</v></c><c t=\"str\"><v>徳島県</v></c><c t=\"str\"><v>" +
         std::string{number} +
         "</v></c><c t=\"str\"><v>見本内科</v></c><c t=\"str\"><v>徳島市見本町1</v></c>"
         "<c t=\"str\"><v>088-000-0001</v></c><c t=\"str\"><v>088-000-0002</v></c>"
         "<c t=\"str\"><v>在宅療養支援</v></c><c t=\"str\"><v>" +
         std::string{symbol} + "</v></c><c t=\"str\"><v>第123号</v></c><c t=\"str\"><v>" +
         std::string{started} + "</v></c></row>";
}

// As 関東信越厚生局 publishes it: titles above, the header on the fourth row, a note below.
std::string workbook(std::string_view rows) {
  return made::workbook(
      {.sheet = "<sheetData><row r=\"1\"><c t=\"str\"><v>届出受理医療機関名簿</v></c></row>"
                "<row r=\"2\"><c t=\"str\"><v>令和8年10月1日現在</v></c></row><row r=\"4\">"
                "<c t=\"str\"><v>都道府県コード</v></c><c t=\"str\"><v>都道府県名</v></c>"
                "<c t=\"str\"><v>医療機関番号</v></c><c t=\"str\"><v>医療機関名称</v></c>"
                "<c t=\"str\"><v>医療機関所在地（住所）</v></c><c t=\"str\"><v>電話番号</v></c>"
                "<c t=\"str\"><v>FAX番号</v></c><c t=\"str\"><v>受理届出名称</v></c>"
                "<c t=\"str\"><v>受理記号</v></c><c t=\"str\"><v>受理番号</v></c>"
                "<c t=\"str\"><v>算定開始年月日</v></c></row>" +
                std::string{rows} +
                "<row><c t=\"str\"><v>※ 1件を1行としています。</v></c></row></sheetData>"});
}

testing_rows::Rows read(std::string_view rows, Date on = Date{2026, 10, 1}) {
  return read_text(workbook(rows), "shisetsu_ika_r0810.xlsx", {.as_of = on, .symbols = &symbols()});
}

std::optional<ZaishinClass> class_of(const testing_rows::Rows& rows) {
  const auto& profile = rows.rows.at(0).facility.values.home_care;
  return profile ? profile->zaishin_class : std::nullopt;
}

TEST(Filings, AllRowsOfOneNumberAreOneFacilityAndTheHighestClassCounts) {
  const auto rows = read(row("0112348", "（在医総管１）") + row("0112348", "支援診１") +
                         row("0112348", "知らない記号"));
  ASSERT_EQ(rows.rows.size(), 1U);
  EXPECT_EQ(rows.profile, "bureau_filings");
  const ReadRow& clinic = rows.rows[0];
  EXPECT_EQ(clinic.facility.identifiers[0].value, "3610112348");
  EXPECT_EQ(class_of(rows), ZaishinClass::enhanced_clinic);
  EXPECT_EQ(clinic.facility.values.fax, "088-000-0002");
  ASSERT_EQ(clinic.filings.size(), 3U);
  EXPECT_EQ(clinic.filings[1], (Filing{"支援診1", "在宅療養支援", "第123号", Date{2024, 6, 1}}));
  EXPECT_EQ(clinic.filings[2].symbol, "知らない記号") << "the raw list is kept";
}

TEST(Filings, ASymbolMeansWhatItMeansOnTheDayOfTheList) {
  const auto later = read(row("0112348", "支援診２ア"));
  EXPECT_EQ(class_of(later), ZaishinClass::cooperative_enhanced_clinic);
  EXPECT_FALSE(class_of(read(row("0112348", "支援診２ア"), Date{2026, 5, 31})));
  EXPECT_FALSE(class_of(read(row("0112348", "旧支援"))));
  EXPECT_EQ(class_of(read(row("0112348", "旧支援"), Date{2020, 3, 31})),
            ZaishinClass::support_clinic);
}

TEST(Filings, TheFirstSymbolIsTheStrongestNotTheWeakest) {
  EXPECT_EQ(class_of(read(row("0112348", "支援診1"))), ZaishinClass::enhanced_clinic);
  EXPECT_EQ(class_of(read(row("0112348", "支援診3"))), ZaishinClass::support_clinic);
}

TEST(Filings, ABackupHospitalAndAVisitingPharmacistAreSaid) {
  const auto rows = read(row("0112348", "在後病") + row("0112348", "在薬"));
  const auto& values = rows.rows.at(0).facility.values;
  EXPECT_THAT(values.home_care->backup_kinds,
              testing::ElementsAre(BackupKind::home_care_backup_hospital));
  EXPECT_EQ(values.capabilities->at(0).code, "pharmacist_visit");
}

TEST(Filings, AnUnsoundNumberIsWarnedOfAndAnUnreadableOneRefused) {
  const auto rows = read(row("0112345", "支援診1") + row("医１２", "支援診1"));
  EXPECT_EQ(rows.rows.size(), 1U);
  EXPECT_EQ(count(rows, Warning::medical_code_unsound), 1);
  EXPECT_EQ(rows.refused.at(0).reason, "intake.medical_code_unreadable");
}

TEST(Filings, WithoutAPrefectureSevenDigitsAreRefusedInASentence) {
  const auto rows = read_text(
      "医療機関番号,医療機関名称,受理記号,受理番号,算定開始年月日\n0112348,見本,支援診1,第1号,"
      "令和6年6月1日\n",
      "ika.csv");
  EXPECT_EQ(rows.refused.at(0).reason, "intake.medical_prefecture_missing");
}

TEST(Filings, AMissingColumnIsNamed) {
  const auto rows =
      read_text("医療機関番号,医療機関名称,受理番号,算定開始年月日,電話番号\n1,2,3,4,5\n");
  ASSERT_TRUE(rows.file_refused);
  EXPECT_EQ(rows.file_refused->reason, Reason{"intake.column_missing"});
}

class FilingImport : public IntakeTest {
 protected:
  void SetUp() override {
    const auto report =
        import({write("iryokikan.csv",
                      "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,"
                      "医療機関の種類,住所,医療機関コード\n"
                      "362018,1,徳島県,徳島市,見本内科,無床診療所,徳島市見本町1,"
                      "3610112348\n")});
    ASSERT_EQ(report.files.at(0).created, 1) << report.files.at(0).reason.value_or("");
  }
  FileReport filings() {
    return import({write("shisetsu_ika_20261001.xlsx",
                         workbook(row("0112348", "支援診1") + row("0112348", "在医総管1") +
                                  row("9999999", "支援診3")))})
        .files.at(0);
  }
  std::string zaishin_class() {
    return text("SELECT COALESCE(home_care_zaishin_class, '') FROM facility");
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, FilingImport, testkit::each_engine(), testkit::engine_name);

TEST_P(FilingImport, AKnownClinicGetsItsClassAndTheOthersAreListed) {
  const FileReport report = filings();
  EXPECT_EQ(report.encoding, "XLSX");
  EXPECT_EQ(report.as_of, (Date{2026, 10, 1}));
  EXPECT_EQ(report.rows, 3);
  EXPECT_EQ(report.updated, 2);
  ASSERT_EQ(report.refused.size(), 1U);
  EXPECT_EQ(report.refused[0].reason, "intake.facility_unknown");
  EXPECT_EQ(zaishin_class(), "enhanced_clinic");
  EXPECT_EQ(text("SELECT named FROM import_note"), "3619999999 見本内科");
  EXPECT_EQ(filings().unchanged, 2) << "the same list again changes nothing";
}

TEST_P(FilingImport, TheRawListIsKeptInItsOrderAndTakenBackWithTheImport) {
  const FileReport report = filings();
  EXPECT_EQ(number("SELECT COUNT(*) FROM filing"), 2);
  EXPECT_EQ(text("SELECT symbol FROM filing WHERE number = 0"), "支援診1");
  const auto listed = with_verbs([&](IntakeVerbs& verbs) -> Result<FilingList> {
    return verbs.filings.of(directory::FacilityId{text("SELECT DISTINCT facility FROM filing")});
  });
  ASSERT_TRUE(listed);
  EXPECT_EQ(listed->items.size(), 2U);
  EXPECT_EQ(listed->as_of, (Date{2026, 10, 1})) << "the day of the list";
  const ImportRun run = *load_run(means, ImportRunId{*report.import});
  ASSERT_TRUE(
      with_verbs([&](IntakeVerbs& verbs) { return verbs.imports.undo(run->id, run->version); }));
  ASSERT_TRUE(undo_import(means, run->id, {}));
  EXPECT_EQ(number("SELECT COUNT(*) FROM filing"), 0);
  EXPECT_EQ(zaishin_class(), "");
}

TEST_P(FilingImport, WhatTheClinicSaidOfItsHomeCareStays) {
  const auto said = database->write({.apply = [](sql::Session& session) -> Result<void> {
    auto done = session.run("UPDATE facility SET home_care_accept_limit = 12");
    if (!done) return pass_on(done);
    return {};
  }});
  ASSERT_TRUE(said);
  filings();
  EXPECT_EQ(number("SELECT home_care_accept_limit FROM facility"), 12);
  EXPECT_EQ(zaishin_class(), "enhanced_clinic");
}

TEST_P(FilingImport, AConfirmedCardIsProposedToAndShownInWords) {
  const auto confirmed = database->write({.apply = [](sql::Session& session) -> Result<void> {
    auto done = session.run("UPDATE facility SET confirmed_by = 'clerk', confirmed_at = 1");
    if (!done) return pass_on(done);
    return {};
  }});
  ASSERT_TRUE(confirmed);
  EXPECT_EQ(filings().proposed, 2);
  EXPECT_EQ(zaishin_class(), "");
  EXPECT_EQ(number("SELECT COUNT(*) FROM proposal WHERE field = 'home_care'"), 1);
}

}  // namespace
}  // namespace renkei::intake
