// From an address to the list near it, without the address ever standing in a URL; the start page;
// and what search engines read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "features/directory_search/tests/page_probe.hpp"

namespace renkei::directory_search {
namespace {

using testing::HasSubstr;
using testing::Not;

class PlacePages : public PagesTest {
 protected:
  void SetUp() override {
    ASSERT_TRUE(database->write({.apply = [](sql::Session& session) -> Result<void> {
      const auto stored = geography::store_town_points(
          session, {{"見本県", "見本市", "本町一丁目", "", Point{34.0712345, 134.5561239}}});
      if (!stored) return pass_on(stored);
      return {};
    }}));
  }
  Result<http::Reply> post(const std::string& body, const Actor& by = {},
                           http::Pairs headers = {}) {
    headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    headers.emplace_back("host", "hub.example.jp");
    return ask(place,
               {.method = http::Method::post, .headers = headers, .body = body, .actor = by});
  }
  std::string token_for(const Actor& by = {}) {
    return "csrf=" + http::encode_component(guard.token_of(by, kNow));
  }
  std::string typed(std::string_view address) {
    return "&place=" + http::encode_component(address);
  }
  static std::string location(const http::Reply& reply) {
    return std::string{http::find(reply.headers, "location").value_or("none")};
  }
};

TEST_P(PlacePages, AnAddressLeadsToTheListNearItsTownAndIsInNoUrl) {
  const auto reply = post(token_for() + typed("見本県見本市本町一丁目2-3 見本花子方") +
                          "&kind=clinic&kind=pharmacy&q=" + http::encode_component("看護") +
                          "&within_km=3&cursor=old");
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 303);
  EXPECT_EQ(location(*reply),
            "/map?q=%E7%9C%8B%E8%AD%B7&near=34.071,134.556&within_km=3&kind=clinic&kind=pharmacy");
  const auto page = page_of(map, pairs_in(location(*reply)));
  EXPECT_THAT(page, HasSubstr("name=\"near\" value=\"34.071,134.556\""));
  for (const auto& href : all_between(page, "href=\"", "\"")) {
    EXPECT_THAT(href, Not(HasSubstr(http::encode_component("本町")))) << href;
  }
}

TEST_P(PlacePages, APlaceNobodyKnowsIsSaidOnThePageWithTheOtherConditionsKept) {
  const std::string attack = "どこにもない町\"><script>";
  const auto reply = post(token_for() + typed(attack) + "&kind=clinic&within_km=3&order=distance");
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 422);
  EXPECT_EQ(location(*reply), "none");
  EXPECT_THAT(reply->body, HasSubstr("id=\"place-error\">場所が見つかりません"));
  EXPECT_THAT(reply->body, HasSubstr("value=\"どこにもない町&quot;"));
  EXPECT_THAT(reply->body, HasSubstr("<input type=\"hidden\" name=\"kind\" value=\"clinic\">"));
  EXPECT_THAT(reply->body, Not(HasSubstr("<script>")));
  for (const auto& href : all_between(reply->body, "href=\"", "\"")) {
    EXPECT_THAT(href, Not(HasSubstr(http::encode_component("町")))) << href;
  }
}

TEST_P(PlacePages, AFormWithoutOurTokenIsRefused) {
  const auto place_text = typed("見本県見本市本町一丁目");
  const Actor staff{.who = "a", .role = Role::clerk, .session = "s-1"};
  for (const auto& reply :
       {post(place_text.substr(1)), post("csrf=forged" + place_text),
        post(token_for() + place_text, staff),
        post(token_for() + place_text, {}, {{"sec-fetch-site", "cross-site"}})}) {
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, ErrorKind::forbidden);
  }
  EXPECT_TRUE(post(token_for(staff) + place_text, staff));
}

TEST_P(PlacePages, TheTokenOnThePageIsTheOneTheFormWants) {
  const auto token = all_between(page_of(map, {}), "name=\"csrf\" value=\"", "\"").front();
  EXPECT_EQ(
      post("csrf=" + http::encode_component(token) + typed("見本市本町一丁目")).value().status,
      303);
}

TEST_P(PlacePages, TheStartPageNamesTheKindsThatAreThereWithTheirNumbers) {
  put(card(1, "甲", "clinic"));
  put(card(2, "乙", "clinic"));
  const auto page = page_of(home, {});
  EXPECT_THAT(page, HasSubstr("href=\"/map?kind=clinic\"><b>診療所</b>"));
  EXPECT_THAT(page, HasSubstr("<span class=\"number\">2か所</span>"));
  EXPECT_THAT(page, HasSubstr("家に来てくれる医師もいます"));
  EXPECT_THAT(page, Not(HasSubstr("{{")));
}

TEST_P(PlacePages, TheSiteMapNamesEveryPublicFacility) {
  std::size_t count = 0;
  for (std::uint32_t number = 1; number <= 1100; ++number) put(card(number, "甲"));
  const auto xml = page_of(site_map, {});
  count = all_between(xml, "<loc>https://hub.example.jp/f/", "</loc>").size();
  EXPECT_EQ(count, 1100U) << "more than are listed at once";
  EXPECT_THAT(xml, HasSubstr("<loc>https://hub.example.jp/map</loc>"));
  const auto rest = page_of(site_map, {{"after", RandomCards::id(1099).text()}});
  EXPECT_EQ(all_between(rest, "<loc>", "</loc>").size(), 1U);
}

TEST_P(PlacePages, AMadeUpHubAsksNotToBeIndexed) {
  EXPECT_EQ(page_of(robots, {}),
            "User-agent: *\nDisallow: /app/\nDisallow: /api/\n"
            "Sitemap: https://hub.example.jp/sitemap.xml\n");
  site.demo = true;
  EXPECT_EQ(page_of(robots, {}), "User-agent: *\nDisallow: /\n");
}

INSTANTIATE_TEST_SUITE_P(Engines, PlacePages, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::directory_search
