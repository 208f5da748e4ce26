// What is told before a facility is ended.
#include <gtest/gtest.h>

#include "platform/sql/outbox_sql.hpp"

#include "features/change_report/change_report_feature.hpp"
#include "features/closing/closing_feature.hpp"
#include "features/directory/tests/fixtures.hpp"
#include "features/directory/tests/verbs_fixture.hpp"

namespace renkei::closing {
namespace {

class Closing : public directory::VerbsTest {
 protected:
  Result<ClosingEffects> effects(const directory::FacilityId& id) {
    return sql::read_for<ClosingEffects>(
        *database, [&](sql::Session& session) -> Result<ClosingEffects> {
          sql::SqlOutbox outbox{session, *ids, clock.now()};
          ClosingFeature feature{session, {*ids, clock}, outbox, trace, system_clock.now()};
          return feature.verbs().effects(id);
        });
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Closing, testkit::each_engine(), testkit::engine_name);

TEST_P(Closing, OfAFacilityThatNothingHoldsOnToTouchesNothing) {
  const auto made = created();
  const auto told = effects(made.id);
  ASSERT_TRUE(told) << told.error().reason.key();
  EXPECT_EQ(*told, (ClosingEffects{.facility = made.id, .name = made.facility.name}));
}

TEST_P(Closing, NamesRunningServicesPredecessorsAndWaitingReports) {
  const auto made = created();
  done([&](directory::DirectoryVerbs& verbs) {
    return verbs.lines.add(directory::line_draft(made.id), by);
  });
  auto draft = directory::clinic_draft();
  draft.identifiers.clear();
  const auto former = created(draft);
  done([&](directory::DirectoryVerbs& verbs) {
    return verbs.facilities.end(former.id, 1,
                                {.status = directory::FacilityStatus::closed,
                                 .closed_on = Date{2026, 10, 1},
                                 .close_reason = "統合",
                                 .successor = made.id},
                                by);
  });
  const auto filed = write<change_report::ChangeReport>([&](sql::Session& session, Outbox& outbox) {
    change_report::ReportMeans means{session, {*ids, clock}, outbox, trace};
    auto actions = means.actions();
    return actions.file({.facility = made.id, .wanted = {.phone = "0880-00-4321"}}, Actor{});
  });
  ASSERT_TRUE(filed);
  const auto told = effects(made.id);
  ASSERT_TRUE(told);
  EXPECT_EQ(told->services, 1);
  EXPECT_EQ(told->predecessors, 1);
  EXPECT_EQ(told->waiting_reports, 1);
  EXPECT_EQ(told->members, 0);
}

TEST_P(Closing, OfAnUnknownFacilityIsNotFound) {
  const auto told = effects(directory::FacilityId{directory::id_text(99)});
  ASSERT_FALSE(told);
  EXPECT_EQ(told.error().kind, ErrorKind::not_found);
}

}  // namespace
}  // namespace renkei::closing
