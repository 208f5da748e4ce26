// Town points and outlines through `renkei import`, on both databases: small files of our own, and
// the real ones where they are at hand.
#include <gmock/gmock.h>

#include "features/geography/geography.hpp"
#include "features/intake/tests/intake_fixture.hpp"
#include "features/intake/tests/real_data.hpp"

#include "testkit/faulty_database.hpp"

namespace renkei::intake {
namespace {

class PlaceImports : public IntakeTest {
 protected:
  std::filesystem::path towns(std::string_view text) {
    std::filesystem::create_directories(files.path() / "徳島県");
    return write("徳島県/見本市.json", text);
  }
  FileReport one(const std::filesystem::path& path, ImportMode mode = ImportMode::apply) {
    return import({path}, mode).files.at(0);
  }
  geography::Located located(std::string_view address) {
    geography::Located found;
    const auto seen = database->read([&](sql::Session& session) -> Result<void> {
      const auto place = geography::places(session)->locate(address);
      if (!place) return pass_on(place);
      if (*place) found = **place;
      return {};
    });
    EXPECT_TRUE(seen);
    return found;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, PlaceImports, testkit::each_engine(), testkit::engine_name);

constexpr std::string_view kTwoTowns =
    R"([{"town":"桜町一丁目","koaza":"","lat":34.07,"lng":134.55},
        {"town":"梅町","koaza":"","lat":34.08,"lng":134.56}])";

TEST_P(PlaceImports, TownPointsGiveAnAddressItsPointAndTheSameFileAgainChangesNothing) {
  const FileReport first = one(towns(kTwoTowns));
  EXPECT_EQ(first.profile, "town_points");
  EXPECT_EQ(first.rows, 2);
  EXPECT_EQ(first.created, 2);
  EXPECT_EQ(located("徳島県見本市桜町1-2-3").point, (Point{34.07, 134.55}));
  EXPECT_EQ(located("徳島県見本市桜町1-2-3").precision, Precision::town);
  const FileReport again = one(towns(kTwoTowns));
  EXPECT_EQ(again.created, 0);
  EXPECT_EQ(again.unchanged, 2);
}

TEST_P(PlaceImports, ADryRunOfPlacesWritesNothing) {
  const auto path = towns(kTwoTowns);
  const std::string before = testkit::content_of(*database);
  EXPECT_EQ(one(path, ImportMode::dry_run).rows, 2);
  EXPECT_EQ(testkit::content_of(*database), before);
}

TEST_P(PlaceImports, WhoBroughtThePlacesIsOnRecordInTheSameTransaction) {
  one(towns(kTwoTowns));
  EXPECT_EQ(text("SELECT who FROM audit WHERE route = 'cli import'"), "cli:tester");
}

TEST_P(PlaceImports, AFileOutsideAPrefecturesFolderAndABrokenOneAreRefused) {
  EXPECT_EQ(one(write("見本市.json", kTwoTowns)).reason, "intake.town_points_prefecture_missing");
  EXPECT_EQ(one(towns("[{\"town\":")).reason, "geography.town_points_unreadable");
  EXPECT_EQ(one(write("a.json", "{\"type\":\"Weather\"}")).reason, "geography.outlines_unreadable");
  EXPECT_EQ(number("SELECT COUNT(*) FROM town_point"), 0);
}

TEST_P(PlaceImports, TheRealTownsOfTokushimaAndTheOutlinesOfJapanComeOutWithTheirFigures) {
  const auto data = testing_files::shared_data();
  if (data.empty()) GTEST_SKIP() << "THE REAL FILES ARE NOT HERE: set RENKEI_SHARED_DATA";
  const FileReport towns = one(data / "town_points" / "徳島県" / "徳島市.json");
  EXPECT_EQ(towns.rows, 972);
  EXPECT_EQ(towns.created + towns.unchanged, 972);
  EXPECT_EQ(located("徳島県徳島市幸町2丁目5番地").precision, Precision::town);
  const FileReport outlines = one(data / "municipality_boundaries" / "N03-21_210101.json");
  EXPECT_EQ(outlines.profile, "outlines");
  EXPECT_EQ(outlines.rows, 1'902);
  EXPECT_EQ(outlines.created, 1'902);
  EXPECT_EQ(number("SELECT COUNT(*) FROM outline"), 1'902);
  EXPECT_EQ(one(data / "municipality_boundaries" / "N03-21_210101.json").unchanged, 1'902);
}

}  // namespace
}  // namespace renkei::intake
