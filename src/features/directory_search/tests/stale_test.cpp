// Which facilities somebody should ask again whether all is still so: the list behind Home's
// number.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "features/directory_search/search_actions.hpp"
#include "features/directory_search/tests/random_cards.hpp"

namespace renkei::directory_search {
namespace {

using testing::ElementsAre;

constexpr Instant kMonday = instant_of(1'795'439'640'000);  // 2026-11-23 22:14

class StaleTest : public testing::Test {
 protected:
  DirectoryIndex index{search::Merging::by_hand};

  void put(std::uint32_t number, std::string name, std::optional<Instant> confirmed_at,
           std::optional<Date> as_of = {}) {
    directory::FacilityCard card{.id = RandomCards::id(number)};
    card.facility.name = std::move(name);
    card.facility.kind = "clinic";
    card.assertion.confirmed_at = confirmed_at;
    card.assertion.as_of = as_of;
    index.refresh({{card.id, card}});
  }
  std::vector<std::string> names(const SearchQuery& query) {
    const SearchActions actions{index};
    const auto asked = actions.ask(Actor{}, query, kMonday).value();
    std::vector<std::string> names;
    const auto found = actions.find(Actor{}, asked, {}).value();
    for (const auto& item : found.reply.items) names.push_back(item.name);
    return names;
  }
};

TEST_F(StaleTest, WhatNobodyConfirmedForAYearIsOldestFirst) {
  put(1, "きのう確認", kMonday - std::chrono::days{1});
  put(2, "二年前に確認", kMonday - std::chrono::days{730});
  put(3, "出典が一年と一日前", {}, Date{2025, 11, 22});
  put(4, "出典がちょうど一年前", {}, Date{2025, 11, 23});
  put(5, "いつのものか不明", {});
  EXPECT_THAT(names({.stale = true, .order = SearchOrder::staleness}),
              ElementsAre("いつのものか不明", "二年前に確認", "出典が一年と一日前"));
}

TEST_F(StaleTest, TheOrderByAgeIsThatByFreshnessTurnedRound) {
  put(1, "新しい", kMonday);
  put(2, "古い", kMonday - std::chrono::days{400});
  EXPECT_THAT(names({.order = SearchOrder::staleness}), ElementsAre("古い", "新しい"));
  EXPECT_THAT(names({.order = SearchOrder::freshness}), ElementsAre("新しい", "古い"));
}

}  // namespace
}  // namespace renkei::directory_search
