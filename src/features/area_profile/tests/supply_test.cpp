// Counting a region's care, on both databases.
#include "features/area_profile/csv_routes.hpp"
#include "features/area_profile/tests/area_profile_fixture.hpp"

namespace renkei::area_profile {
namespace {

class SupplyTest : public AreaProfileTest {};
INSTANTIATE_TEST_SUITE_P(Engines, SupplyTest, testkit::each_engine(), testkit::engine_name);

TEST_P(SupplyTest, AHiddenClinicCountsForTheHubOnly) {
  enter(visiting_clinic("見本内科", north));
  hide(enter(visiting_clinic("ひみつ内科", north)));
  EXPECT_EQ(cell(table(hub), kInstitution, north.text()).actual, 2);
  EXPECT_EQ(cell(table(city), kInstitution, north.text()).actual, 1);
  EXPECT_TRUE(table(hub).counts_hidden);
  EXPECT_FALSE(table(city).counts_hidden);
}

TEST_P(SupplyTest, TheListBehindACellIsWhatItCounts) {
  enter(visiting_clinic("見本内科", north));
  hide(enter(visiting_clinic("ひみつ内科", north)));
  const auto names = [&](const Actor& by, const std::string& place) {
    std::vector<std::string> found;
    for (const auto& each : done<std::vector<FacilityBehind>>([&](auto& verbs) {
           return verbs.supply.behind(by, place, std::string{kInstitution}, {});
         })) {
      found.push_back(each.name);
    }
    return found;
  };
  EXPECT_EQ(names(hub, north.text()), (std::vector<std::string>{"ひみつ内科", "見本内科"}));
  EXPECT_EQ(names(city, north.text()), std::vector<std::string>{"見本内科"});
  EXPECT_EQ(names(city, "total"), std::vector<std::string>{"見本内科"});
  EXPECT_TRUE(names(city, "outside").empty());
}

TEST_P(SupplyTest, WhatLiesOutsideIsInNoTotalOfTheRegion) {
  enter(visiting_clinic("見本内科", north));
  auto neighbour = visiting_clinic("となり内科", std::nullopt);
  neighbour.outside_area = true;
  enter(neighbour);
  const auto counted = table(hub);
  EXPECT_EQ(cell(counted, kInstitution, "total").actual, 1);
  EXPECT_EQ(cell(counted, kInstitution, "outside").actual, 1);
}

TEST_P(SupplyTest, AMergedAreaIsTheSumOfItsMembersAndNothingIsCountedTwice) {
  enter(visiting_clinic("西内科", southwest));
  enter(visiting_clinic("東内科", southeast));
  enter(visiting_clinic("北内科", north));
  require(southwest, 3);
  require(southeast, 2);
  const auto counted = table(hub);
  const auto merged = cell(counted, kInstitution, south.text());
  EXPECT_EQ(merged.actual, 2);
  EXPECT_EQ(merged.required, 5);
  EXPECT_EQ(merged.gap, 3);
  const auto total = cell(counted, kInstitution, "total");
  EXPECT_EQ(total.actual, 3);  // not 5
  EXPECT_FALSE(total.required) << "the north has no number, so the region's is not known";
}

TEST_P(SupplyTest, WhatNobodyHasSaidIsUnknownAndNotNone) {
  const std::string oxygen = "capability.home_oxygen";
  auto silent = enter(visiting_clinic("見本内科", north));
  EXPECT_FALSE(cell(table(hub), oxygen, north.text()).actual);
  auto draft = silent.facility;
  draft.capabilities = {{.code = "home_oxygen", .level = directory::CapabilityLevel::no}};
  change([&](auto& verbs) {
    return verbs.facilities.replace(silent.id, *silent.version, draft, hub);
  });
  const auto answered = cell(table(hub), oxygen, north.text());
  EXPECT_EQ(answered.actual, 0);
  EXPECT_EQ(answered.stated, 1);
  // How many pharmacies there are is known without asking them.
  EXPECT_EQ(cell(table(hub), "kind.pharmacy", north.text()).actual, 0);
}

TEST_P(SupplyTest, OnADayCountsWhatWasOpenThen) {
  auto draft = visiting_clinic("見本内科", north);
  draft.opened_on = Date{2024, 4, 1};
  const auto clinic = enter(draft);
  EXPECT_EQ(cell(table(hub, Date{2024, 3, 31}), kInstitution, north.text()).actual, std::nullopt);
  EXPECT_EQ(cell(table(hub, Date{2024, 3, 31}), kInstitution, north.text()).prospects, 1);
  EXPECT_EQ(cell(table(hub, Date{2024, 4, 1}), kInstitution, north.text()).actual, 1);
  change([&](auto& verbs) {
    return verbs.facilities.end(clinic.id, *clinic.version,
                                {.status = directory::FacilityStatus::closed,
                                 .closed_on = Date{2025, 9, 30},
                                 .close_reason = "引退"},
                                hub);
  });
  EXPECT_EQ(cell(table(hub, Date{2025, 9, 29}), kInstitution, north.text()).actual, 1);
  EXPECT_EQ(cell(table(hub, Date{2025, 9, 30}), kInstitution, north.text()).actual, std::nullopt);
}

TEST_P(SupplyTest, AClinicAboutToVisitAtHomeIsAProspect) {
  auto draft = facility("clinic", "これから内科", north);
  draft.home_care = directory::HomeCareProfile{.stage = directory::HomeCareStage::entering};
  enter(draft);
  enter(visiting_clinic("見本内科", north));
  const auto found = cell(table(hub), kInstitution, north.text());
  EXPECT_EQ(found.actual, 1);
  EXPECT_EQ(found.prospects, 1);
}

TEST_P(SupplyTest, TheFileHasEmptyCellsForTheUnknownAndNoFormulas) {
  area("odd", "=1+1", 9);
  enter(visiting_clinic("見本内科", north));
  const std::string csv = csv_of(table(hub));
  EXPECT_NE(csv.find("含む,\"在宅医療機関\",\"北部\",,1,,0,1\r\n"), std::string::npos);
  EXPECT_NE(csv.find("\"'=1+1\""), std::string::npos);
  EXPECT_EQ(csv.find("\"=1+1\""), std::string::npos);
}

}  // namespace
}  // namespace renkei::area_profile
