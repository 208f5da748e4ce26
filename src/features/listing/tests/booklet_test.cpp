// How facilities are ordered in the booklet: chapters, sections, the index and the maps.
#include "features/listing/booklet.hpp"

#include <gmock/gmock.h>

#include "features/listing/area_map.hpp"
#include "features/listing/tests/fixtures.hpp"

namespace renkei::listing {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

FacilityCard named(int number, std::string kana, std::string kind = "clinic") {
  auto card = clinic_card(number, "名" + std::to_string(number));
  card.facility.name_kana = std::move(kana);
  card.facility.kind = std::move(kind);
  return card;
}

directory_search::HubWords region_words() {
  const auto kinds = directory::default_kinds();
  return {{kinds.begin(), kinds.end()},
          {},
          {},
          {{geography::AreaId{directory::id_text(1)}, "south", "南部"},
           {geography::AreaId{directory::id_text(2)}, "north", "北部"}}};
}

std::vector<std::string> names_of(const BookletSection& section) {
  std::vector<std::string> names;
  for (const auto& entry : section.entries) names.push_back(entry.name);
  return names;
}

TEST(Booklet, ChaptersFollowTheKindsSectionsTheAreasEntriesTheReading) {
  auto outside = named(5, "ア");
  outside.area.reset();
  auto south = named(4, "サクラ");
  south.area->code = "south";
  const auto booklet = make_booklet({named(1, "ミドリ"), named(2, "アオイ"), named(3, "がじゅまる"),
                                     south, outside, named(6, "ウメ", "hospital")},
                                    region_words());
  EXPECT_EQ(booklet.facilities, 6);
  ASSERT_THAT(booklet.chapters, SizeIs(2));
  EXPECT_EQ(booklet.chapters[0].title, "病院");
  EXPECT_EQ(booklet.chapters[1].number, 2);
  const auto& sections = booklet.chapters[1].sections;
  ASSERT_THAT(sections, SizeIs(3));
  EXPECT_EQ(sections[0].name, "南部");
  EXPECT_EQ(sections[1].name, "北部");
  EXPECT_THAT(names_of(sections[1]), ElementsAre("名2", "名3", "名1"));
  EXPECT_EQ(sections[1].entries[2].number, 3);
  EXPECT_EQ(sections[2].name, "圏域の外・その他");
}

TEST(Booklet, AFacilityOfTwoKindsStandsInBothChaptersAndOnceInTheIndex) {
  auto card = named(1, "サクラ", "hospital");
  directory::LineOnCard line;
  line.record.draft = directory::line_draft(card.id);
  line.record.draft.service_code = "130";
  card.lines.push_back(line);
  const auto booklet = make_booklet({card}, region_words());
  ASSERT_THAT(booklet.chapters, SizeIs(2));
  EXPECT_EQ(booklet.facilities, 1);
  const auto index = index_of(booklet, {{"e1-0-1", 3}, {"e2-0-1", 40}});
  ASSERT_THAT(index, SizeIs(1));
  EXPECT_EQ(index[0].row, "さ");
  ASSERT_THAT(index[0].lines, SizeIs(1));
  EXPECT_THAT(index[0].lines[0].pages, ElementsAre(3, 40));
}

TEST(Booklet, TheIndexHasItsRowsInOrderAndKeepsWhatHasNoReading) {
  auto unread = named(4, "");
  unread.facility.name = "ABC";
  unread.facility.name_kana.reset();
  const auto booklet = make_booklet(
      {named(1, "ワタ"), named(2, "ぎんなん"), named(3, "ヴィラ"), unread}, region_words());
  std::vector<std::string> rows;
  for (const auto& group : index_of(booklet, {})) rows.push_back(group.row);
  EXPECT_THAT(rows, ElementsAre("あ", "か", "わ", "その他"));
}

TEST(AreaMap, DrawsTheOutlineWithItsNumbersInsideTheFrame) {
  BookletSection section{.area = "north", .name = "北部", .entries = {}};
  section.entries = {{.number = 1, .name = "a", .point = Point{34.02, 134.52}},
                     {.number = 2, .name = "b", .point = Point{34.08, 134.58}},
                     {.number = 3, .name = "c", .point = Point{34.0801, 134.5801}},
                     {.number = 4, .name = "d"}};
  const geography::AreaRow north{
      .code = "north",
      .name = "北部",
      .parts = {{{{34.0, 134.5}, {34.1, 134.5}, {34.1, 134.6}, {34.0, 134.6}, {34.0, 134.5}}}}};
  const auto map = draw_map(section, {north});
  ASSERT_TRUE(map.is_drawn());
  ASSERT_THAT(map.pins, SizeIs(2));
  EXPECT_EQ(map.pins[0].label, "1");
  EXPECT_EQ(map.pins[1].label, "2・3");
  for (const auto& pin : map.pins) {
    EXPECT_GT(pin.x, 0);
    EXPECT_LT(pin.x, map.width);
    EXPECT_GT(pin.y, 0);
    EXPECT_LT(pin.y, map.height);
  }
  EXPECT_GT(map.pins[0].y, map.pins[1].y);  // north is up
  EXPECT_LE(map.height, kMapHeightMax + 0.01);
  ASSERT_THAT(map.paths, SizeIs(1));
  EXPECT_TRUE(map.paths[0].starts_with("M"));
  EXPECT_TRUE(map.paths[0].ends_with("Z"));
  EXPECT_FALSE(map.scale_label.empty());
}

TEST(AreaMap, WithoutPointsThereIsNone) {
  EXPECT_FALSE(
      draw_map({.area = "north", .name = "北部", .entries = {{.number = 1, .name = "a"}}}, {})
          .is_drawn());
}

}  // namespace
}  // namespace renkei::listing
