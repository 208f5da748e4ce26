// Nobody sees more of a card than his level allows: every field at every level.
#include <gtest/gtest.h>

#include "features/directory/card.hpp"
#include "features/directory/tests/fixtures.hpp"

namespace renkei::directory {
namespace {

constexpr std::array kLevels{Level::public_, Level::professional, Level::network, Level::desk,
                             Level::hub};

LineOnCard line_on(const FacilityId& facility) {
  LineOnCard line;
  line.record = {.id = ServiceLineId{id_text(50)}, .version = 3, .draft = line_draft(facility)};
  line.assertion = {.source = "kaigo_jigyosho", .confirmed_by = "account"};
  return line;
}

FacilityCard card_with(std::vector<FieldLevel> stated) {
  FacilityCard card;
  card.id = FacilityId{id_text(1)};
  card.version = 7;
  card.facility = clinic_draft();
  card.facility.corporation = CorporationId{id_text(90)};
  card.corporation = CorporationDraft{.name = "医療法人見本会"};
  card.facility.area = geography::AreaId{id_text(80)};
  card.area = geography::AreaName{geography::AreaId{id_text(80)}, "01", "見本東"};
  card.state = {.status = FacilityStatus::moved,
                .closed_on = Date{2026, 4, 1},
                .close_reason = "移転",
                .successor = FacilityId{id_text(2)}};
  card.successor = Successor{FacilityId{id_text(2)}, "新さくら診療所"};
  card.lines = {line_on(card.id)};
  card.assertion = {.source = "hub", .confirmed_by = "account"};
  card.publication = Publication{Level::public_, std::move(stated)};
  return card;
}

// Whether the member stands at its default, as if never entered.
template <class T>
bool is_empty(const T& value, std::string_view field) {
  bool empty = false;
  for_each_member<T>([&](std::string_view name, auto member) {
    using Member = std::remove_cvref_t<decltype(value.*member)>;
    if (name == field) empty = value.*member == Member{};
  });
  return empty;
}

std::vector<std::string> hideable_fields() {
  std::vector<std::string> fields;
  for_each_member<FacilityDraft>([&](std::string_view name, auto) {
    if (check_facility_field(name)) fields.emplace_back(name);
  });
  return fields;
}

TEST(Redact, AHiddenFieldIsAsIfNeverEnteredForEveryFieldAndLevel) {
  const auto fields = hideable_fields();
  ASSERT_EQ(fields.size(), 23U);
  for (const std::string& field : fields) {
    for (const Level kept_at : kLevels) {
      const FacilityCard card = card_with({{field, kept_at}});
      ASSERT_FALSE(is_empty(card.facility, field)) << field << " must have a value to hide";
      for (const Level viewer : kLevels) {
        const auto seen = redact(card, viewer);
        ASSERT_TRUE(seen);
        const bool visible = may_see(viewer, card.publication.of_field(field));
        EXPECT_EQ(is_empty(seen->facility, field), !visible)
            << field << " kept at " << enum_name(kept_at) << " seen at " << enum_name(viewer);
      }
    }
  }
}

TEST(Redact, WhatAHiddenFieldHoldsDoesNotChangeTheView) {
  for (const std::string& field : hideable_fields()) {
    const FacilityCard with = card_with({{field, Level::hub}});
    FacilityCard without = with;
    for_each_member<FacilityDraft>([&](std::string_view name, auto member) {
      if (name == field) without.facility.*member = {};
    });
    if (field == "corporation") without.corporation.reset();
    if (field == "area") without.area.reset();
    EXPECT_EQ(redact(with, Level::desk), redact(without, Level::desk)) << field;
  }
}

TEST(Redact, AHiddenRecordIsNothingBelowItsLevel) {
  for (const Level kept_at : kLevels) {
    const FacilityCard card = card_with({{"", kept_at}});
    for (const Level viewer : kLevels) {
      EXPECT_EQ(redact(card, viewer).has_value(), may_see(viewer, kept_at));
    }
  }
}

TEST(Redact, TheDesksDoNotSeeWhatIsKeptForANetwork) {
  EXPECT_FALSE(may_see(Level::desk, Level::network));
  EXPECT_EQ(narrowest(Level::network, Level::desk), Level::hub);
  EXPECT_FALSE(redact(card_with({}), Level::desk)->facility.night_phone);
  EXPECT_TRUE(redact(card_with({}), Level::hub)->facility.night_phone);
}

TEST(Redact, TwentyFourHoursAndDyingAtHomeCanBeKeptForTheDesks) {
  auto card = card_with({{"home_care.hours24_contact", Level::desk},
                         {"home_care.hours24_visit", Level::desk},
                         {"home_care.home_death", Level::desk}});
  card.facility.home_care = HomeCareProfile{.accepting = Accepting::yes,
                                            .hours24_contact = true,
                                            .hours24_visit = false,
                                            .home_death = HomeDeath::yes};
  const auto clinic = redact(card, Level::professional)->facility.home_care;
  ASSERT_TRUE(clinic);
  EXPECT_EQ(clinic->accepting, Accepting::yes);
  EXPECT_FALSE(clinic->hours24_contact || clinic->hours24_visit || clinic->home_death);
  const auto desk = redact(card, Level::desk)->facility.home_care;
  EXPECT_EQ(desk->hours24_contact, true);
  EXPECT_EQ(desk->hours24_visit, false);
  EXPECT_EQ(desk->home_death, HomeDeath::yes);
}

TEST(Redact, AHiddenAddressTakesPointAndAreaWithIt) {
  const auto seen = redact(card_with({{"address", Level::hub}}), Level::professional);
  ASSERT_TRUE(seen);
  EXPECT_FALSE(seen->facility.point);
  EXPECT_FALSE(seen->facility.precision);
  EXPECT_FALSE(seen->area);
  EXPECT_TRUE(points_of(*seen).empty()) << "nor does a line tell where it stands";
}

TEST(Redact, WhatTheFacilityHidesItsLinesHideToo) {
  const auto seen = redact(card_with({{"phone", Level::hub}}), Level::public_);
  ASSERT_TRUE(seen);
  EXPECT_FALSE(seen->lines.at(0).record.draft.phone);
  EXPECT_EQ(seen->lines.at(0).record.draft.name, "さくら通所リハビリ");
}

TEST(Redact, ALineHidesFieldsOfItsOwn) {
  FacilityCard card = card_with({});
  card.lines[0].publication = Publication{Level::public_, {{"capacity", Level::desk}}};
  EXPECT_FALSE(redact(card, Level::professional)->lines.at(0).record.draft.capacity);
  EXPECT_TRUE(redact(card, Level::desk)->lines.at(0).record.draft.capacity);
}

TEST(Redact, AHiddenLineTakesItsKindWithIt) {
  FacilityCard card = card_with({});
  card.lines[0].publication = Publication{Level::public_, {{"", Level::hub}}};
  EXPECT_EQ(kinds_of(*redact(card, Level::hub)),
            (std::vector<std::string>{"clinic", "day_service"}));
  const auto seen = redact(card, Level::desk);
  EXPECT_TRUE(seen->lines.empty());
  EXPECT_EQ(kinds_of(*seen), std::vector<std::string>{"clinic"});
}

TEST(Redact, OneCapabilityCanBeKeptBack) {
  const auto seen = redact(card_with({{"capabilities.tppv", Level::desk}}), Level::professional);
  ASSERT_EQ(seen->facility.capabilities.size(), 1U);
  EXPECT_EQ(seen->facility.capabilities[0].code, "end_of_life_care");
}

TEST(Redact, AProfileOfWhichNothingIsLeftIsGone) {
  std::vector<FieldLevel> stated;
  for_each_member<HomeCareProfile>([&](std::string_view name, auto) {
    stated.push_back({"home_care." + std::string{name}, Level::hub});
  });
  EXPECT_FALSE(redact(card_with(stated), Level::public_)->facility.home_care);
}

TEST(Redact, AFacilityThatWantsOnlyItsNameShownShowsOnlyItsName) {
  std::vector<FieldLevel> stated;
  for (const std::string& field : hideable_fields()) stated.push_back({field, Level::hub});
  FacilityCard card = card_with(stated);
  card.state = {};
  const auto seen = redact(card, Level::desk);
  ASSERT_TRUE(seen);
  FacilityDraft name_only;
  name_only.kind = card.facility.kind;
  name_only.name = card.facility.name;
  name_only.name_kana = card.facility.name_kana;
  EXPECT_EQ(seen->facility, name_only);
  EXPECT_FALSE(seen->corporation);
  EXPECT_FALSE(seen->area);
  EXPECT_FALSE(seen->lines.at(0).record.draft.address);
}

TEST(Redact, AHiddenSuccessorIsNotNamed) {
  FacilityCard card = card_with({});
  EXPECT_TRUE(redact(card, Level::public_)->successor);
  card.successor->level = Level::hub;
  EXPECT_FALSE(redact(card, Level::public_)->successor);
  EXPECT_FALSE(redact(card, Level::public_)->state.successor);
}

TEST(Redact, VersionsAccountsAndLevelsAreForTheHubAlone) {
  const auto seen = redact(card_with({{"fax", Level::hub}}), Level::desk);
  EXPECT_FALSE(seen->version);
  EXPECT_FALSE(seen->assertion.confirmed_by);
  EXPECT_TRUE(seen->publication.stated().empty());
  EXPECT_EQ(seen->lines.at(0).record.version, 0);
  EXPECT_EQ(redact(card_with({}), Level::hub)->version, 7);
}

TEST(Redact, TheSourceOfAHiddenFieldIsHiddenToo) {
  FacilityCard card = card_with({{"fax", Level::hub}});
  card.field_assertions = {{.field = "fax", .source = "hub"}, {.field = "phone", .source = "hub"}};
  const auto seen = redact(card, Level::public_);
  ASSERT_EQ(seen->field_assertions.size(), 1U);
  EXPECT_EQ(seen->field_assertions[0].field, "phone");
}

}  // namespace
}  // namespace renkei::directory
