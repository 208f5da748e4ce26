// What a facility may be.
#include "features/directory/facility.hpp"

#include <gtest/gtest.h>

#include "kernel/instant.hpp"

#include "features/directory/tests/fixtures.hpp"

namespace renkei::directory {
namespace {

const Instant kNow = instant_of(1'795'000'000'000);  // in November 2026

std::vector<std::string> wrong_fields(const Result<Facility>& made) {
  std::vector<std::string> fields;
  if (made) return fields;
  for (const FieldError& each : made.error().fields) fields.push_back(each.field);
  return fields;
}

Result<Facility> made(FacilityDraft draft) {
  return Facility::make(FacilityId{id_text(1)}, std::move(draft), kNow);
}

TEST(Facility, OneThatIsCompleteIsTakenAsItIs) {
  const auto facility = made(clinic_draft());
  ASSERT_TRUE(facility) << facility.error().reason.key();
  EXPECT_EQ(facility->record().draft, clinic_draft());
  EXPECT_EQ(facility->version(), 1);
  EXPECT_EQ(facility->state().status, FacilityStatus::active);
}

TEST(Facility, AllWrongFieldsAreNamedAtOnce) {
  FacilityDraft draft = clinic_draft();
  draft.name = "\u3000";
  draft.phone = "なし";
  draft.url = "javascript:alert(1)";
  draft.email = "sakura";
  draft.beds.general = -1;
  draft.point = Point{0, 0};
  draft.hours[0].closes = "25:00";
  EXPECT_EQ(wrong_fields(made(draft)),
            (std::vector<std::string>{"name", "phone", "email", "url", "beds.general", "point",
                                      "hours[0].closes"}));
}

TEST(Facility, ATextOfSpacesIsNotKnown) {
  FacilityDraft draft = clinic_draft();
  draft.note = " \u3000 ";
  draft.home_care = HomeCareProfile{};
  const auto facility = made(draft);
  ASSERT_TRUE(facility);
  EXPECT_FALSE((*facility)->note);
  EXPECT_FALSE((*facility)->home_care) << "a profile that says nothing is none";
}

TEST(Facility, AConditionalYesSaysItsCondition) {
  FacilityDraft draft = clinic_draft();
  draft.capabilities[1].note.reset();
  draft.home_care->accepting = Accepting::conditional;
  EXPECT_EQ(wrong_fields(made(draft)),
            (std::vector<std::string>{"home_care.accepting_condition", "capabilities[1].note"}));
}

TEST(Facility, AnEndNeedsADayAndAReason) {
  const auto facility = made(clinic_draft());
  const auto ended = facility->ended({.status = FacilityStatus::closed}, kNow);
  EXPECT_EQ(wrong_fields(ended), (std::vector<std::string>{"close_reason", "closed_on"}));
}

TEST(Facility, ASuccessorIsAnotherOne) {
  const auto facility = made(clinic_draft());
  FacilityState state{.status = FacilityStatus::moved,
                      .closed_on = Date{2026, 12, 31},
                      .close_reason = "移転",
                      .successor = facility->id()};
  EXPECT_EQ(wrong_fields(facility->ended(state, kNow)), std::vector<std::string>{"successor"});
  state.successor = FacilityId{id_text(2)};
  const auto ended = facility->ended(state, kNow);
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->version(), 2);
  EXPECT_EQ(ended->reopened()->state(), FacilityState{});
  EXPECT_FALSE(facility->reopened()) << "what is open cannot be reopened";
}

TEST(Corporation, TheCheckDigitTellsASlipOfThePen) {
  EXPECT_TRUE(has_right_check_digit("8700110005901"));  // the tax agency's own worked example
  EXPECT_FALSE(has_right_check_digit("8700110005902"));
  EXPECT_FALSE(has_right_check_digit("870011000590"));
}

TEST(Address, IsReadInOneLine) {
  EXPECT_EQ(one_line(clinic_draft().address), "見本県見本市桜町一丁目2-3");
  EXPECT_EQ(one_line({.street = "桜町1", .building = "見本ビル2階"}), "桜町1 見本ビル2階");
  EXPECT_EQ(one_line({}), "");
}

}  // namespace
}  // namespace renkei::directory
