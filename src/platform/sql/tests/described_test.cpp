// A noun's draft goes into a row and comes back the same, and a broken row is found out.
#include "platform/sql/described.hpp"

#include "platform/sql/tests/database_fixture.hpp"

namespace renkei::sql {
namespace described_sample {

enum class Shift : std::uint8_t { day, night, evening };
RENKEI_DESCRIBE_ENUM(Shift, day, night, evening)

struct Place {
  double latitude = 0;
  double longitude = 0;
  friend bool operator==(const Place&, const Place&) = default;
};
RENKEI_DESCRIBE(Place, latitude, longitude)

struct Visit {
  std::string at;
};
RENKEI_DESCRIBE(Visit, at)

struct Station;
struct Draft {
  Id<Station> id;
  std::string name;
  std::optional<int> capacity;
  Shift shift = Shift::day;
  bool accepts_ventilator = false;
  Date opened;
  std::optional<Date> closed;
  Instant seen_at;
  std::vector<Shift> shifts;
  std::vector<std::string> aliases;
  Place place;
  std::optional<Place> entrance;
  Private<std::string> contact;
  std::optional<Private<std::string>> mobile;
  std::vector<Visit> visits;  // a child table
  friend bool operator==(const Draft& one, const Draft& other) {
    return one.id == other.id && one.name == other.name && one.capacity == other.capacity &&
           one.shift == other.shift && one.accepts_ventilator == other.accepts_ventilator &&
           one.opened == other.opened && one.closed == other.closed &&
           one.seen_at == other.seen_at && one.shifts == other.shifts &&
           one.aliases == other.aliases && one.place == other.place &&
           one.entrance == other.entrance && one.contact == other.contact &&
           one.mobile == other.mobile;
  }
};
RENKEI_DESCRIBE(Draft, id, name, capacity, shift, accepts_ventilator, opened, closed, seen_at,
                shifts, aliases, place, entrance, contact, mobile, visits)

}  // namespace described_sample

namespace {

using described_sample::Draft;
using described_sample::Shift;

class DescribedTest : public testkit::DatabaseTest {
 protected:
  void SetUp() override {
    must([](Session& session) -> Result<void> {
      auto made = session.run(R"(
        CREATE TABLE station (id TEXT PRIMARY KEY, name TEXT, capacity BIGINT, shift TEXT,
          accepts_ventilator SMALLINT, opened TEXT, closed TEXT, seen_at BIGINT, shifts TEXT,
          aliases TEXT, place_latitude DOUBLE PRECISION, place_longitude DOUBLE PRECISION,
          entrance_latitude DOUBLE PRECISION, entrance_longitude DOUBLE PRECISION,
          contact TEXT, mobile TEXT))");
      if (!made) return pass_on(made);
      return {};
    });
  }
  void must(const std::function<Result<void>(Session&)>& change) {
    const auto written = database->write({.apply = change});
    ASSERT_TRUE(written) << written.error().reason.key();
  }
  void put(const Draft& draft) {
    must([&](Session& session) { return insert_row(session, "station", draft); });
  }
  Result<Draft> stored() {
    return read_for<Draft>(*database, [](Session& session) -> Result<Draft> {
      Result<Draft> found = fail(ErrorKind::not_found, "sql.not_run");
      auto asked = session.query("SELECT " + columns_of<Draft>() + " FROM station",
                                 [&](const Row& row) -> Result<void> {
                                   found = row_to<Draft>(row);
                                   return {};
                                 });
      if (!asked) return pass_on(asked);
      return found;
    });
  }
  void spoil(std::string_view assignment) {
    must([&](Session& session) -> Result<void> {
      auto changed = session.run("UPDATE station SET " + std::string{assignment});
      if (!changed) return pass_on(changed);
      return {};
    });
  }

  Draft full() {
    return {.id = ids->make<described_sample::Station>(),
            .name = "見本訪問看護",
            .capacity = 12,
            .shift = Shift::night,
            .accepts_ventilator = true,
            .opened = Date{2020, 4, 1},
            .closed = Date{2026, 3, 31},
            .seen_at = clock.now(),
            .shifts = {Shift::day, Shift::night},
            .aliases = {"\"みほん\"", "見本\\"},
            .place = {34.07, 134.55},
            .entrance = described_sample::Place{34.08, 134.56},
            .contact = Private<std::string>{"窓口"},
            .mobile = Private<std::string>{"090"}};
  }
};

TEST_P(DescribedTest, AFullDraftComesBackTheSame) {
  const auto draft = full();
  put(draft);
  const auto found = stored();
  ASSERT_TRUE(found);
  EXPECT_TRUE(*found == draft);
}

TEST_P(DescribedTest, WhatIsUnknownStaysUnknown) {
  const Draft draft{.id = ids->make<described_sample::Station>(), .name = ""};
  put(draft);
  const auto found = stored();
  ASSERT_TRUE(found);
  EXPECT_TRUE(*found == draft);
  EXPECT_FALSE(found->entrance);
  EXPECT_FALSE(found->capacity);
}

TEST_P(DescribedTest, AListIsStoredSortedSoThatTheSameSetIsTheSameText) {
  auto draft = full();
  draft.aliases = {"b", "a"};
  put(draft);
  EXPECT_THAT(stored()->aliases, ::testing::ElementsAre("a", "b"));
}

TEST_P(DescribedTest, ASetOfCodesComesBackInTheOrderOfItsEnumerators) {
  auto draft = full();
  draft.shifts = {Shift::night, Shift::evening};
  put(draft);
  EXPECT_THAT(stored()->shifts, ::testing::ElementsAre(Shift::night, Shift::evening));
}

TEST_P(DescribedTest, AnUpdateSetsEveryColumnAndLeavesTheConditionItsPlaceholder) {
  auto draft = full();
  put(draft);
  draft.name = "改名";
  draft.entrance.reset();
  must([&](Session& session) -> Result<void> {
    Bound bound;
    bound.add_members(draft).add(draft.id);
    const auto statement = update_statement<Draft>("station") + " WHERE id = $" +
                           std::to_string(column_count<Draft>() + 1);
    auto changed = session.run_values(statement, bound.values());
    EXPECT_EQ(*changed, 1);
    return {};
  });
  EXPECT_TRUE(*stored() == draft);
}

TEST_P(DescribedTest, ARowNoDraftCanHoldIsAFault) {
  for (const char* each : {"shift = 'dusk'", "opened = '2026-02-30'", "name = NULL",
                           "shifts = '[\"dusk\"]'", "aliases = 'no list'", "capacity = 99999999999",
                           "accepts_ventilator = 2", "entrance_latitude = NULL"}) {
    must([](Session& session) -> Result<void> {
      auto emptied = session.run("DELETE FROM station");
      if (!emptied) return pass_on(emptied);
      return {};
    });
    put(full());
    spoil(each);
    const auto found = stored();
    ASSERT_FALSE(found) << each;
    EXPECT_EQ(found.error(), (Error{ErrorKind::fault, "sql.corrupt_row"})) << each;
  }
}

INSTANTIATE_TEST_SUITE_P(Engines, DescribedTest, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::sql
