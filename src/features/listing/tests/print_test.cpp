// Prints of lists and cards, and every key of every template of paper.
#include <gmock/gmock.h>

#include "features/listing/booklet_pages.hpp"
#include "features/listing/print_pages.hpp"
#include "features/listing/tests/fixtures.hpp"

#include "testkit/template_keys.hpp"

namespace renkei::listing {
namespace {

using testing::HasSubstr;
using testing::IsSubsetOf;
using testing::Not;

class Prints : public testing::Test {
 protected:
  std::string list(Region& region, const ExportQuery& query, Role role = Role::public_) {
    const auto plan = region.exports().plan(actor_of(role), query, testkit::kThatNight);
    EXPECT_TRUE(plan);
    const auto cards = region.exports().cards_of(plan->order, kPrintedMax, testkit::kThatNight);
    EXPECT_TRUE(cards);
    return frame.page("print_list", html::Language::ja, site, list_value(*plan, *cards));
  }
  html::Frame frame = testkit::real_frame();
  html::SiteFacts site{.name = "見本市在宅拠点", .demo = true, .now_text = "22:14"};
};

FacilityCard hospital(int number, std::string name, std::vector<directory::BackupKind> kinds) {
  auto card = clinic_card(number, std::move(name));
  card.facility.kind = "hospital";
  card.facility.beds = {.total = 199, .general = 120, .long_term = 79};
  card.facility.home_care->backup_kinds = std::move(kinds);
  return card;
}

TEST_F(Prints, AListSaysForWhomWhenAndByWhomAndRepeatsItsHead) {
  Region region{{clinic_card(1, "見本さくら診療所")}};
  const auto text = list(region, {.kind = {"clinic"}});
  for (const auto* part :
       {"<thead>", "見本さくら診療所", "0880-00-0001", "FAX 0880-00-0002", "公開用",
        "令和8年11月23日 22時14分", "見本市在宅拠点（公開ページの利用者）", "条件： 種別 診療所",
        "R8.11.23 確認", "全 <b>1</b>件"}) {
    EXPECT_THAT(text, HasSubstr(part)) << part;
  }
  EXPECT_THAT(text, Not(HasSubstr("watermark")));
  EXPECT_THAT(text, Not(HasSubstr("{{")));
}

TEST_F(Prints, AHubsCopyHasTheWatermark) {
  Region region{{clinic_card(1, "見本さくら診療所")}};
  const auto text = list(region, {.audience = Level::hub}, Role::coordinator);
  EXPECT_THAT(text, HasSubstr("<p class=\"watermark\" aria-hidden=\"true\">非公表を含む</p>"));
  EXPECT_THAT(text, HasSubstr("拠点の外に渡さないでください"));
}

TEST_F(Prints, AHospitalOfSeveralKindsStandsUnderEach) {
  using directory::BackupKind;
  Region region{{hospital(1, "見本中央病院",
                          {BackupKind::home_care_backup_hospital,
                           BackupKind::regional_medical_support_hospital}),
                 hospital(2, "見本北病院", {BackupKind::community_care_ward}),
                 hospital(3, "見本東病院", {}), clinic_card(4, "見本有床診療所")}};
  const auto text = list(region, {.list = ListKind::backup_hospitals}, Role::professional);
  EXPECT_THAT(text, HasSubstr("<h2>在宅療養後方支援病院<small>1件</small></h2>"));
  EXPECT_THAT(text, HasSubstr("<h2>地域包括ケア病棟設置病院<small>1件</small></h2>"));
  EXPECT_THAT(text, HasSubstr("<h2>地域医療支援病院<small>1件</small></h2>"));
  EXPECT_THAT(text, HasSubstr("<h2>有床診療所<small>1件</small></h2>"));
  EXPECT_THAT(text, HasSubstr("199床（一般120・療養79）"));
  EXPECT_THAT(text, HasSubstr("在宅の相談"));
  EXPECT_THAT(text, Not(HasSubstr("見本東病院")));
}

TEST_F(Prints, TheThreeListsHoldWhoVisitsHomes) {
  auto dentist = clinic_card(2, "見本歯科");
  dentist.facility.kind = "dental_clinic";
  dentist.facility.capabilities = {
      {.code = "dental_visit", .level = directory::CapabilityLevel::yes}};
  auto no_visits = dentist;
  no_visits.id = FacilityId{directory::id_text(3)};
  no_visits.facility.name = "見本外来歯科";
  no_visits.facility.capabilities[0].level = directory::CapabilityLevel::no;
  auto pharmacy = clinic_card(4, "見本薬局");
  pharmacy.facility.kind = "pharmacy";
  pharmacy.facility.capabilities = {
      {.code = "pharmacist_visit", .level = directory::CapabilityLevel::yes}};
  Region region{{clinic_card(1, "見本さくら診療所"), dentist, no_visits, pharmacy}};
  const auto doctors = list(region, {.list = ListKind::home_doctors});
  EXPECT_THAT(doctors, HasSubstr("見本さくら診療所"));
  EXPECT_THAT(doctors, HasSubstr("新規可・24時間連絡・看取り可"));
  EXPECT_THAT(doctors, Not(HasSubstr("見本歯科")));
  const auto dentists = list(region, {.list = ListKind::visiting_dentists});
  EXPECT_THAT(dentists, HasSubstr("見本歯科"));
  EXPECT_THAT(dentists, Not(HasSubstr("見本外来歯科")));
  EXPECT_THAT(list(region, {.list = ListKind::visiting_pharmacies}), HasSubstr("見本薬局"));
}

TEST_F(Prints, AHomeDoctorWhoseProfileIsHiddenIsNoneToThePublic) {
  auto card = clinic_card(1, "見本さくら診療所");
  card.publication = directory::Publication{Level::public_, {{"home_care", Level::hub}}};
  Region region{{card}};
  EXPECT_THAT(list(region, {.list = ListKind::home_doctors}),
              HasSubstr("条件に合う施設はありません"));
  EXPECT_THAT(list(region, {.list = ListKind::home_doctors, .audience = Level::hub}, Role::clerk),
              HasSubstr("見本さくら診療所"));
}

// What all the values of a full example give, beside what the frame gives every page.
std::set<std::string> given_by(const html::Value& page) {
  auto keys = testkit::keys_given(page);
  keys.insert({"lang", "hub_name", "demo", "styles", "script"});
  return keys;
}

FacilityCard full_card() {
  using directory::BackupKind;
  auto card = hospital(1, "見本中央病院", {BackupKind::home_care_backup_hospital});
  card.state.status = directory::FacilityStatus::suspended;
  card.publication = directory::Publication{Level::public_, {{"", Level::hub}}};
  directory::LineOnCard line;
  line.record.draft = directory::line_draft(card.id);
  card.lines.push_back(std::move(line));
  return card;
}

TEST_F(Prints, EveryKeyOfTheListAndTheCardIsGiven) {
  Region region{{full_card()}};
  const auto plan = region.exports().plan(
      actor_of(Role::clerk),
      {.kind = {"hospital"}, .closed = true, .list = ListKind::backup_hospitals},
      testkit::kThatNight);
  ASSERT_TRUE(plan);
  const auto given = given_by(list_value(*plan, {full_card()}));
  for (const auto* name : {"print_list", "partials/print_head", "partials/print_made"}) {
    EXPECT_THAT(testkit::keys_asked(name), IsSubsetOf(given)) << name;
  }
  const CopyFacts facts{.title = "t", .audience = Level::hub, .hub_name = "h"};
  EXPECT_THAT(testkit::keys_asked("print_card"),
              IsSubsetOf(given_by(card_value(facts, full_card(), directory_search::HubWords{}))));
}

TEST_F(Prints, EveryKeyOfTheBookletIsGiven) {
  auto card = full_card();
  const geography::AreaRow north{
      .code = "north",
      .name = "北部",
      .position = 1,
      .parts = {{{{34.0, 134.5}, {34.1, 134.5}, {34.1, 134.6}, {34.0, 134.6}, {34.0, 134.5}}}}};
  const auto booklet = make_booklet({card}, directory_search::HubWords{});
  ASSERT_FALSE(booklet.chapters.empty());
  const BookletFrame with{frame,
                          site,
                          {.number = 3,
                           .title = "地域資源一覧",
                           .note = "付記",
                           .audience = Level::hub,
                           .created_at = testkit::kThatNight}};
  auto chapter = booklet.chapters.front();
  chapter.sections.front().area = "north";
  EXPECT_THAT(testkit::keys_asked("booklet_chapter"),
              IsSubsetOf(given_by(chapter_value(with, chapter, {north}))));
  EXPECT_THAT(testkit::keys_asked("booklet_back"),
              IsSubsetOf(given_by(back_value(with, booklet, {{"e1-0-1", 1}}))));
  EXPECT_THAT(testkit::keys_asked("booklet_front"),
              IsSubsetOf(given_by(front_value(with, booklet, {1, 2}, 9))));
  for (const auto& html : {chapter_html(with, chapter, {north}), back_html(with, booklet, {}),
                           front_html(with, booklet, {1, 2}, 9)}) {
    EXPECT_THAT(html, Not(HasSubstr("{{")));
    EXPECT_THAT(html, HasSubstr("watermark"));
  }
}

}  // namespace
}  // namespace renkei::listing
