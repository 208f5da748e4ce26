// The demo city is what the design says of it.
#include "app/demo/city.hpp"

#include <gtest/gtest.h>

#include <set>

#include "features/directory/directory.hpp"

namespace renkei::app::demo {
namespace {

City city() { return *build_city(20261123); }

template <class Wanted>
long count(const City& of, Wanted wanted) {
  return std::count_if(of.facilities.begin(), of.facilities.end(), wanted);
}

TEST(DemoCity, IsTheSameForTheSameSeed) {
  const City one = city();
  const City other = city();
  ASSERT_EQ(one.facilities.size(), other.facilities.size());
  for (std::size_t i = 0; i < one.facilities.size(); ++i) {
    EXPECT_EQ(one.facilities[i].name, other.facilities[i].name);
    EXPECT_EQ(one.facilities[i].latitude, other.facilities[i].latitude);
  }
}

TEST(DemoCity, HasThirteenKindsInFourAreasAndNeighbours) {
  const City made = city();
  std::set<std::string> kinds;
  std::set<std::string> areas;
  for (const CityFacility& each : made.facilities) {
    kinds.insert(each.kind);
    areas.insert(each.area);
  }
  EXPECT_EQ(kinds.size(), 13U);
  EXPECT_EQ(areas.size(), 6U);
  EXPECT_NEAR(static_cast<double>(made.facilities.size()), 420, 10);
}

TEST(DemoCity, HasTheNetworkOfAHub) {
  const City made = city();
  EXPECT_EQ(count(made, [](const auto& f) { return f.kind == "clinic" && f.home_visits; }), 33);
  EXPECT_EQ(count(made,
                  [](const auto& f) {
                    return f.kind == "visiting_nurse_station" && !f.area.starts_with("outside");
                  }),
            14);
  EXPECT_EQ(count(made, [](const auto& f) { return !f.backup_kinds.empty(); }), 6);
  EXPECT_GT(count(made, [](const auto& f) { return f.unpublished; }), 0);
  EXPECT_GT(count(made, [](const auto& f) { return f.closed; }), 0);
}

TEST(DemoCity, NamesItsBackupHospitalsByKindsTheDirectoryKnows) {
  std::set<directory::BackupKind> kinds;
  for (const CityFacility& each : city().facilities) {
    for (const std::string& code : each.backup_kinds) {
      const auto kind = enum_from<directory::BackupKind>(code);
      ASSERT_TRUE(kind) << code;
      kinds.insert(*kind);
    }
  }
  EXPECT_EQ(kinds.size(), 5U);
}

TEST(DemoCity, HasEverythingThatAHubMustCareFor) {
  const City made = city();
  const auto outside = [](const CityFacility& f) { return f.area.starts_with("outside"); };
  EXPECT_GE(count(made, outside), 10);
  EXPECT_GE(count(made, [](const auto& f) { return f.unpublished; }), 5);
  EXPECT_GE(count(made, [](const auto& f) { return f.closed; }), 3);
  EXPECT_GE(count(made, [](const auto& f) { return f.confirmed_days_ago > 365; }), 40);
  EXPECT_EQ(count(made, [](const auto& f) { return f.entering; }), 6);
  EXPECT_GE(count(made, [](const auto& f) { return f.opened_year > 2026; }), 1);
}

TEST(DemoCity, CallsNobody) {
  for (const CityFacility& each : city().facilities) EXPECT_TRUE(each.phone.starts_with("000-"));
}

}  // namespace
}  // namespace renkei::app::demo
