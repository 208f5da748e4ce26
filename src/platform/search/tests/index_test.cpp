// What a person who searches relies on, rule by rule.
#include "platform/search/index.hpp"

#include <gtest/gtest.h>

#include "kernel/search_key.hpp"

namespace renkei::search {
namespace {

constexpr std::size_t kPublic = 0;
constexpr std::size_t kHub = 1;
constexpr Facet kClinic{0, 1};
constexpr Facet kPharmacy{0, 2};
constexpr Facet kNight{1, 1};
constexpr Facet kOxygen{1, 2};

class IndexTest : public testing::Test {
 protected:
  Index index{{.field_weights = {10, 5},
               .name_field = 1,
               .title_field = 0,
               .groups = {FacetMode::any, FacetMode::all}},
              2,
              Merging::by_hand};

  static Document document(std::uint64_t id, std::string name, std::string reading = "") {
    return {.id = {id, 0}, .texts = {name, std::move(reading)}, .stored = name};
  }
  void put(const Document& document) { index.apply({{.id = document.id, .base = document}}); }

  std::vector<std::string> find(const Query& query, std::size_t layer = kPublic) {
    const Found found = search(index.view(layer), query);
    std::vector<std::string> names;
    for (const Hit& hit : found.hits) names.emplace_back(hit.stored);
    return names;
  }
  std::vector<std::string> find(std::string_view typed) {
    return find(Query{.words = search_words(typed), .order = Order::name});
  }
};

using Names = std::vector<std::string>;

TEST_F(IndexTest, FindsWhatWasWrittenInAnotherWay) {
  put(document(1, "髙橋クリニック"));
  put(document(2, "さくら薬局"));
  EXPECT_EQ(find("高橋"), Names{"髙橋クリニック"});
  EXPECT_EQ(find("ｸﾘﾆｯｸ"), Names{"髙橋クリニック"});
  EXPECT_EQ(find("サクラ"), Names{"さくら薬局"});
}

TEST_F(IndexTest, FindsByOneCharacterAndByTheLastOfAField) {
  put(document(1, "髙橋医院"));
  put(document(2, "中橋"));
  EXPECT_EQ(find("橋").size(), 2U);
  EXPECT_EQ(find("院"), Names{"髙橋医院"});
}

TEST_F(IndexTest, ACharacterIsFoundAmongMoreDocumentsThanTextsAreRead) {
  Loader loader{index};
  for (std::uint64_t id = 1; id <= 20'500; ++id) {
    const auto name = id % 5 == 0 ? "病院" : "薬局";
    loader.add({.id = {id, 0}, .base = document(id, name)});
  }
  loader.publish();
  EXPECT_EQ(search(index.view(kPublic), {.words = {u"院"}}).total, 4100U);
  EXPECT_EQ(search(index.view(kPublic), {.words = {u"局", u"薬"}}).total, 16'400U);
  EXPECT_EQ(search(index.view(kPublic), {.words = {u"橋"}}).total, 0U);
}

TEST_F(IndexTest, APhraseDoesNotReachFromOneFieldIntoTheNext) {
  put(document(1, "訪問", "看護"));
  EXPECT_EQ(find("訪問看護"), Names{});
  EXPECT_EQ(find("訪問 看護"), Names{"訪問"});
}

TEST_F(IndexTest, PairsOfCharactersInAnotherOrderAreNoPhrase) {
  put(document(1, "看護訪問看"));
  EXPECT_EQ(find("訪問看護"), Names{});
}

TEST_F(IndexTest, AllWordsMustBeThere) {
  put(document(1, "さくら訪問看護"));
  put(document(2, "みどり訪問看護"));
  EXPECT_EQ(find("看護 さくら"), Names{"さくら訪問看護"});
  EXPECT_EQ(find("看護 さくら みどり"), Names{});
}

TEST_F(IndexTest, SaysInWhichFieldTheWordsStand) {
  put(document(1, "桜医院", "サクライイン"));
  const auto matched = [&](std::string_view typed) {
    return search(index.view(kPublic), {.words = search_words(typed)}).hits.at(0).matched_fields;
  };
  EXPECT_EQ(matched("桜"), 1U);
  EXPECT_EQ(matched("さくら"), 2U);
  EXPECT_EQ(matched("桜 さくら"), 3U);
}

TEST_F(IndexTest, TheLimitOfACircleIsWithinAndOneMetreMoreIsNot) {
  auto far = document(1, "八橋");
  far.places = {{34.0, 134.1}};
  put(far);
  const Place here{34.0, 134.0};
  const auto metres = search(index.view(kPublic), {.near = here}).hits.at(0).metres.value();
  EXPECT_NEAR(metres, 9218, 1);
  EXPECT_EQ(find({.near = here, .within_metres = metres}).size(), 1U);
  EXPECT_EQ(find({.near = here, .within_metres = metres - 1}).size(), 0U);
}

TEST_F(IndexTest, TheNearestOfSeveralPlacesCounts) {
  auto both = document(1, "二つの店");
  both.places = {{35.0, 135.0}, {34.0, 134.001}};
  put(both);
  const Found found = search(index.view(kPublic), {.near = Place{34, 134}, .within_metres = 500});
  ASSERT_EQ(found.hits.size(), 1U);
  EXPECT_EQ(found.hits[0].metres, 92U);
  EXPECT_NEAR(found.hits[0].place->longitude, 134.001, 1e-7);
}

TEST_F(IndexTest, WithoutAPlaceComesLastByDistanceAndNotWithinAnyCircle) {
  auto near = document(1, "近い");
  near.places = {{34, 134}};
  put(document(2, "どこか"));
  put(near);
  const Place here{34, 134};
  EXPECT_EQ(find({.near = here, .order = Order::distance}), (Names{"近い", "どこか"}));
  EXPECT_EQ(find({.near = here, .within_metres = 9'000'000}), Names{"近い"});
}

TEST_F(IndexTest, OrdersByReadingAndByFreshness) {
  auto young = document(1, "渡辺", "わたなべ");
  young.moment = 20;
  auto old = document(2, "青木", "あおき");
  old.moment = 10;
  put(young);
  put(old);
  put(document(3, "イトウ"));  // no reading, never confirmed
  EXPECT_EQ(find({.order = Order::name}), (Names{"青木", "イトウ", "渡辺"}));
  EXPECT_EQ(find({.order = Order::freshness}), (Names{"渡辺", "青木", "イトウ"}));
}

TEST_F(IndexTest, RelevancePutsTheWholeNameBeforeItsBeginningAndThatBeforeItsInside) {
  put(document(1, "新さくら"));
  put(document(2, "さくら薬局"));
  put(document(3, "さくら"));
  put(document(4, "桜", "さくら"));
  EXPECT_EQ(find({.words = {u"サクラ"}, .order = Order::relevance}),
            (Names{"さくら", "さくら薬局", "桜", "新さくら"}));
}

TEST_F(IndexTest, AFacetsCountsIgnoreItsOwnChoiceOnlyWhereOneOfItsValuesSuffices) {
  auto night_clinic = document(1, "夜の医院");
  night_clinic.facets = {kClinic, kNight, kOxygen};
  auto clinic = document(2, "昼の医院");
  clinic.facets = {kClinic};
  auto night_pharmacy = document(3, "夜の薬局");
  night_pharmacy.facets = {kPharmacy, kNight};
  put(night_clinic);
  put(clinic);
  put(night_pharmacy);
  const Found found =
      search(index.view(kPublic), {.wanted = {{0, {kClinic.value}}, {1, {kNight.value}}}});
  EXPECT_EQ(found.total, 1U);
  std::map<Facet, std::uint32_t> counts;
  for (const auto& each : found.facets) counts[each.facet] = each.count;
  EXPECT_EQ(counts, (std::map<Facet, std::uint32_t>{
                        {kClinic, 1}, {kPharmacy, 1}, {kNight, 1}, {kOxygen, 1}}));
}

TEST_F(IndexTest, APutOfTheSameDocumentChangesNothingThatCanBeSeen) {
  put(document(1, "さくら"));
  const auto before = index.view(kPublic);
  put(document(1, "さくら"));
  EXPECT_EQ(index.view(kPublic)->fingerprint(), before->fingerprint());
  EXPECT_EQ(index.view(kPublic)->size(), 1U);
}

TEST_F(IndexTest, AReaderKeepsTheViewItBeganWith) {
  put(document(1, "さくら"));
  const auto before = index.view(kPublic);
  index.apply({{.id = {1, 0}}});
  index.merge();
  EXPECT_EQ(search(before, {}).total, 1U);
  EXPECT_EQ(search(index.view(kPublic), {}).total, 0U);
}

TEST_F(IndexTest, WhatOnlyAHigherLayerShowsTouchesNoSegmentOfTheLower) {
  put(document(1, "さくら"));
  const auto before = index.view(kPublic);
  index.apply({{.id = {2, 0}, .overlays = {{kHub, document(2, "ひみつ")}}}});
  const auto after = index.view(kPublic);
  EXPECT_EQ(after->fingerprint(), before->fingerprint());
  ASSERT_EQ(after->parts().size(), before->parts().size());
  EXPECT_EQ(after->parts()[0].segment, before->parts()[0].segment);
  EXPECT_EQ(find({}, kHub).size(), 2U);
}

TEST_F(IndexTest, AnOverlayReplacesAndHidesForItsOwnLayerOnly) {
  index.apply({{.id = {1, 0},
                .base = document(1, "さくら"),
                .overlays = {{kHub, document(1, "さくら 電話あり")}}},
               {.id = {2, 0}, .base = document(2, "古い"), .overlays = {{kHub, {}}}}});
  EXPECT_EQ(find({.order = Order::name}, kPublic), (Names{"さくら", "古い"}));
  EXPECT_EQ(find({.order = Order::name}, kHub), Names{"さくら 電話あり"});
}

TEST_F(IndexTest, AnEmptyIndexAnswers) {
  EXPECT_EQ(find("さくら"), Names{});
  index.merge();
  EXPECT_EQ(search(index.view(kHub), {.near = Place{34, 134}, .within_metres = 5}).total, 0U);
}

TEST_F(IndexTest, AFieldLongerThanItsLimitIsFoundByItsBeginning) {
  std::string text = "はじめ";
  for (std::size_t i = 0; i < kFieldUnitsMax; ++i) text += "あ";
  put(document(1, text + "おわり"));
  EXPECT_EQ(find("はじめ").size(), 1U);
  EXPECT_EQ(find("おわり").size(), 0U);
}

TEST(DocumentId, IsAUuidAndKeepsItsOrder) {
  constexpr std::string_view kText = "0193580a-7b1c-7def-8123-456789abcdef";
  const auto id = DocumentId::parse(kText);
  ASSERT_TRUE(id);
  EXPECT_EQ(id->text(), kText);
  EXPECT_LT(*id, *DocumentId::parse("0193580a-7b1c-7def-9123-456789abcdef"));
  EXPECT_FALSE(DocumentId::parse("0193580A-7b1c-7def-8123-456789abcdef"));
  EXPECT_FALSE(DocumentId::parse("0193580a-7b1c-7def-8123-456789abcde"));
}

}  // namespace
}  // namespace renkei::search
