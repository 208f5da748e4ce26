// Lists as files, read back by readers that are not ours.
#include <gmock/gmock.h>

#include "features/listing/tests/fixtures.hpp"

namespace renkei::listing {
namespace {

using testing::HasSubstr;
using testing::Not;

Exported exported(Region& region, const ExportQuery& query, Role role = Role::public_) {
  auto made = region.exports().export_now(actor_of(role), query, testkit::kThatNight);
  EXPECT_TRUE(made) << (made ? "" : made.error().reason.key());
  return made ? std::move(*made) : Exported{};
}

FacilityCard hidden_clinic() {
  auto card = clinic_card(9, "見本ひみつ医院");
  card.publication = directory::Publication{Level::public_, {{"", Level::hub}}};
  return card;
}

TEST(Export, ACsvHoldsWhatThePublicSeesWithSourceTimeAndAudience) {
  Region region{{clinic_card(1, "見本さくら診療所"), hidden_clinic()}};
  const auto file = exported(region, {});
  EXPECT_EQ(file.name, "地域資源一覧_20261123.csv");
  const auto rows = csv_rows(file.bytes);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(cell(rows, 1, "名称"), "見本さくら診療所");
  EXPECT_EQ(cell(rows, 1, "住所"), "見本県見本市桜町一丁目2-3");
  EXPECT_EQ(cell(rows, 1, "新規受入れ"), "可");
  EXPECT_EQ(cell(rows, 1, "診療・営業時間"), "月 09:00～12:00");
  EXPECT_EQ(cell(rows, 1, "対応できること"),
            "看取り、気管切開下の人工呼吸器（TPPV）（平日の昼のみ）");
  EXPECT_EQ(cell(rows, 1, "緯度"), "34.07");
  EXPECT_EQ(cell(rows, 1, "出典"), "拠点の聞き取り");
  EXPECT_EQ(cell(rows, 1, "情報の時点"), "2026-04-01");
  EXPECT_EQ(cell(rows, 1, "作成日時"), "2026-11-23 22:14");
  EXPECT_EQ(cell(rows, 1, "作成した範囲"), "公開用");
}

TEST(Export, AHubsCopySaysThatItHoldsWhatIsNotPublic) {
  Region region{{clinic_card(1, "見本さくら診療所"), hidden_clinic()}};
  const auto file = exported(region, {.audience = Level::hub}, Role::coordinator);
  EXPECT_EQ(file.name, "地域資源一覧_20261123_拠点用_非公表を含む.csv");
  const auto rows = csv_rows(file.bytes);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(cell(rows, 1, "公表区分"), "公開");
  EXPECT_EQ(cell(rows, 2, "公表区分"), "非公表・限定");
  for (const std::size_t row : {1U, 2U}) {
    EXPECT_EQ(cell(rows, row, "作成した範囲"), "拠点用（非公表を含む）");
  }
  // The same coordinator's copy for handing out.
  EXPECT_EQ(
      csv_rows(exported(region, {.audience = Level::public_}, Role::coordinator).bytes).size(), 2U);
}

TEST(Export, NobodyGetsACopyForAnAudienceAboveHim) {
  Region region{{clinic_card(1, "見本さくら診療所")}};
  for (const auto role : {Role::public_, Role::professional, Role::desk_member}) {
    const auto made =
        region.exports().export_now(actor_of(role), {.audience = Level::hub}, testkit::kThatNight);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().reason, Reason{"listing.audience_not_yours"});
    EXPECT_EQ(made.error().kind, ErrorKind::forbidden);
  }
}

TEST(Export, ACp932FileIsReadByPythonAndReportsEveryCharacterItCouldNotHold) {
  Region region{{clinic_card(1, "髙﨑①医院"), clinic_card(2, "滇診療所〜別館")}};
  const auto file = exported(region, {.charset = Charset::cp932});
  const auto rows = csv_rows(file.bytes, "cp932");
  ASSERT_EQ(rows.size(), 3U);
  std::vector<std::string> names{cell(rows, 1, "名称"), cell(rows, 2, "名称")};
  EXPECT_THAT(names, testing::UnorderedElementsAre("髙﨑①医院", "〓診療所～別館"));
  std::vector<std::string> characters;
  for (const auto& each : file.substitutions.items) {
    if (each.column == "名称") {
      characters.push_back(each.character);
      EXPECT_EQ(each.name, "滇診療所〜別館");
    }
  }
  EXPECT_EQ(characters, (std::vector<std::string>{"滇", "〜"}));
  // What we write ourselves needs no substitute.
  EXPECT_EQ(file.substitutions.total, 2);
}

TEST(Export, AFormulaInAnyFieldIsAText) {
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r"}) {
    auto card = clinic_card(1, start + "cmd|' /C calc'!A0");
    card.facility.phone = start + "1";
    Region region{{card}};
    const auto rows = csv_rows(exported(region, {}).bytes);
    EXPECT_EQ(cell(rows, 1, "名称"), "'" + start + "cmd|' /C calc'!A0");
    EXPECT_EQ(cell(rows, 1, "電話番号"), "'" + start + "1");
    const auto sheets = read_by("node tests/readers/read_xlsx.mjs",
                                exported(region, {.format = ExportFormat::excel}).bytes);
    EXPECT_THAT(sheets, HasSubstr("\"formulas\":0"));
    EXPECT_THAT(sheets, HasSubstr("cmd|' /C calc'!A0"));
  }
}

TEST(Export, ExceljsReadsTheWorkbookWithItsTitlesFrozenAndItsSecondSheet) {
  Region region{{clinic_card(1, "見本さくら診療所"), hidden_clinic()}};
  const auto file =
      exported(region, {.kind = {"clinic"}, .format = ExportFormat::excel}, Role::clerk);
  EXPECT_EQ(file.name, "地域資源一覧_20261123_拠点用_非公表を含む.xlsx");
  const auto sheets = read_by("node tests/readers/read_xlsx.mjs", file.bytes);
  for (const auto* part : {"\"name\":\"一覧\"", "\"frozen\":true", "\"filter\":true",
                           "\"titles\":\"1:1\"", "【非公表を含む】", "見本さくら診療所",
                           "見本ひみつ医院", "34.07,134.55", "\"name\":\"この表について\"",
                           "種別 診療所", "2件", "拠点事務", "令和8年11月23日 22時14分"}) {
    EXPECT_THAT(sheets, HasSubstr(part));
  }
}

TEST(Export, ATextLongerThanACellIsCutAndTheWorkbookStaysReadable) {
  auto card = clinic_card(1, "見本さくら診療所");
  std::string address;
  for (int at = 0; at < 40'000; ++at) address += "長";
  card.facility.address.street = address;
  Region region{{card}};
  const auto sheets = read_by("node tests/readers/read_xlsx.mjs",
                              exported(region, {.format = ExportFormat::excel}).bytes);
  EXPECT_THAT(sheets, HasSubstr("長…"));
  const auto rows = csv_rows(exported(region, {}).bytes);
  EXPECT_THAT(cell(rows, 1, "住所"), HasSubstr(address));
}

TEST(Export, GeojsonHasAFeatureForEachFacilityAlsoWithoutAPoint) {
  auto nowhere = clinic_card(2, "見本うめ診療所");
  nowhere.facility.point.reset();
  Region region{{clinic_card(1, "見本さくら診療所"), nowhere}};
  const auto file = exported(region, {.format = ExportFormat::geojson});
  const auto text = read_by(
      "python3 -c 'import json,sys; d=json.load(open(sys.argv[1]));"
      "print(d[\"type\"], len(d[\"features\"]), sorted(str(f[\"geometry\"]) for f in "
      "d[\"features\"]),"
      "d[\"audience\"], d[\"made_at\"], d[\"features\"][0][\"properties\"][\"source\"])'",
      file.bytes);
  EXPECT_EQ(text,
            "FeatureCollection 2 ['None', \"{'type': 'Point', 'coordinates': [134.55, 34.07]}\"] "
            "public 2026-11-23T13:14:00.000Z 拠点の聞き取り\n");
}

TEST(Export, AnEmptyListAndOneRowAreFilesToo) {
  Region empty{{}};
  EXPECT_EQ(csv_rows(exported(empty, {}).bytes).size(), 1U);
  EXPECT_THAT(read_by("node tests/readers/read_xlsx.mjs",
                      exported(empty, {.format = ExportFormat::excel}).bytes),
              HasSubstr("0件"));
  const auto reader =
      "python3 -c 'import json,sys; d=json.load(open(sys.argv[1]));"
      "print(d[\"type\"], d[\"audience\"], d[\"features\"])'";
  EXPECT_EQ(read_by(reader, exported(empty, {.format = ExportFormat::geojson}).bytes),
            "FeatureCollection public []\n");
  Region one{{clinic_card(1, "見本さくら診療所")}};
  EXPECT_EQ(csv_rows(exported(one, {}).bytes).size(), 2U);
}

TEST(Export, MoreThanIsMadeAtOnceIsRefusedWithBothNumbers) {
  std::vector<FacilityCard> cards;
  for (int number = 0; number <= kAtOnceMax; ++number) {
    cards.push_back({.id = FacilityId{directory::id_text(number)}});
    cards.back().facility.name = "n";
    cards.back().facility.kind = "clinic";
  }
  Region region{cards};
  const auto made = region.exports().export_now({}, {}, testkit::kThatNight);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().reason, Reason{"listing.too_many"});
  EXPECT_EQ(made.error().args, (Args{{"most", kAtOnceMax}, {"found", kAtOnceMax + 1}}));
}

TEST(Export, OnlySoManyListsAreMadeAtTheSameTime) {
  Region region{{clinic_card(1, "見本さくら診療所")}};
  std::vector<Slots::Held> held;
  for (int at = 0; at < Slots::kMost; ++at) held.push_back(*region.slots.take());
  const auto made = region.exports().export_now({}, {}, testkit::kThatNight);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().kind, ErrorKind::unavailable);
  held.clear();
  EXPECT_TRUE(region.exports().export_now({}, {}, testkit::kThatNight));
}

TEST(Export, EveryFilterOfTheSearchIsAFilterOfTheExport) {
  std::vector<std::string> search;
  std::vector<std::string> here;
  for_each_member<directory_search::SearchQuery>(
      [&](auto name, auto) { search.emplace_back(name); });
  for_each_member<ExportQuery>([&](auto name, auto) { here.emplace_back(name); });
  EXPECT_THAT(here, testing::IsSupersetOf(search));
  ExportQuery query{.q = "看護", .kind = {"clinic"}, .accepting = true};
  EXPECT_EQ(query_with(filters_of(query)).kind, query.kind);
  EXPECT_EQ(filters_of(query).q, "看護");
  EXPECT_TRUE(filters_of(query).accepting);
}

}  // namespace
}  // namespace renkei::listing
