// Each statement of an edit fails once: the verb says so, and nothing of it stays.
#include "features/directory/tests/verbs_fixture.hpp"

namespace renkei::directory {
namespace {

class Faults : public VerbsTest {};
INSTANTIATE_TEST_SUITE_P(Engines, Faults, testkit::each_engine(), testkit::engine_name);

// Fails the n-th statement.
class FailingSession final : public sql::Session {
 public:
  FailingSession(sql::Session& inner, int fails_at) : inner_(inner), left_(fails_at) {}
  sql::Engine engine() const override { return inner_.engine(); }
  Result<std::int64_t> run_values(std::string_view statement,
                                  std::span<const sql::Value> values) override {
    if (--left_ == 0) return fail(ErrorKind::unavailable, "sql.unavailable");
    return inner_.run_values(statement, values);
  }
  Result<void> query_values(std::string_view statement, std::span<const sql::Value> values,
                            const EachRow& each) override {
    if (--left_ == 0) return fail(ErrorKind::unavailable, "sql.unavailable");
    return inner_.query_values(statement, values, each);
  }
  [[nodiscard]] bool has_failed() const { return left_ <= 0; }

 private:
  sql::Session& inner_;
  int left_;
};

TEST_P(Faults, WhicheverStatementFailsNeitherRowNorEventStays) {
  const FacilityCard made = created();
  FacilityDraft draft = made.facility;
  draft.phone = "0880-00-7777";
  draft.hours.clear();
  const auto events = count("outbox");
  for (int at = 1; at < 100; ++at) {
    bool failed = false;
    const auto answer = write<FacilityCard>([&](sql::Session& session, Outbox& outbox) {
      FailingSession failing{session, at};
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
