// 医療情報ネット 病院 施設票.
#include <gmock/gmock.h>

#include "features/intake/closing_reader.hpp"
#include "features/intake/navii_hospital_reader.hpp"
#include "features/intake/tests/rows.hpp"

namespace renkei::intake {
namespace {

using directory::ClosingKind;
using directory::OpenDay;
using testing_rows::count;
using testing_rows::read_text;

// A sheet with the columns of each day; `flags` are the cells of 毎週（月–日）.
std::string sheet(std::string_view flags, std::string_view more_names = "",
                  std::string_view more_cells = "") {
  std::string names =
      "\"ID\",\"正式名称\",\"略称\",\"機関区分\",\"都道府県コード\",\"市区町村コード\","
      "\"所在地\",\"所在地座標（緯度）\",\"所在地座標（経度）\",\"一般病床\",\"療養病床\"";
  for (const char* day : {"月", "火", "水", "木", "金", "土", "日"}) {
    names += ",\"毎週決まった曜日に休診（" + std::string{day} + "）\"";
  }
  return names + std::string{more_names} +
         "\r\n\"3611010000010\",\"見本中央病院\",\"見本中央\",\"1\",\"36\",\"201\","
         "\"徳島県徳島市見本町１丁目　１番\",34.07,134.55,\"120\",\"\"," +
         std::string{flags} + std::string{more_cells} + "\r\n";
}

std::vector<OpenDay> closed_days(const ReadRow& row) {
  std::vector<OpenDay> days;
  if (!row.facility.values.closing_rules) return days;
  for (const auto& rule : *row.facility.values.closing_rules) {
    if (rule.kind == ClosingKind::weekly) days.push_back(*rule.weekday);
  }
  return days;
}

TEST(Navii, ZeroIsClosedOneIsOpenAndEmptyIsUnknown) {
  const auto rows = read_text(sheet("\"1\",\"1\",\"1\",\"0\",\"\",\"\",\"0\""));
  ASSERT_EQ(rows.rows.size(), 1U);
  EXPECT_EQ(rows.profile, "navii_hospital");
  EXPECT_THAT(closed_days(rows.rows[0]), testing::ElementsAre(OpenDay::thursday, OpenDay::sunday));
  EXPECT_EQ(rows.rows[0].facility.values.hours->size(), 3U);
}

TEST(Navii, AHospitalHasItsNamesAddressAndBeds) {
  const auto rows = read_text(sheet(",,,,,,"));
  const auto& facility = rows.rows[0].facility;
  EXPECT_EQ(facility.kind, "hospital");
  EXPECT_FALSE(facility.service_code);
  EXPECT_EQ(facility.identifiers[0].system, directory::IdentifierSystem::navii);
  EXPECT_THAT(*facility.values.aliases, testing::ElementsAre("見本中央"));
  EXPECT_EQ(facility.values.address->city, "徳島市");
  EXPECT_EQ(facility.values.address->municipality_code, "36201");
  EXPECT_EQ(facility.values.address->street, "見本町１丁目　１番");
  EXPECT_EQ(facility.values.beds->general, 120);
  EXPECT_FALSE(facility.values.beds->long_term);
  EXPECT_FALSE(facility.values.hours);
}

TEST(Navii, ClosedWeeksOfTheMonthAreRulesOfTheirOwn) {
  std::string names;
  std::string cells;
  for (const char* week : {"1", "2", "3", "4", "5"}) {
    names += ",\"決まった週に休診（定期週）第" + std::string{week} + "週（土）\"";
    names += ",\"決まった週に休診（定期週）第" + std::string{week} + "週（金）\"";
    cells += std::string{",\"0\",\""} + (*week == '2' ? "0" : "1") + "\"";
  }
  const auto rows = read_text(sheet(",,,,,,", names, cells));
  const auto& rules = *rows.rows[0].facility.values.closing_rules;
  ASSERT_EQ(rules.size(), 6U);
  EXPECT_EQ(rules[0].kind, ClosingKind::nth_week);
  EXPECT_EQ(rules[0].week, 2);
  EXPECT_EQ(rules[0].weekday, OpenDay::friday);
  for (std::size_t i = 1; i < 6; ++i) EXPECT_EQ(rules[i].weekday, OpenDay::saturday);
}

TEST(Navii, ADayThatIsClosedEveryWeekHasNoRulesOfSingleWeeks) {
  const auto rows = read_text(sheet("\"\",\"\",\"\",\"\",\"\",\"0\",\"\"",
                                    ",\"決まった週に休診（定期週）第2週（土）\"", ",\"0\""));
  EXPECT_THAT(closed_days(rows.rows[0]), testing::ElementsAre(OpenDay::saturday));
  EXPECT_EQ(rows.rows[0].facility.values.closing_rules->size(), 1U);
}

TEST(Navii, PublicHolidaysFollowTheSameFlag) {
  const auto rows = read_text(sheet(",,,,,,", ",\"祝日に休診\"", ",\"0\""));
  EXPECT_EQ(rows.rows[0].facility.values.closing_rules->front().kind, ClosingKind::holiday);
}

TEST(Navii, AnInstitutionThatIsNeitherHospitalNorClinicIsRefused) {
  const auto rows = read_text(
      "ID,正式名称,機関区分,所在地\n3641010000010,あ,4,徳島県徳島市\n3621010000010,い,2,"
      "徳島県徳島市\n");
  EXPECT_EQ(rows.refused[0], (Refusal{2, "機関区分", "intake.institution_unknown"}));
  EXPECT_EQ(rows.rows[0].facility.kind, "clinic");
}

std::string days(std::string_view cell) {
  std::string out;
  for (const auto& rule : read_closed_days(cell)) {
    if (!out.empty()) out += " | ";
    out += rule.first_day.value_or("") + (rule.last_day ? "~" + *rule.last_day : "") +
           (rule.note ? "note: " + *rule.note : "");
  }
  return out;
}

TEST(ClosedDays, SingleDaysThatFollowOneAnotherAreOneRangeOverTheNewYear) {
  EXPECT_EQ(days("01月01日，01月02日，01月03日，12月29日，12月30日，12月31日"), "12-29~01-03");
  EXPECT_EQ(days("08月15日"), "08-15");
}

TEST(ClosedDays, RangesAreReadInEachWriting) {
  EXPECT_EQ(days("12月30日～1月3日"), "12-30~01-03");
  EXPECT_EQ(days("8/14-8/16"), "08-14~08-16");
  EXPECT_EQ(days("8月13日〜15日、１２月３１日"), "08-13~08-15 | 12-31");
}

TEST(ClosedDays, ARangeAboveAMonthIsASlipAndStaysAsWritten) {
  EXPECT_EQ(days("8/14-5/16"), "note: 8/14-5/16");
}

TEST(ClosedDays, WordsAreKeptBesideTheDaysThatWereUnderstood) {
  EXPECT_EQ(days("01月01日，GW（改行）お盆"), "01-01 | note: 01月01日，GW\nお盆");
  EXPECT_EQ(days(""), "");
  EXPECT_EQ(days("2月30日"), "note: 2月30日");
}

}  // namespace
}  // namespace renkei::intake
