// The tool that lets the n-th statement fail finds what it is for, on both engines.
#include "platform/sql/tests/database_fixture.hpp"

#include "testkit/faulty_database.hpp"

namespace renkei::sql {
namespace {

class AtomicityTest : public DatabaseTest {};

TEST_P(AtomicityTest, AVerbOfThreeStatementsSurvivesTheFailureOfEach) {
  const auto verb = [](Database& faulty) {
    return faulty.write({.apply = [](Session& session) -> Result<void> {
      for (const char* each : {"a", "b", "c"}) {
        if (auto added = adding(each)(session); !added) return added;
      }
      return {};
    }});
  };
  EXPECT_EQ(testkit::survived_failures(*database, verb), 3);
  EXPECT_THAT(names(), ::testing::ElementsAre("a", "b", "c"));
}

TEST_P(AtomicityTest, AVerbThatHidesAFailureIsRefusedAllTheSame) {
  testkit::FaultyDatabase faulty{*database};
  faulty.fail_at(1);
  const auto hidden = faulty.write({.apply = [](Session& session) -> Result<void> {
    (void)adding("a")(session);
    (void)adding("b")(session);
    return {};
  }});
  EXPECT_FALSE(hidden);
  EXPECT_THAT(names(), ::testing::IsEmpty());
}

TEST_P(AtomicityTest, TheContentShowsEveryChange) {
  const auto before = testkit::content_of(*database);
  must(adding("a"));
  const auto after = testkit::content_of(*database);
  EXPECT_NE(before, after);
  must([](Session& session) -> Result<void> {
    auto changed = session.run("UPDATE tag SET weight = weight + 1");
    if (!changed) return pass_on(changed);
    return {};
  });
  EXPECT_NE(testkit::content_of(*database), after);
}

INSTANTIATE_TEST_SUITE_P(Engines, AtomicityTest, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::sql
