// The words everyone shares: results and reasons, ids, described structs, private text, dates.
#include <gtest/gtest.h>

#include <ostream>
#include <set>

#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

namespace renkei {
namespace {

struct Bed {
  std::string name;
  std::optional<int> capacity;
  Private<std::string> note;
};
RENKEI_DESCRIBE(Bed, name, capacity, note)
enum class State : std::uint8_t { open, public_ };
RENKEI_DESCRIBE_ENUM(State, open, public_)

template <class T>
concept Printable = requires(std::ostream& out, const T& value) {
  out << value;
};
static_assert(!Printable<Private<std::string>>, "personal text must not be printable");
static_assert(!std::is_convertible_v<Private<std::string>, std::string>);
static_assert(!std::is_constructible_v<Reason, std::string>, "a reason is a literal");
static_assert(!std::is_constructible_v<Code, std::string>, "an error never carries input text");
static_assert(!std::is_convertible_v<Id<Bed>, Id<State>>, "ids of two nouns do not mix");

TEST(Result, AFailureIsHandedOnWhole) {
  const Result<int> inner = fail(ErrorKind::stale, "beds.changed", {{"version", 7}});
  const Result<std::string> outer = pass_on(inner);
  EXPECT_EQ(outer.error(), inner.error());
  EXPECT_EQ(outer.error().args.front(), (Arg{"version", 7}));
}

TEST(FieldErrors, AllWrongFieldsAreSaidAtOnce) {
  FieldErrors wrong;
  EXPECT_TRUE(wrong.result("beds.invalid"));
  wrong.add("name", "beds.name_missing");
  wrong.add("lines[2].capacity", "beds.too_many", {{"most", 99}});
  EXPECT_FALSE(wrong.empty());
  const auto result = wrong.result("beds.invalid");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::invalid);
  ASSERT_EQ(result.error().fields.size(), 2U);
  EXPECT_EQ(result.error().fields[1].field, "lines[2].capacity");
}

TEST(Id, OnlyLowerCaseUuidsAreRead) {
  EXPECT_TRUE(Id<Bed>::parse("01935e2a-7c00-7abc-8def-0123456789ab"));
  for (const auto* text :
       {"", "01935E2A-7c00-7abc-8def-0123456789ab", "01935e2a-7c00-7abc-8def-0123456789a",
        "01935e2a-7c00-7abc-8def-0123456789abc", "01935e2a07c00-7abc-8def-0123456789ab",
        "01935e2a-7c00-7abc-8def-0123456789ag"}) {
    EXPECT_FALSE(Id<Bed>::parse(text)) << text;
  }
}

TEST(IdSource, RandomIdsAreUuidsThatCarryTheTime) {
  const RunningSystemClock clock;
  const auto ids = random_ids(clock);
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(ids->next());
  EXPECT_EQ(seen.size(), 1000U);
  for (const auto& id : seen) {
    ASSERT_TRUE(is_uuid(id));
    EXPECT_EQ(id[14], '7');
    EXPECT_NE(std::string{"89ab"}.find(id[19]), std::string::npos);
  }
  const auto hour =
      std::stoll(seen.begin()->substr(0, 8) + seen.begin()->substr(9, 4), nullptr, 16);
  EXPECT_NEAR(static_cast<double>(hour), static_cast<double>(milliseconds_of(clock.now())), 60'000);
}

TEST(IdSource, ASeedGivesTheSameIdsInOrder) {
  const auto one = seeded_ids(instant_of(1'000), 7);
  const auto other = seeded_ids(instant_of(1'000), 7);
  const auto first = one->next();
  EXPECT_EQ(first, other->next());
  EXPECT_LT(first, one->next());
  EXPECT_NE(seeded_ids(instant_of(1'000), 8)->next(), first);
}

TEST(Describe, MembersComeInTheirOrder) {
  std::string names;
  for_each_member<Bed>(
      [&](const char* name, auto /*member*/) { names += std::string{name} + " "; });
  EXPECT_EQ(names, "name capacity note ");
}

TEST(Describe, AnUnderscoreThatAvoidsAKeywordIsNotPartOfTheName) {
  EXPECT_EQ(enum_name(State::public_), "public");
  EXPECT_EQ(enum_from<State>("public"), State::public_);
  EXPECT_FALSE(enum_from<State>("public_"));
  EXPECT_FALSE(enum_from<State>(""));
  EXPECT_EQ(enum_code(State::open), Code{"open"});
}

TEST(Private, IsComparedAndRevealedOnly) {
  const Private<std::string> one{"山田"};
  EXPECT_TRUE(one == Private<std::string>{"山田"});
  EXPECT_FALSE(one == Private<std::string>{});
  EXPECT_EQ(one.reveal(), "山田");
}

TEST(Date, IsReadOnlyInItsOneForm) {
  EXPECT_EQ(Date::parse("2026-11-23"), (Date{2026, 11, 23}));
  EXPECT_TRUE(Date::parse("2024-02-29"));
  for (const auto* text : {"", "2026-11-3", "2025-02-29", "2026/11/23", "-026-11-23", "2026-+1-23",
                           "2026-11-23 ", "２０２６-11-23", "2026-00-10", "2026-13-01"}) {
    EXPECT_FALSE(Date::parse(text)) << text;
  }
}

TEST(Date, WritesWhatItReads) {
  for (const auto* text : {"0001-01-01", "1942-03-04", "2026-11-23", "9999-12-31"}) {
    EXPECT_EQ(Date::parse(text).value().text(), text);
  }
  EXPECT_EQ((Date{2026, 12, 31}.plus_days(1).text()), "2027-01-01");
}

}  // namespace
}  // namespace renkei
