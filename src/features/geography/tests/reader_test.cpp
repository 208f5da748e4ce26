// Outlines and town points as the open data writes them.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "features/geography/geography.hpp"
#include "features/geography/polygon.hpp"
#include "features/geography/town_key.hpp"

namespace renkei::geography {
namespace {

// Two squares that share the side x=1; the right one is written with arc 0 backwards.
constexpr std::string_view kTopology = R"({"type":"Topology",
  "transform":{"scale":[0.1,0.1],"translate":[134.0,34.0]},
  "arcs":[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,0],[10,0],[0,10],[-10,0]]],
  "objects":{"N03":{"type":"GeometryCollection","geometries":[
    {"type":"Polygon","arcs":[[0,1]],"properties":{"N03_001":"見本県","N03_003":null,
     "N03_004":"西市","N03_007":"99001"}},
    {"type":"Polygon","arcs":[[2,-1]],"properties":{"N03_001":"見本県","N03_003":"大市",
     "N03_004":"東区","N03_007":"99002"}},
    {"type":"Polygon","arcs":[[0,1]],"properties":{"N03_001":"見本県","N03_004":"所属未定地",
     "N03_007":null}}]}}})";

TEST(Outlines, ATopologySharesTheSideOfNeighbours) {
  const auto outlines = read_outlines(kTopology);
  ASSERT_TRUE(outlines) << outlines.error().reason.key();
  ASSERT_EQ(outlines->size(), 2U) << "land of no municipality is left out";
  EXPECT_EQ(outlines->at(1).name, "大市東区");
  EXPECT_TRUE(holds(outlines->at(0).parts, {34.5, 134.5}));
  EXPECT_FALSE(holds(outlines->at(0).parts, {34.5, 135.5}));
  EXPECT_TRUE(holds(outlines->at(1).parts, {34.5, 135.5}));
  for (const Outline& each : *outlines) EXPECT_TRUE(check_outline(each.parts)) << each.code;
}

TEST(Outlines, AHoleIsOutside) {
  const auto outlines = read_outlines(R"({"type":"FeatureCollection","features":[{"type":"Feature",
    "properties":{"N03_001":"見本県","N03_004":"輪市","N03_007":"99003"},
    "geometry":{"type":"Polygon","coordinates":[
      [[134.0,34.0],[135.0,34.0],[135.0,35.0],[134.0,35.0],[134.0,34.0]],
      [[134.4,34.4],[134.6,34.4],[134.6,34.6],[134.4,34.6],[134.4,34.4]]]}}]})");
  ASSERT_TRUE(outlines) << outlines.error().reason.key();
  EXPECT_TRUE(holds(outlines->at(0).parts, {34.2, 134.2}));
  EXPECT_FALSE(holds(outlines->at(0).parts, {34.5, 134.5}));
}

TEST(Outlines, WhatIsNoOutlineFileIsRefused) {
  for (const std::string_view text :
       {"", "[]", "{}", "PNG", R"({"type":"Topology"})",
        R"({"type":"Topology","arcs":[],"objects":{"N03":{"geometries":[{"type":"Polygon",
            "arcs":[[7]],"properties":{"N03_007":"99001"}}]}}})"}) {
    EXPECT_FALSE(read_outlines(text)) << text;
  }
}

TEST(Outlines, TheWholeCountryIsRead) {
  std::filesystem::path file = "../shared/data/municipality_boundaries/N03-21_210101.json";
  if (!std::filesystem::exists(file)) file = ".." / file;
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "the N03 file is not beside the project";
  std::ifstream stream{file};
  const std::string text{std::istreambuf_iterator<char>{stream}, {}};
  const auto outlines = read_outlines(text);
  ASSERT_TRUE(outlines);
  EXPECT_EQ(outlines->size(), 1902U);
}

TEST(TownPoints, ARowWithoutAPointIsLeftOut) {
  const auto towns = read_town_points("見本県", "見本市", R"([
    {"town":"桜町一丁目","koaza":"","lat":34.07,"lng":134.55},
    {"town":"梅町","koaza":"奥","lat":34.08,"lng":134.56},
    {"town":"霧町","koaza":"","lat":null,"lng":null}])");
  ASSERT_TRUE(towns) << towns.error().reason.key();
  ASSERT_EQ(towns->size(), 2U);
  EXPECT_EQ(towns->at(1).small_area, "奥");
  EXPECT_FALSE(read_town_points("見本県", "見本市", "町,緯度"));
}

TEST(TownKeys, AnAddressBeginsWithItsTownHoweverItIsWritten) {
  const std::string key = keys_of_town("見本市", "桜町一丁目").front();
  for (const std::string_view address :
       {"見本県見本市桜町一丁目2番3号", "見本県見本市桜町１－２－３", "見本市桜町1丁目2"}) {
    const auto keys = keys_of_address(address).prefixes;
    EXPECT_NE(std::find(keys.begin(), keys.end(), key), keys.end()) << address;
  }
  const auto tenth = keys_of_address("見本市桜町10-2").prefixes;
  EXPECT_EQ(std::find(tenth.begin(), tenth.end(), key), tenth.end()) << "10 is not 1";
}

TEST(TownKeys, AVillageIsKnownWithAndWithoutItsCounty) {
  EXPECT_EQ(keys_of_town("見本郡谷村", "上").size(), 2U);
  EXPECT_EQ(keys_of_town("郡山市", "駅前").size(), 1U);
}

TEST(Polygon, AnOpenRingIsNoOutline) {
  EXPECT_FALSE(check_outline({}));
  EXPECT_FALSE(check_outline({{{{34, 134}, {35, 134}, {35, 135}, {34, 135}}}}));
  EXPECT_TRUE(check_outline({{{{34, 134}, {35, 134}, {35, 135}, {34, 134}}}}));
}

}  // namespace
}  // namespace renkei::geography
