// The published files into a real database: the figures of the report, and that a second time
// changes nothing. On SQLite, which is what a hub starts with.
#include <algorithm>
#include <chrono>

#include "features/intake/tests/intake_fixture.hpp"
#include "features/intake/tests/real_data.hpp"
#include "features/intake/tests/rows.hpp"

namespace renkei::intake {
namespace {

class RealImport : public testing_files::WithRealData<IntakeTest> {
 protected:
  std::vector<std::filesystem::path> offices() const {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator{data_ / "kaigo_jigyosho"}) {
      if (entry.path().filename().string().starts_with("jigyosho_")) paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, RealImport, testing::Values(sql::Engine::sqlite),
                         testkit::engine_name);

FileReport total(const ImportReport& report) {
  FileReport sum;
  for (const FileReport& file : report.files) {
    EXPECT_FALSE(file.reason) << file.file << " " << file.reason.value_or("");
    EXPECT_EQ(file.rows, file.created + file.updated + file.unchanged + file.proposed +
                             static_cast<std::int64_t>(file.refused.size()));
    sum.rows += file.rows;
    sum.created += file.created;
    sum.updated += file.updated;
    sum.unchanged += file.unchanged;
    sum.proposed += file.proposed;
    sum.refused.insert(sum.refused.end(), file.refused.begin(), file.refused.end());
    for_each_member<WarningCounts>(
        [&](const char* /*name*/, auto member) { sum.warnings.*member += file.warnings.*member; });
  }
  return sum;
}

TEST_P(RealImport, TheTwentyFilesOfCareOfficesComeOutWithTheirFigures) {
  const auto begin = std::chrono::steady_clock::now();
  const FileReport first = total(import(offices()));
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  RecordProperty("seconds", std::to_string(seconds.count()));
  EXPECT_EQ(first.rows, 38'858);
  EXPECT_EQ(first.created, 38'857);
  EXPECT_EQ(first.unchanged, 1);
  EXPECT_EQ(first.warnings.duplicate_key, 1);
  EXPECT_TRUE(first.refused.empty());
  EXPECT_EQ(first.warnings.coordinates_missing, 88);
  EXPECT_EQ(first.warnings.identifier_with_letters, 1'160);
  EXPECT_EQ(number("SELECT COUNT(*) FROM service_line"), 38'857);
}

TEST_P(RealImport, TheSameFileAgainChangesNothing) {
  const auto path = data_ / "kaigo_jigyosho" / "jigyosho_760.csv";
  const FileReport first = total(import({path}));
  const FileReport again = total(import({path}));
  EXPECT_EQ(again.unchanged, first.rows);
  EXPECT_EQ(again.created + again.updated + again.proposed, 0);
}

TEST_P(RealImport, TheDamagedFileAndTheHospitalsComeOutWithTheirFigures) {
  const FileReport damaged = total(import({data_ / "kaigo_jigyosho" / "damaged_550.csv"}));
  EXPECT_EQ(damaged.rows, 905);
  EXPECT_TRUE(damaged.refused.empty());
  EXPECT_EQ(damaged.warnings.municipality_code_repaired, 122);
  const FileReport hospitals =
      total(import({data_ / "navii_hospital" / "01-1_hospital_facility_info_20250601.csv"}));
  EXPECT_EQ(hospitals.rows, 7'587);
  EXPECT_EQ(hospitals.created, 7'587);
  EXPECT_EQ(hospitals.warnings.coordinates_missing, 270);
  EXPECT_EQ(number("SELECT COUNT(*) FROM closing_rule WHERE kind = 'weekly' AND weekday = 'sunday' "
                   "AND facility IN (SELECT facility FROM facility_identifier WHERE system = "
                   "'navii')"),
            6'928);
}

}  // namespace
}  // namespace renkei::intake
