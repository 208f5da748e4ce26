// The page /map: it lists what the API lists, keeps the conditions, and shows nothing hidden.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "features/directory_search/map_value_pages.hpp"
#include "features/directory_search/tests/page_probe.hpp"

#include "testkit/template_keys.hpp"

namespace renkei::directory_search {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class MapPages : public PagesTest {
 protected:
  std::vector<std::string> ids_on(const std::string& page) {
    return all_between(page, "<h3 class=\"hit__name\"><a href=\"/f/", "\"");
  }
  std::vector<std::string> ids_in(const SearchReply& reply) {
    std::vector<std::string> found;
    for (const auto& item : reply.items) found.push_back(item.id.text());
    return found;
  }
  void put_random(std::uint32_t count) {
    RandomCards random{7};
    for (std::uint32_t number = 0; number < count; ++number) {
      put(random.card(RandomCards::id(number)));
    }
  }
  Actor desk{.who = "a", .role = Role::desk_member};
};

TEST_P(MapPages, ThePageListsWhatTheApiListsForEveryViewer) {
  put_random(60);
  const std::vector<http::Pairs> queries{
      {},
      {{"q", "さくら"}},
      {{"near", "34.050,134.050"}, {"within_km", "4"}},
      {{"kind", "clinic"}, {"kind", "pharmacy"}, {"order", "freshness"}},
      {{"capability", "oxygen"}, {"accepting", "1"}},
      {{"closed", "1"}, {"limit", "7"}},
      {{"q", "ない施設の名前"}}};
  for (const auto& query : queries) {
    for (const auto& by : {Actor{}, desk}) {
      const auto listed = found_by_api(query, by);
      const auto page = page_of(map, query, by);
      EXPECT_EQ(ids_on(page), ids_in(listed));
      EXPECT_THAT(page, HasSubstr("<span class=\"number\">" + std::to_string(listed.total) +
                                  "</span>か所見つかりました"));
    }
  }
}

TEST_P(MapPages, ThePagesOfAListKeepItsConditionsAndShowEachFacilityOnce) {
  put_random(60);
  const http::Pairs query{{"q", "さ"}, {"kind", "clinic"}, {"kind", "pharmacy"}, {"limit", "3"}};
  auto all = query;
  all.back().second = "200";
  std::vector<std::string> seen;
  http::Pairs at = query;
  std::size_t pages = 0;
  for (; pages < 50; ++pages) {
    const auto page = page_of(map, at);
    EXPECT_THAT(page, HasSubstr("start=\"" + std::to_string(seen.size() + 1) + "\""));
    for (auto& id : ids_on(page)) seen.push_back(std::move(id));
    const auto next =
        all_between(page, "<a class=\"button button--secondary\" href=\"", "\" rel=\"next\"");
    if (next.empty()) break;
    // The first of both links may be the way back to the first page.
    at = pairs_in(next.back().substr(next.back().rfind("/map")));
    for (const auto& pair : query) {
      EXPECT_NE(std::find(at.begin(), at.end(), pair), at.end()) << pair.first;
    }
  }
  EXPECT_GT(pages, 1U);
  EXPECT_EQ(seen, ids_in(found_by_api(all)));
}

TEST_P(MapPages, EveryConditionHasAChipThatTakesAwayOnlyItself) {
  put_random(20);
  const http::Pairs query{{"q", "さくら"},      {"near", "34.050,134.050"},
                          {"within_km", "5"},   {"kind", "clinic"},
                          {"kind", "pharmacy"}, {"open_on", "2026-11-24"},
                          {"accepting", "1"},   {"confirmed_within_months", "6"},
                          {"outside_area", "0"}};
  const auto page = page_of(map, query);
  const auto chips = all_between(page, "<a class=\"chip chip--on\" href=\"", "\"");
  ASSERT_THAT(chips, SizeIs(query.size() - 1)) << "the place has a link of its own";
  std::vector<std::string> taken;
  for (const auto& chip : chips) {
    const auto left = pairs_in(chip);
    EXPECT_EQ(left.size(), query.size() - 1);
    for (const auto& pair : query) {
      if (std::find(left.begin(), left.end(), pair) == left.end()) taken.push_back(pair.first);
    }
  }
  EXPECT_THAT(taken, ElementsAre("q", "within_km", "kind", "kind", "open_on", "accepting",
                                 "confirmed_within_months", "outside_area"));
  EXPECT_THAT(page, HasSubstr("「さくら」"));
  EXPECT_THAT(page, HasSubstr("令和8年11月24日に開いている"));
}

TEST_P(MapPages, WithoutThePlaceThereIsNoDistanceAndNoOrderByIt) {
  const auto page = page_of(
      map, {{"q", "x"}, {"near", "34.050,134.050"}, {"within_km", "5"}, {"order", "distance"}});
  EXPECT_THAT(page, HasSubstr("<a href=\"/map?q=x\">場所を外す</a>"));
}

TEST_P(MapPages, WhatHasNoFieldInTheFormTravelsHidden) {
  const auto page = page_of(map, {{"open_on", "2026-11-24"}, {"q", "x"}});
  const auto form = page.substr(page.find("id=\"filters\""));
  EXPECT_THAT(form, HasSubstr("<input type=\"hidden\" name=\"open_on\" value=\"2026-11-24\">"));
  EXPECT_THAT(form, Not(HasSubstr("type=\"hidden\" name=\"q\"")));
}

TEST_P(MapPages, ChoicesSayHowManyTheyFindAndWhichAreTaken) {
  put(card(1, "甲", "clinic"));
  put(card(2, "乙", "pharmacy"));
  put(card(3, "丙", "pharmacy"));
  const auto page = page_of(map, {{"kind", "clinic"}, {"kind", "hospital"}});
  EXPECT_THAT(page, HasSubstr("value=\"clinic\" checked>診療所<span class=\"check__count\">1<"));
  EXPECT_THAT(page, HasSubstr("value=\"pharmacy\">薬局<span class=\"check__count\">2<"));
  EXPECT_THAT(page, HasSubstr("value=\"hospital\" checked>病院<span class=\"check__count\">0<"));
}

TEST_P(MapPages, AHiddenFacilityIsNowhereOnTheLowerPage) {
  put(card(1, "見える診療所"));
  auto hidden = card(2, "ひみつ病院", "hospital");
  hidden.publication = directory::Publication{Level::hub, {}};
  const auto before = page_of(map, {});
  const auto home_before = page_of(home, {});
  put(hidden);
  const auto without_token = [](std::string page) {
    const auto at = page.find("name=\"csrf\" value=\"");
    return page.erase(at, page.find('>', at) - at);
  };
  EXPECT_EQ(without_token(page_of(map, {})), without_token(before));
  EXPECT_EQ(page_of(home, {}), home_before);
  EXPECT_THAT(page_of(map, {{"q", "ひみつ"}}), Not(HasSubstr(hidden.id.text())));
  EXPECT_THAT(page_of(site_map, {}), Not(HasSubstr(hidden.id.text())));
  const Actor coordinator{.who = "a", .role = Role::coordinator};
  EXPECT_THAT(page_of(map, {}, coordinator), HasSubstr("ひみつ病院"));
  EXPECT_THAT(page_of(map, {}, coordinator), HasSubstr(">非公表<"));
  EXPECT_THAT(page_of(site_map, {}, coordinator), Not(HasSubstr(hidden.id.text())))
      << "a site map is for everyone, whoever asks";
}

TEST_P(MapPages, WhatIsTypedIsShownAndNeverRun) {
  const std::string attack = "\"><script>alert(1)</script>'{{name}}";
  auto evil = card(1, "<img src=x onerror=alert(1)>");
  evil.facility.address.street = "<b>1</b>";
  put(evil);
  const auto page = page_of(map, {{"q", attack}});
  EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(page, HasSubstr("&quot;&gt;&lt;script&gt;"));
  EXPECT_THAT(page_of(map, {}), Not(HasSubstr("<img")));
  EXPECT_THAT(page_of(map, {}), Not(HasSubstr("<b>1")));
  for (const auto& href : all_between(page, "href=\"", "\"")) {
    EXPECT_THAT(href, Not(HasSubstr("<"))) << href;
  }
}

TEST_P(MapPages, ACardSaysHowFarHowSureAndWhy) {
  auto clinic = card(1, "見本さくら診療所");
  clinic.facility.address.street = "本町1";
  clinic.facility.point = Point{34.2, 134.55};
  clinic.facility.precision = Precision::town;
  clinic.facility.phone = "088-600-0001";
  clinic.assertion.confirmed_at = kNow - std::chrono::hours{24 * 400};
  clinic.state.status = directory::FacilityStatus::suspended;
  put(clinic);
  const auto page = page_of(map, {{"q", "さくら"}, {"near", "34.050,134.550"}, {"closed", "1"}});
  for (const auto* text :
       {"<b class=\"number\">17km</b>", "16km より遠い", "位置は町の中心です", "freshness--stale",
        "令和7年10月19日に確認。古い情報です", "href=\"tel:0886000001\"", ">休止中<",
        "合ったところ", ">名前<", "data-latitude=\"34.2", "北緯34.050度・東経134.550度のあたり"}) {
    EXPECT_THAT(page, HasSubstr(text));
  }
  EXPECT_THAT(page, Not(HasSubstr("{{")));
}

TEST_P(MapPages, AFullPageGivesEveryKeyTheTemplatesAskFor) {
  for (std::uint32_t number = 1; number <= 3; ++number) {
    auto each = card(number, "見本さくら診療所");
    each.facility.address.city = "見本市";
    each.facility.phone = "088-600-0001";
    each.facility.point = Point{34.05, 134.05};
    each.facility.capabilities = {{"tppv", directory::CapabilityLevel::yes}};
    each.area = geography::AreaName{geography::AreaId{"a"}, "area1", "本町"};
    each.state.status = directory::FacilityStatus::closed;
    each.publication = directory::Publication{Level::desk, {}};
    each.lines.emplace_back().record.draft.service_code = "130";
    put(each);
  }
  const http::Pairs pairs{
      {"q", "さくら"}, {"near", "34.05,134.05"}, {"closed", "1"}, {"limit", "2"}};
  const auto query = http::read_query<SearchQuery>(pairs).value();
  const auto reply = found_by_api(pairs, Actor{.who = "a", .role = Role::coordinator});
  const auto conditions = conditions_of(query, kNow).value();
  const MapPage page{.query = query,
                     .conditions = conditions,
                     .reply = reply,
                     .words = *index.words(),
                     .first_number = 3,
                     .lost_place = "どこか",
                     .now = kNow};
  const auto given = testkit::keys_given(map_value(page, {frame, html::Language::ja}));
  for (const auto* name : {"map", "partials/card"}) {
    for (const auto& key : testkit::keys_asked(name)) EXPECT_TRUE(given.contains(key)) << key;
  }
}

TEST_P(MapPages, EnglishReadersGetEnglishSentences) {
  put(card(1, "見本さくら診療所"));
  const auto reply = ask(map, {.headers = {{"accept-language", "en"}}});
  EXPECT_THAT(reply.value().body, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(reply.value().body, HasSubstr("Date of confirmation unknown"));
}

TEST_P(MapPages, AConditionThatCannotBeIsRefused) {
  EXPECT_EQ(page_of(map, {{"limit", "9999"}}), "directory_search.query_invalid");
  EXPECT_EQ(page_of(map, {{"cursor", "forged"}}), "paging.cursor_unknown");
  EXPECT_THAT(page_of(map, {{"utm_source", "newsletter"}}), HasSubstr("</html>"))
      << "a tracker's name is passed over";
}

// What these pages show comes from the index; the place of place_pages_test asks both databases.
INSTANTIATE_TEST_SUITE_P(Engines, MapPages, ::testing::Values(sql::Engine::sqlite),
                         testkit::engine_name);

}  // namespace
}  // namespace renkei::directory_search
