// 医療情報ネット 病院 施設票.
#include <gmock/gmock.h>

#include "features/intake/closing_reader.hpp"
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
      "\"所在地\",\"所在地座標（緯度）\",\"所在地座標（経度）\",\"一般病床\",\"療養病床\","
      "\"精神病床\"";
  for (const char* day : {"月", "火", "水", "木", "金", "土", "日"}) {
    names += ",\"毎週決まった曜日に休診（" + std::string{day} + "）\"";
  }
  return names + std::string{more_names} +
         "\r\n\"3611010000010\",\"見本中央病院\",\"見本中央\",\"1\",\"36\",\"201\","
         "\"徳島県徳島市見本町１丁目　１番\",34.07,134.55,\"120\",\"\",\"\"," +
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
      "ID,正式名称,機関区分,所在地\n3691010000010,あ,9,徳島県徳島市\n3621010000010,い,2,"
      "徳島県徳島市\n");
  EXPECT_EQ(rows.refused[0], (Refusal{2, "機関区分", "intake.institution_unknown"}));
  EXPECT_EQ(rows.rows[0].facility.kind, "clinic");
}

// One row of any sheet, each column beside its cell.
using Cells = std::vector<std::pair<std::string, std::string>>;
std::string one_row(const Cells& cells) {
  std::string names;
  std::string row;
  for (const auto& [name, cell] : cells) {
    names += (names.empty() ? "\"" : ",\"") + name + "\"";
    row += (row.empty() ? "\"" : ",\"") + cell + "\"";
  }
  return names + "\r\n" + row + "\r\n";
}

Cells front(std::string_view institution) {
  return {{"ID", "36" + std::string{institution} + "1010000010"},
          {"正式名称", "見本"},
          {"機関区分", std::string{institution}},
          {"都道府県コード", "36"},
          {"市区町村コード", "201"},
          {"所在地", "徳島県徳島市見本町１"}};
}

std::string hours_of(const ReadRow& row) {
  std::string text;
  if (!row.facility.values.hours) return text;
  for (const auto& each : *row.facility.values.hours) {
    if (!text.empty()) text += " ";
    text += std::string{enum_name(each.day)} + "/" + std::string{enum_name(each.kind)};
    if (each.opens) text += "/" + *each.opens + "-" + *each.closes;
    if (each.department) text += "/" + *each.department;
  }
  return text;
}

TEST(Navii, EachSheetIsToldByItsColumnsAndEachRowByItsInstitution) {
  auto clinic = front("2");
  clinic.emplace_back("一般病床", "19");
  EXPECT_EQ(read_text(one_row(clinic)).profile, "navii_clinic");
  EXPECT_EQ(read_text(one_row(clinic)).rows.at(0).facility.kind, "clinic");
  EXPECT_EQ(read_text(one_row(clinic)).rows.at(0).facility.values.beds->general, 19);
  EXPECT_EQ(read_text(one_row(front("3"))).profile, "navii_dental");
  EXPECT_EQ(read_text(one_row(front("3"))).rows.at(0).facility.kind, "dental_clinic");
}

TEST(Navii, AMidwifeHasHoursOfWorkAndOfReception) {
  auto cells = front("4");
  cells.insert(cells.end(), {{"毎週決まった曜日に休業（月）", "1"},
                             {"毎週決まった曜日に休業（火）", "0"},
                             {"決まった週に休業（定期週）第2週（月）", "0"},
                             {"祝日に休業", "0"},
                             {"月_就業時間帯1_開始時間", "09:00"},
                             {"月_就業時間帯1_終了時間", "17:00"},
                             {"月_外来受付時間帯1_開始時間", "9:00"},
                             {"月_外来受付時間帯1_終了時間", "１６：３０"},
                             {"水_就業時間帯1_開始時間", "00:00"},
                             {"水_就業時間帯1_終了時間", "23:59"}});
  const auto rows = read_text(one_row(cells));
  ASSERT_EQ(rows.rows.size(), 1U);
  EXPECT_EQ(rows.profile, "navii_maternity");
  EXPECT_EQ(rows.rows[0].facility.kind, "maternity_home");
  EXPECT_EQ(hours_of(rows.rows[0]),
            "monday/consultation/09:00-17:00 monday/reception/09:00-16:30 "
            "wednesday/consultation/00:00-24:00");
  EXPECT_EQ(closed_days(rows.rows[0]), std::vector{OpenDay::tuesday});
  EXPECT_EQ(rows.rows[0].facility.values.closing_rules->size(), 3U);
}

TEST(Navii, APharmacyHasOtherNamesFullWidthWeeksAndFourBands) {
  const auto rows = read_text(one_row({{"ID", "3651010000010"},
                                       {"名称", "見本薬局"},
                                       {"フリガナ", "ミホンヤッキョク"},
                                       {"ローマ字", "Mihon"},
                                       {"機関区分", "5"},
                                       {"都道府県コード", "36"},
                                       {"市区町村コード", "201"},
                                       {"所在地", "徳島県徳島市見本町１"},
                                       {"薬局のホームページアドレス", "www.example.jp"},
                                       {"営業日（月）", "1"},
                                       {"営業日（土）", "1"},
                                       {"営業日（日）", "0"},
                                       {"営業日（祝）", "0"},
                                       {"定期閉店第１週（土）", "0"},
                                       {"月_開店時間帯1_開始時間", "9:00"},
                                       {"月_開店時間帯1_終了時間", "13:00"},
                                       {"月_開店時間帯4_開始時間", "14:00"},
                                       {"月_開店時間帯4_終了時間", "02:00"}}));
  ASSERT_EQ(rows.rows.size(), 1U);
  const auto& facility = rows.rows[0].facility;
  EXPECT_EQ(rows.profile, "navii_pharmacy");
  EXPECT_EQ(facility.kind, "pharmacy");
  EXPECT_EQ(facility.values.name_kana, "ミホンヤッキョク");
  EXPECT_EQ(facility.values.url, "http://www.example.jp");
  EXPECT_EQ(hours_of(rows.rows[0]),
            "monday/business/09:00-13:00 monday/business/14:00-02:00 saturday/business");
  EXPECT_EQ(closed_days(rows.rows[0]), std::vector{OpenDay::sunday});
  EXPECT_EQ(facility.values.closing_rules->size(), 3U) << "Sunday, the first Saturday, holidays";
}

TEST(Navii, ADayThatIsClosedAndHasTimesKeepsBothAndIsWarnedOf) {
  auto cells = front("4");
  cells.insert(cells.end(), {{"毎週決まった曜日に休業（月）", "0"},
                             {"月_就業時間帯1_開始時間", "09:00"},
                             {"月_就業時間帯1_終了時間", "17:00"}});
  const auto rows = read_text(one_row(cells));
  EXPECT_EQ(count(rows, Warning::hours_contradict), 1);
  EXPECT_EQ(hours_of(rows.rows[0]), "monday/consultation/09:00-17:00");
  EXPECT_EQ(closed_days(rows.rows[0]), std::vector{OpenDay::monday});
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
