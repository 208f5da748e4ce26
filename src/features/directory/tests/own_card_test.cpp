// A facility's own member at the own card, and at others'.
#include <gmock/gmock.h>

#include "features/directory/tests/verbs_fixture.hpp"

namespace renkei::directory {
namespace {

using testing::ElementsAre;

class OwnCard : public VerbsTest {
 protected:
  void SetUp() override {
    own = created();
    member = {.who = "member-1", .role = Role::facility_member, .facility = own.id.text()};
    auto draft = clinic_draft();
    draft.identifiers.clear();
    other = created(draft);
  }
  Result<FacilityCard> save(const FacilityCard& card, FacilityDraft draft) {
    return run([&](DirectoryVerbs& verbs) {
      return verbs.facilities.replace(card.id, *card.version, std::move(draft), member);
    });
  }

  FacilityCard own;
  FacilityCard other;
  Actor member;
};
INSTANTIATE_TEST_SUITE_P(Engines, OwnCard, testkit::each_engine(), testkit::engine_name);

TEST_P(OwnCard, IsEditedByItsMemberAndSaysWhoseWordItIs) {
  auto draft = own.facility;
  draft.phone = "0880-00-5555";
  const auto saved = save(own, draft);
  ASSERT_TRUE(saved) << saved.error().reason.key();
  EXPECT_EQ(saved->facility.phone, "0880-00-5555");
  ASSERT_EQ(saved->field_assertions.size(), 1U);
  EXPECT_EQ(saved->field_assertions.front().source, "facility");
  EXPECT_EQ(saved->field_assertions.front().confirmed_by, "member-1");
}

TEST_P(OwnCard, KeepsWhatTheHubCountsAndPlansBy) {
  auto draft = own.facility;
  draft.kind = "pharmacy";
  draft.outside_area = true;
  draft.home_care->stage = HomeCareStage::expanding;
  const auto refused = save(own, draft);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason{"directory.hub_keeps_some"});
  std::vector<std::string> fields;
  for (const auto& each : refused.error().fields) fields.push_back(each.field);
  EXPECT_THAT(fields, ElementsAre("kind", "outside_area", "home_care.stage"));
  EXPECT_EQ(card(own.id), own);
}

TEST_P(OwnCard, AnotherFacilitysIsForbiddenAndAHiddenOneUnknown) {
  const auto seen = save(other, other.facility);
  ASSERT_FALSE(seen);
  EXPECT_EQ(seen.error().reason, Reason{"directory.not_own_facility"});
  done([&](DirectoryVerbs& verbs) {
    return verbs.publication.set_level(other.id, 1, {.field = "", .level = Level::hub}, by);
  });
  const auto hidden = save(other, other.facility);
  const auto unknown = run([&](DirectoryVerbs& verbs) {
    return verbs.facilities.replace(FacilityId{id_text(77)}, 1, clinic_draft(), member);
  });
  ASSERT_FALSE(hidden);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(hidden.error(), unknown.error());
}

TEST_P(OwnCard, IsConfirmedByItsMember) {
  const auto confirmed = run([&](DirectoryVerbs& verbs) {
    return verbs.facilities.confirm(own.id, *own.version, member);
  });
  ASSERT_TRUE(confirmed) << confirmed.error().reason.key();
  EXPECT_EQ(confirmed->assertion.confirmed_by, "member-1");
  EXPECT_FALSE(run([&](DirectoryVerbs& verbs) {
    return verbs.facilities.confirm(other.id, *other.version, member);
  }));
}

}  // namespace
}  // namespace renkei::directory
