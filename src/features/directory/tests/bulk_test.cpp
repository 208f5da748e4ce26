// Many rows at once: each judged for itself, and what is refused says why.
#include "features/directory/tests/verbs_fixture.hpp"

namespace renkei::directory {
namespace {

class Bulk : public VerbsTest {
 protected:
  using Asking = std::function<Result<BulkOutcomes>(BulkActions&)>;

  Result<BulkOutcomes> ask(const Asking& asking) {
    trace = {};
    return write<BulkOutcomes>([&](sql::Session& session, Outbox& outbox) {
      DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
      return asking(feature.verbs().bulk);
    });
  }
  FacilityCard another() {
    auto draft = clinic_draft();
    draft.identifiers = {{IdentifierSystem::medical_code10, "9910000002"}};
    return created(draft);
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Bulk, testkit::each_engine(), testkit::engine_name);

TEST_P(Bulk, ARowThatSomebodyChangedMeanwhileIsRefusedAndTheOthersAreDone) {
  const auto one = created();
  const auto other = another();
  const auto outcomes = ask([&](BulkActions& bulk) {
    return bulk.end(
        {{one.id, 1}, {other.id, 7}},
        {.status = FacilityStatus::closed, .closed_on = Date{2026, 9, 30}, .close_reason = "閉院"},
        by);
  });
  ASSERT_TRUE(outcomes) << outcomes.error().reason.key();
  EXPECT_EQ(outcomes->at(0), (BulkOutcome{one.id, 2, {}}));
  EXPECT_EQ(outcomes->at(1), (BulkOutcome{other.id, {}, "directory.changed_meanwhile"}));
  EXPECT_EQ(card(one.id).state.status, FacilityStatus::closed);
  EXPECT_EQ(card(other.id).state.status, FacilityStatus::active);
  EXPECT_EQ(count("history"), 1);
}

TEST_P(Bulk, ClosingSeveralCanBeTakenBack) {
  const auto one = created();
  const FacilityState closed{
      .status = FacilityStatus::suspended, .closed_on = Date{2026, 11, 1}, .close_reason = "改装"};
  ASSERT_TRUE(ask([&](BulkActions& bulk) { return bulk.end({{one.id, 1}}, closed, by); }));
  const auto back = ask([&](BulkActions& bulk) { return bulk.undo({{one.id, 2}}, by); });
  ASSERT_TRUE(back);
  EXPECT_EQ(back->at(0).version, 3);
  EXPECT_EQ(card(one.id).state, FacilityState{});
}

TEST_P(Bulk, HidingSeveralIsAtOnceAndShowingThemNeedsTheirConsent) {
  const auto one = created();
  const auto level = [&](Level to) {
    return ask([&](BulkActions& bulk) { return bulk.set_level({{one.id, 1}}, {.level = to}, by); });
  };
  EXPECT_FALSE(level(Level::hub)->at(0).reason);
  EXPECT_EQ(level(Level::public_)->at(0).reason, "directory.consent_missing");
  EXPECT_EQ(card(one.id).publication.of_record(), Level::hub);
}

TEST_P(Bulk, ConfirmingSeveralStandsBehindEachOfThemToday) {
  const auto one = created();
  clock.set(clock.now() + std::chrono::days{400});
  ASSERT_TRUE(ask([&](BulkActions& bulk) { return bulk.confirm({{one.id, 1}}, by); }));
  EXPECT_EQ(card(one.id).assertion.confirmed_at, clock.now());
}

TEST_P(Bulk, AFacilityWithoutAPointHasNoAreaOfItsOwn) {
  auto draft = clinic_draft();
  draft.point.reset();
  draft.precision.reset();
  const auto one = created(draft);
  const auto outcomes = ask([&](BulkActions& bulk) {
    return bulk.set_area({{one.id, 1}}, {}, by);
  });
  EXPECT_EQ(outcomes->at(0).reason, "directory.area_needs_point");
  const auto unknown = ask([&](BulkActions& bulk) {
    return bulk.set_area({{one.id, 1}}, geography::AreaId{id_text(99)}, by);
  });
  EXPECT_EQ(unknown->at(0).reason, "directory.area_unknown");
}

TEST_P(Bulk, AFacilityWhoseAreaEndedCanStillBeEditedAndPutIntoNoOtherEndedOne) {
  const auto area =
      write<geography::AreaId>([&](sql::Session& session, Outbox&) {
        return geography::store_area(session, *ids,
                                     {.code = "east", .name = "東部", .position = 1, .parts = {}});
      }).value();
  auto draft = clinic_draft();
  draft.area = area;
  const auto one = created(draft);
  const auto other = another();
  ASSERT_TRUE(write<bool>([&](sql::Session& session, Outbox&) -> Result<bool> {
    auto ended = session.run("UPDATE area SET ended_on = '2026-03-31', ended_reason = '見直し'");
    if (!ended) return pass_on(ended);
    return true;
  }));
  draft.note = "圏域の見直しのあと";
  const auto edited =
      run([&](DirectoryVerbs& verbs) { return verbs.facilities.replace(one.id, 1, draft, by); });
  ASSERT_TRUE(edited) << edited.error().reason.key();
  EXPECT_EQ(edited->facility.note, draft.note);
  const auto moved = ask([&](BulkActions& bulk) {
    return bulk.set_area({{other.id, 1}}, area, by);
  });
  EXPECT_EQ(moved->at(0).reason, "directory.area_unknown");
}

TEST_P(Bulk, ARowNamedTwiceIsChangedOnceAndTooManyAreRefused) {
  const auto one = created();
  const auto twice = ask([&](BulkActions& bulk) {
    return bulk.confirm({{one.id, 1}, {one.id, 1}}, by);
  });
  EXPECT_EQ(twice->size(), 1U);
  const std::vector<BulkRow> many(BulkActions::kRowsMax + 1, BulkRow{one.id, 1});
  const auto refused = ask([&](BulkActions& bulk) { return bulk.confirm(many, by); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::too_large);
}

}  // namespace
}  // namespace renkei::directory
