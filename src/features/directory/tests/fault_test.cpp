// Each statement of an edit fails once: the verb says so, and nothing of it stays.
#include "features/directory/tests/verbs_fixture.hpp"

#include "testkit/failing_session.hpp"

namespace renkei::directory {
namespace {

class Faults : public VerbsTest {};
INSTANTIATE_TEST_SUITE_P(Engines, Faults, testkit::each_engine(), testkit::engine_name);

TEST_P(Faults, WhicheverStatementFailsNeitherRowNorEventStays) {
  const FacilityCard made = created();
  FacilityDraft draft = made.facility;
  draft.phone = "0880-00-7777";
  draft.hours.clear();
  const auto events = count("outbox");
  for (int at = 1; at < 100; ++at) {
    bool failed = false;
    const auto answer = write<FacilityCard>([&](sql::Session& session, Outbox& outbox) {
      testkit::FailingSession failing{session, at};
      DirectoryFeature feature{failing, {*ids, clock}, outbox, trace};
      auto card = feature.verbs().facilities.replace(made.id, 1, draft, by);
      failed = failing.has_failed();
      return card;
    });
    if (!failed) {
      ASSERT_TRUE(answer);
      EXPECT_GT(at, 10);
      EXPECT_EQ(count("outbox"), events + 1);
      return;
    }
    ASSERT_FALSE(answer) << "statement " << at;
    ASSERT_EQ(card(made.id), made) << "statement " << at;
    ASSERT_EQ(count("outbox"), events) << "statement " << at;
    ASSERT_EQ(count("history"), 0) << "statement " << at;
  }
  FAIL() << "an edit takes fewer than a hundred statements";
}

}  // namespace
}  // namespace renkei::directory
