// 医療情報ネット 診療科・診療時間票, and that its rows become the hours of facilities that are
// known.
#include <gmock/gmock.h>

#include "features/intake/tests/intake_fixture.hpp"
#include "features/intake/tests/rows.hpp"

namespace renkei::intake {
namespace {

using testing_rows::count;
using testing_rows::read_text;

constexpr std::string_view kHeader =
    "ID,診療科目コード,診療科目名,診療時間帯,月_診療開始時間,月_診療終了時間,祝_診療開始時間,"
    "祝_診療終了時間,月_外来受付開始時間,月_外来受付終了時間\n";

std::string sheet(std::string_view rows) { return std::string{kHeader} + std::string{rows}; }

std::string hours_of(const ReadRow& row) {
  std::string text;
  if (!row.facility.values.hours) return text;
  for (const auto& each : *row.facility.values.hours) {
    if (!text.empty()) text += " ";
    text += std::string{enum_name(each.day)} + "/" + std::string{enum_name(each.kind)} + "/" +
            each.opens.value_or("") + "-" + each.closes.value_or("") + "/" +
            each.department.value_or("");
  }
  return text;
}

TEST(NaviiHours, AllRowsOfOneIdAreOneFacility) {
  const auto rows =
      read_text(sheet("3621010000010,01001,内科,1,9:00,12:00,,,8:30,11:30\n"
                      "3621010000010,01001,内科,2,14:00,18:00,,,,\n"
                      "3621010000027,02001,外科,1,9:00,12:00,10:00,11:00,,\n"));
  ASSERT_EQ(rows.rows.size(), 2U);
  EXPECT_EQ(rows.profile, "navii_hours");
  EXPECT_EQ(hours_of(rows.rows[0]),
            "monday/consultation/09:00-12:00/内科 monday/consultation/14:00-18:00/内科 "
            "monday/reception/08:30-11:30/内科");
  EXPECT_EQ(rows.rows[0].more_lines, std::vector<std::int64_t>{3});
  EXPECT_EQ(hours_of(rows.rows[1]),
            "monday/consultation/09:00-12:00/外科 holiday/consultation/10:00-11:00/外科");
}

TEST(NaviiHours, TheEmergencyDepartmentHasNoOutpatientHours) {
  const auto rows =
      read_text(sheet("3621010000010,09010,救急科,1,0:00,23:59,,,,\n"
                      "3621010000010,01001,内科,1,9:00,12:00,,,,\n"));
  EXPECT_EQ(hours_of(rows.rows.at(0)), "monday/consultation/09:00-12:00/内科");
}

TEST(NaviiHours, ADepartmentOfFreeWordsKeepsThem) {
  const auto rows = read_text(sheet("3621010000010,01991,もの忘れ外来,1,9:00,12:00,,,,\n"));
  EXPECT_EQ(hours_of(rows.rows.at(0)), "monday/consultation/09:00-12:00/もの忘れ外来");
}

TEST(NaviiHours, TheSameTimeTwiceIsNothingASlipIsWarnedOfAndANightReachesOver) {
  const auto rows =
      read_text(sheet("3621010000010,01001,内科,1,0:00,0:00,9:00,4:00,,\n"
                      "3621010000010,01001,内科,2,17:00,9:00,９時,11:30,25:00,26:00\n"));
  EXPECT_EQ(hours_of(rows.rows.at(0)),
            "monday/consultation/17:00-09:00/内科 holiday/consultation/09:00-11:30/内科");
  EXPECT_EQ(count(rows, Warning::time_unreadable), 2);
}

TEST(NaviiHours, RowsOfOneIdThatStandApartAreRefused) {
  const auto rows =
      read_text(sheet("3621010000010,01001,内科,1,9:00,12:00,,,,\n"
                      "3621010000027,01001,内科,1,9:00,12:00,,,,\n"
                      "3621010000010,01001,内科,2,14:00,18:00,,,,\n"
                      "12,01001,内科,2,14:00,18:00,,,,\n"));
  EXPECT_EQ(rows.rows.size(), 2U);
  EXPECT_THAT(rows.refused, testing::ElementsAre(Refusal{4, "", "intake.rows_apart"},
                                                 Refusal{5, "ID", "intake.navii_id_unreadable"}));
}

TEST(NaviiHours, MoreBandsThanAFacilityHoldsNoLongerTellDepartmentsApart) {
  std::string text;
  for (int department = 0; department < 500; ++department) {
    text += "3611010000010,01001,第" + std::to_string(department) + "科,1,9:00,12:00,,,,\n";
  }
  const auto rows = read_text(sheet(text));
  ASSERT_EQ(rows.rows.size(), 1U);
  EXPECT_EQ(hours_of(rows.rows[0]), "monday/consultation/09:00-12:00/");
  EXPECT_EQ(count(rows, Warning::hours_condensed), 1);
}

TEST(NaviiHours, AMissingColumnIsNamed) {
  const auto rows = read_text(
      "診療科目コード,診療科目名,診療時間帯,月_診療開始時間,月_診療終了時間\n1,内科,1,9:00,12:"
      "00\n");
  ASSERT_TRUE(rows.file_refused);
  EXPECT_EQ(rows.file_refused->reason, Reason{"intake.column_missing"});
}

class HoursImport : public IntakeTest {
 protected:
  void import_clinic() {
    const auto report =
        import({write("clinic.csv",
                      "ID,正式名称,機関区分,都道府県コード,市区町村コード,所在地,一般病床,"
                      "毎週決まった曜日に休診（月）,毎週決まった曜日に休診（日）\n"
                      "3621010000010,見本内科,2,36,201,徳島県徳島市見本町１,0,1,0\n")});
    EXPECT_EQ(report.files.at(0).created + report.files.at(0).unchanged, 1);
  }
  FileReport import_hours() {
    return import({write("hours.csv", sheet("3621010000010,01001,内科,1,9:00,12:00,,,,\n"
                                            "3621010000010,01001,内科,2,14:00,18:00,,,,\n"
                                            "3621010000027,02001,外科,1,9:00,12:00,,,,\n"
                                            "3621010000027,02001,外科,2,9:00,12:00,,,,\n"))})
        .files.at(0);
  }
  std::int64_t timed() {
    return number("SELECT COUNT(*) FROM opening_hours WHERE opens IS NOT NULL");
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, HoursImport, testkit::each_engine(), testkit::engine_name);

TEST_P(HoursImport, KnownFacilitiesGetTheirHoursAndTheOthersAreListed) {
  import_clinic();
  const FileReport report = import_hours();
  EXPECT_EQ(report.rows, 4);
  EXPECT_EQ(report.updated, 2);
  EXPECT_THAT(report.refused, testing::ElementsAre(Refusal{4, "", "intake.facility_unknown"},
                                                   Refusal{5, "", "intake.facility_unknown"}));
  EXPECT_EQ(report.created, 0);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 1);
  EXPECT_EQ(timed(), 2);
  EXPECT_EQ(import_hours().unchanged, 2) << "the same file again changes nothing";
}

TEST_P(HoursImport, TheSheetOfOpenDaysDoesNotTakeTheTimesAwayAgain) {
  import_clinic();
  import_hours();
  import_clinic();
  EXPECT_EQ(timed(), 2);
}

TEST_P(HoursImport, ADryRunTellsTheSame) {
  import_clinic();
  const auto path = write("hours.csv", sheet("3621010000010,01001,内科,1,9:00,12:00,,,,\n"
                                             "3621010000010,01001,内科,2,14:00,18:00,,,,\n"
                                             "3621010000027,02001,外科,1,9:00,12:00,,,,\n"));
  const auto told = import({path}, ImportMode::dry_run).files.at(0);
  const auto done = import({path}).files.at(0);
  EXPECT_EQ(told.updated, 2);
  EXPECT_EQ(told.updated, done.updated);
  EXPECT_EQ(told.refused, done.refused);
}

TEST_P(HoursImport, UndoingGivesTheOpenDaysBack) {
  import_clinic();
  const FileReport report = import_hours();
  const ImportRun run = *load_run(means, ImportRunId{*report.import});
  ASSERT_TRUE(
      with_verbs([&](IntakeVerbs& verbs) { return verbs.imports.undo(run->id, run->version); }));
  ASSERT_TRUE(undo_import(means, run->id, {}));
  EXPECT_EQ(timed(), 0);
  EXPECT_EQ(number("SELECT COUNT(*) FROM opening_hours"), 1);
}

}  // namespace
}  // namespace renkei::intake
