// When two records look like one facility, and when they must not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "features/merging/search_job.hpp"

namespace renkei::merging {
namespace {

using directory::IdentifierSystem;
using testing::ElementsAre;

directory::FacilityCard card(int number, std::string name, IdentifierSystem system) {
  directory::FacilityCard card;
  const std::string digits = std::to_string(number);
  card.id = directory::FacilityId{"019ab000-0000-7000-8000-" +
                                  std::string(12 - digits.size(), '0') + digits};
  card.facility.kind = "clinic";
  card.facility.name = std::move(name);
  card.facility.identifiers = {{system, digits}};
  return card;
}

directory::FacilityCard clinic() {
  auto made = card(1, "医療法人 見本会　さくら診療所", IdentifierSystem::navii);
  made.facility.phone = "088-000-0001";
  made.facility.address = {.prefecture = "見本県", .city = "見本市", .street = "桜町一丁目2番3号"};
  made.facility.point = Point{34.07, 134.55};
  return made;
}

directory::FacilityCard station() {
  auto made = card(2, "訪問看護ステーションさくら", IdentifierSystem::kaigo);
  made.facility.phone = "088(000)0001";
  made.facility.address = {.city = "見本市", .street = "桜町1-2-3", .building = "2階"};
  made.facility.point = Point{34.07005, 134.55005};
  return made;
}

std::optional<Likeness> alike(const directory::FacilityCard& one,
                              const directory::FacilityCard& other) {
  return likeness(traits_of(one), traits_of(other));
}

TEST(Likeness, TheSameTelephoneAndAddressHoweverTheyAreWrittenMakeAProposal) {
  const auto found = alike(clinic(), station());
  ASSERT_TRUE(found);
  EXPECT_THAT(found->agreements,
              ElementsAre(Agreement::phone, Agreement::address, Agreement::near));
  EXPECT_GE(found->score, kAlike);
  EXPECT_LE(*found->distance_metres, 10);
}

TEST(Likeness, TwoNumbersOfTheSameSourceAreTwoFacilities) {
  auto other = station();
  other.facility.identifiers = {{IdentifierSystem::navii, "9"}};
  EXPECT_FALSE(alike(clinic(), other));
}

TEST(Likeness, TwoServicesInOneBuildingAreTwoFacilities) {
  auto other = station();
  other.facility.name = "見本ヘルパーセンター";
  other.facility.phone = "088-000-0777";
  ASSERT_EQ(traits_of(clinic()).address, traits_of(other).address) << "one building";
  EXPECT_FALSE(alike(clinic(), other));
}

TEST(Likeness, ASwitchboardsNumberAloneIsNotEnough) {
  auto other = card(2, "見本ヘルパーセンター", IdentifierSystem::kaigo);
  other.facility.phone = "088-000-0001";
  EXPECT_FALSE(alike(clinic(), other));
}

TEST(Likeness, WhatNobodyKnowsIsNoAgreement) {
  EXPECT_FALSE(alike(card(1, "", IdentifierSystem::navii), card(2, "", IdentifierSystem::kaigo)));
}

TEST(Likeness, ANameIsTheSameWithoutItsCorporationOrNearlySo) {
  EXPECT_DOUBLE_EQ(name_similarity(u"サクラ診療所", u"サクラ診療所"), 1.0);
  EXPECT_GT(name_similarity(u"サクラ診療所", u"サクラ診療所分院"), 0.7);
  EXPECT_LT(name_similarity(u"サクラ診療所", u"ウメ診療所"), 0.7);
}

TEST(Likeness, OnlyThoseWhoShareSomethingAreFoundAndEachPairOnce) {
  auto far = card(3, "遠くの薬局", IdentifierSystem::kaigo);
  far.facility.point = Point{35.0, 135.0};
  const auto pairs = alike_pairs({traits_of(clinic()), traits_of(station()), traits_of(far)});
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].one, 0U);
  EXPECT_EQ(pairs[0].other, 1U);
}

TEST(Likeness, ANumberThatManyShareTellsNothing) {
  std::vector<Traits> all;
  for (int number = 1; number <= 40; ++number) {
    auto each = card(number, "見本" + std::to_string(number),
                     number % 2 == 0 ? IdentifierSystem::navii : IdentifierSystem::kaigo);
    each.facility.phone = "088-000-0001";
    each.facility.fax = "088-000-0002";
    each.corporation = directory::CorporationDraft{.name = "見本会"};
    all.push_back(traits_of(each));
  }
  EXPECT_TRUE(alike_pairs(all).empty());
}

}  // namespace
}  // namespace renkei::merging
