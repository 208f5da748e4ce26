// The open data as published, when it is at hand: the figures every release must come out with.
#include <gtest/gtest.h>

#include <set>

#include "platform/tabular/csv_reader.hpp"

#include "features/intake/identifier_reader.hpp"
#include "features/intake/tests/real_data.hpp"
#include "features/intake/tests/rows.hpp"

namespace renkei::intake {
namespace {

using testing_rows::count;
using testing_rows::Rows;

class RealFiles : public testing_files::WithRealData<testing::Test> {
 protected:
  static Rows read(const std::filesystem::path& path) { return testing_rows::read_path(path); }
};

TEST_F(RealFiles, TheCareOfficesComeOutWithTheirFigures) {
  std::size_t rows = 0;
  std::size_t refused = 0;
  int missing = 0;
  int letters = 0;
  int repeated = 0;
  std::set<std::pair<std::string, std::string>> keys;
  for (const auto& entry : std::filesystem::directory_iterator{data_ / "kaigo_jigyosho"}) {
    if (!entry.path().filename().string().starts_with("jigyosho_")) continue;
    const Rows file = read(entry.path());
    rows += file.rows.size();
    refused += file.refused.size();
    missing += count(file, Warning::coordinates_missing);
    letters += count(file, Warning::identifier_with_letters);
    for (const ReadRow& row : file.rows) {
      const auto& facility = row.facility;
      EXPECT_EQ("jigyosho_" + *facility.service_code + ".csv", entry.path().filename());
      if (!keys.emplace(facility.identifiers[0].value, *facility.service_code).second) ++repeated;
    }
  }
  EXPECT_EQ(rows, 38'858U);
  EXPECT_EQ(refused, 0U);
  EXPECT_EQ(missing, 88);
  EXPECT_EQ(letters, 1'160);
  EXPECT_EQ(repeated, 1);
}

TEST_F(RealFiles, TheDamagedFileIsReadWholeAndItsCodesAreRepaired) {
  const Rows file = read(data_ / "kaigo_jigyosho" / "damaged_550.csv");
  EXPECT_EQ(file.rows.size(), 905U);
  EXPECT_TRUE(file.refused.empty());
  EXPECT_EQ(count(file, Warning::municipality_code_repaired), 122);
}

TEST_F(RealFiles, TheHospitalsComeOutWithTheirFigures) {
  const Rows file = read(data_ / "navii_hospital" / "01-1_hospital_facility_info_20250601.csv");
  EXPECT_EQ(file.rows.size(), 7'587U);
  EXPECT_TRUE(file.refused.empty());
  EXPECT_EQ(count(file, Warning::coordinates_missing), 270);
  int closed_on_sunday = 0;
  for (const ReadRow& row : file.rows) {
    if (!row.facility.values.closing_rules) continue;
    for (const auto& rule : *row.facility.values.closing_rules) {
      const bool weekly = rule.kind == directory::ClosingKind::weekly;
      if (weekly && rule.weekday == directory::OpenDay::sunday) ++closed_on_sunday;
    }
  }
  EXPECT_EQ(closed_on_sunday, 6'928);
}

TEST_F(RealFiles, AllMunicipalityCodesOfTheCountryPassTheirCheckDigit) {
  const auto source = tabular::file_source(data_ / "localgovjp" / "localgovjp-utf8.csv");
  ASSERT_TRUE(source);
  auto csv = tabular::CsvReader::open(**source);
  ASSERT_TRUE(csv);
  const auto header = (*csv)->next();
  const tabular::Header names{(*header)->cells};
  int sound = 0;
  while (const auto record = *(*csv)->next()) {
    const auto cells = record->cells;
    const std::string_view prefecture = prefecture_number(cells[*names.find("pref")]);
    const auto whole = read_municipality_code(cells[*names.find("lgcode")], prefecture);
    const auto eaten = read_municipality_code(cells[*names.find("cid")], prefecture);
    if (whole && eaten && whole->text == eaten->text) ++sound;
  }
  EXPECT_EQ(sound, 1'916);
}

}  // namespace
}  // namespace renkei::intake
