// What someone who searches the directory finds, in which order, and what he is told of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/json/json.hpp"

#include "features/directory_search/search_actions.hpp"
#include "features/directory_search/tests/random_cards.hpp"

namespace renkei::directory_search {
namespace {

using directory::FacilityCard;
using testing::ElementsAre;

constexpr Instant kMonday = instant_of(1'795'439'640'000);  // 2026-11-23 22:14, a holiday

class FindTest : public testing::Test {
 protected:
  DirectoryIndex index{search::Merging::by_hand};
  Actor viewer;

  static FacilityCard card(std::uint32_t number, std::string name, std::string kind = "clinic") {
    FacilityCard card{.id = RandomCards::id(number)};
    card.facility.name = std::move(name);
    card.facility.kind = std::move(kind);
    return card;
  }
  static directory::LineOnCard line(std::string service) {
    directory::LineOnCard line;
    line.record.draft.service_code = std::move(service);
    return line;
  }
  void put(const FacilityCard& card) { index.refresh({{card.id, card}}); }

  Result<SearchReply> ask(const SearchQuery& query) {
    const SearchActions actions{index};
    const auto asked = actions.ask(viewer, query, kMonday);
    if (!asked) return pass_on(asked);
    auto findings = actions.find(viewer, *asked, std::nullopt);
    if (!findings) return pass_on(findings);
    return std::move(findings->reply);
  }
  std::vector<std::string> names(const SearchQuery& query) {
    std::vector<std::string> names;
    const auto reply = ask(query).value();
    for (const auto& item : reply.items) names.push_back(item.name);
    return names;
  }
  FoundFacility only(const SearchQuery& query) { return ask(query).value().items.at(0); }
};

TEST_F(FindTest, AFacilityIsFoundByAnyOfItsTextsAndToldByWhich) {
  auto clinic = card(1, "見本さくら診療所");
  clinic.facility.name_kana = "ミホンサクラシンリョウジョ";
  clinic.facility.aliases = {"旧みどり医院"};
  clinic.facility.address = {.prefecture = "見本県", .city = "見本市", .street = "桜町一丁目2-3"};
  clinic.facility.phone = "0880-00-0001";
  clinic.facility.identifiers = {{directory::IdentifierSystem::kaigo, "36A0000012"}};
  clinic.facility.capabilities = {{"end_of_life_care", directory::CapabilityLevel::yes}};
  clinic.corporation = directory::CorporationDraft{.name = "医療法人見本会"};
  clinic.lines = {line("130")};
  clinic.lines[0].record.draft.name = "ひまわり訪問看護";
  put(clinic);
  const auto matched = [&](std::string typed) { return only({.q = std::move(typed)}).matched; };
  EXPECT_THAT(matched("さくら"), ElementsAre(MatchedPart::name, MatchedPart::name_kana));
  EXPECT_THAT(matched("みどり"), ElementsAre(MatchedPart::other_name));
  EXPECT_THAT(matched("ひまわり"), ElementsAre(MatchedPart::other_name));
  EXPECT_THAT(matched("桜町1-2-3"), ElementsAre(MatchedPart::address));
}

TEST_F(FindTest, ANumberIsFoundWithAndWithoutItsDashes) {
  auto clinic = card(1, "見本");
  clinic.facility.phone = "0880-00-0001";
  put(clinic);
  EXPECT_EQ(only({.q = "0880000001"}).name, "見本");
  EXPECT_EQ(only({.q = "0880-00-0001"}).name, "見本");
}

TEST_F(FindTest, AServiceOfALineMakesItsKindAndIsFoundByItsName) {
  auto house = card(1, "見本の家", "residential_care");
  house.lines = {line("770")};
  put(house);
  const auto found = only({.q = "看護小規模多機能"});
  EXPECT_THAT(found.kinds, testing::Contains("day_service"));
  EXPECT_EQ(found.services.at(0).code, "770");
  EXPECT_THAT(names({.kind = {"day_service"}}), ElementsAre("見本の家"));
  EXPECT_THAT(names({.service = {"770"}}), ElementsAre("見本の家"));
  EXPECT_THAT(names({.service = {"130"}}), ElementsAre());
}

TEST_F(FindTest, BeyondSixteenKilometresAClinicIsMarkedAndAPharmacyIsNot) {
  auto near = card(1, "近い診療所");
  near.facility.point = Point{34.0, 134.1};
  auto far = card(2, "遠い診療所");
  far.facility.point = Point{34.0, 134.2};
  auto pharmacy = card(3, "遠い薬局", "pharmacy");
  pharmacy.facility.point = Point{34.0, 134.3};
  put(far);
  put(near);
  put(pharmacy);
  const auto items = ask({.near = "34,134"}).value().items;
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items[0].name, "近い診療所");
  EXPECT_EQ(items[0].beyond_16km, false);
  EXPECT_NEAR(items[0].distance_km.value(), 9.218, 0.001);
  EXPECT_EQ(items[1].beyond_16km, true);
  EXPECT_EQ(items[2].beyond_16km, std::nullopt);
}

TEST_F(FindTest, WhereThePointIsATownsMiddleItMayNotBeKnownWhetherItIsTooFar) {
  auto clinic = card(1, "町の診療所");
  clinic.facility.point = Point{34.0, 134.17};  // 15.7 km
  clinic.facility.precision = Precision::town;
  put(clinic);
  EXPECT_EQ(only({.near = "34,134"}).home_visit_reach, Reach::uncertain);
}

TEST_F(FindTest, SeveralKindsAreAlternativesAndSeveralCapabilitiesMustAllBeThere) {
  using directory::CapabilityLevel;
  auto both = card(1, "両方");
  both.facility.capabilities = {{"oxygen", CapabilityLevel::conditional},
                                {"tppv", CapabilityLevel::yes}};
  auto one = card(2, "片方", "pharmacy");
  one.facility.capabilities = {{"oxygen", CapabilityLevel::yes}, {"tppv", CapabilityLevel::no}};
  put(both);
  put(one);
  EXPECT_EQ(names({.kind = {"clinic", "pharmacy"}}).size(), 2U);
  EXPECT_THAT(names({.capability = {"oxygen", "tppv"}}), ElementsAre("両方"));
  const auto facets = ask({.kind = {"pharmacy"}}).value().facets;
  ASSERT_EQ(facets.kinds.size(), 2U);
  EXPECT_EQ(facets.kinds[0].code, "clinic");
  EXPECT_EQ(facets.kinds[0].count, 1);
  EXPECT_EQ(facets.capabilities.size(), 1U);
}

TEST_F(FindTest, OpenNowFollowsHoursHolidaysAndClosedDays) {
  using directory::OpenDay;
  auto night = card(1, "夜もあく");
  night.facility.hours = {{.day = OpenDay::monday, .opens = "18:00", .closes = "02:00"}};
  auto day = card(2, "昼だけ");
  day.facility.hours = {{.day = OpenDay::monday, .opens = "09:00", .closes = "18:00"}};
  auto no_holidays = card(3, "祝日は休む");
  no_holidays.facility.hours = night.facility.hours;
  no_holidays.facility.closing_rules = {{.kind = directory::ClosingKind::holiday}};
  for (const auto& each : {night, day, no_holidays, card(4, "わからない")}) put(each);
  EXPECT_THAT(names({.open_now = true}), ElementsAre("夜もあく"));
  EXPECT_THAT(names({.open_at = "2026-11-24T01:30"}), ElementsAre("夜もあく"));
  EXPECT_EQ(names({.open_on = Date{2026, 11, 30}}).size(), 3U);
}

TEST_F(FindTest, FlagsAskForWhatIsSaidAndUnknownIsNotYes) {
  auto takes = card(1, "受ける");
  takes.facility.home_care =
      directory::HomeCareProfile{.accepting = directory::Accepting::conditional,
                                 .hours24_visit = true,
                                 .home_death = directory::HomeDeath::yes};
  auto full = card(2, "いっぱい");
  full.facility.home_care = directory::HomeCareProfile{.accepting = directory::Accepting::waitlist};
  for (const auto& each : {takes, full, card(3, "わからない")}) put(each);
  EXPECT_THAT(names({.accepting = true}), ElementsAre("受ける"));
  EXPECT_THAT(names({.hours24 = true}), ElementsAre("受ける"));
  EXPECT_THAT(names({.home_death = true}), ElementsAre("受ける"));
}

TEST_F(FindTest, ConfirmedWithinMonthsCountsFromTheConfirmationElseFromTheSource) {
  auto confirmed = card(1, "確認した");
  confirmed.assertion.confirmed_at = instant_of(Date{2026, 9, 1}, TimeOfDay{});
  confirmed.assertion.as_of = Date{2020, 1, 1};
  auto stated = card(2, "出どころだけ");
  stated.assertion.as_of = Date{2026, 10, 1};
  for (const auto& each : {confirmed, stated, card(3, "わからない")}) put(each);
  EXPECT_THAT(names({.confirmed_within_months = 3}),
              testing::UnorderedElementsAre("確認した", "出どころだけ"));
  EXPECT_THAT(names({.confirmed_within_months = 2}), ElementsAre("出どころだけ"));
  EXPECT_THAT(names({.order = SearchOrder::freshness}),
              ElementsAre("出どころだけ", "確認した", "わからない"));
}

TEST_F(FindTest, ClosedOnesAreFoundOnlyIfAskedFor) {
  auto closed = card(1, "閉じた");
  closed.state.status = directory::FacilityStatus::closed;
  put(closed);
  EXPECT_TRUE(names({}).empty());
  EXPECT_THAT(names({.closed = true}), ElementsAre("閉じた"));
}

TEST_F(FindTest, HiddenRecordsAndFieldsAreForThoseWhoMaySeeThem) {
  auto hidden = card(1, "非公表の診療所");
  hidden.publication = {Level::public_, {{"", Level::hub}}};
  auto phone = card(2, "電話は専門職へ");
  phone.facility.phone = "0880-11-1111";
  phone.publication = {Level::public_, {{"phone", Level::professional}}};
  put(hidden);
  put(phone);
  EXPECT_THAT(names({}), ElementsAre("電話は専門職へ"));
  EXPECT_EQ(ask({.q = "0880-11-1111"}).value().total, 0);
  viewer.role = Role::professional;
  EXPECT_EQ(only({.q = "0880-11-1111"}).phone, "0880-11-1111");
  EXPECT_EQ(ask({}).value().total, 1);
  viewer.role = Role::coordinator;
  EXPECT_EQ(ask({}).value().total, 2);
  EXPECT_EQ(only({.q = "非公表"}).level, Level::hub);
}

TEST_F(FindTest, AnUnknownCodeIsAnsweredLikeOneThatNobodyHas) {
  put(card(1, "見本"));
  EXPECT_EQ(json::write(ask({.kind = {"no_such_kind"}}).value()),
            json::write(ask({.kind = {"hospital"}}).value()));
}

TEST_F(FindTest, SuggestionsAreTheBestByWhatIsTyped) {
  put(card(1, "新さくら"));
  put(card(2, "さくら薬局", "pharmacy"));
  const SearchActions actions{index};
  const auto items = actions.suggest(viewer, "さく", kMonday).value().items;
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].name, "さくら薬局");
  EXPECT_TRUE(actions.suggest(viewer, " ", kMonday).value().items.empty());
}

TEST_F(FindTest, EveryWrongFieldIsSaidAtOnce) {
  const auto wrong = ask({.near = "東京",
                          .within_km = 500,
                          .open_at = "きのう",
                          .confirmed_within_months = 0,
                          .limit = 0});
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().reason, Reason{"directory_search.query_invalid"});
  std::vector<std::string> fields;
  for (const auto& field : wrong.error().fields) fields.push_back(field.field);
  EXPECT_THAT(fields,
              ElementsAre("near", "within_km", "open_at", "confirmed_within_months", "limit"));
  EXPECT_EQ(ask({.within_km = 5}).error().fields.at(0).reason,
            Reason{"directory_search.within_without_near"});
  EXPECT_EQ(ask({.near = "0,0"}).error().fields.at(0).reason,
            Reason{"directory_search.near_outside_japan"});
}

}  // namespace
}  // namespace renkei::directory_search
