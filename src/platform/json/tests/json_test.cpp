// What goes out as JSON and what may come in.
#include "platform/json/json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace renkei::json {
namespace {

enum class BedKind : std::uint8_t { community_care, public_ };
RENKEI_DESCRIBE_ENUM(BedKind, community_care, public_)

struct Line {
  std::string service_code;
  int capacity;
  std::optional<double> distance_km;
  friend bool operator==(const Line&, const Line&) = default;
};
RENKEI_DESCRIBE(Line, service_code, capacity, distance_km)

struct House {
  Id<House> id;
  std::string name;
  BedKind kind;
  bool accepting;
  std::vector<Line> lines;
  std::map<std::string, std::int64_t> facets;
  Date opened_on;
  Instant confirmed_at;
  std::optional<std::string> note;
  friend bool operator==(const House&, const House&) = default;
};
RENKEI_DESCRIBE(House, id, name, kind, accepting, lines, facets, opened_on, confirmed_at, note)

struct Patient {
  Private<std::string> name;
  std::optional<Private<std::string>> phone;
};
RENKEI_DESCRIBE(Patient, name, phone)

struct Ward {
  std::vector<Patient> patients;
};
RENKEI_DESCRIBE(Ward, patients)

struct Small {
  std::uint8_t tiny;
  std::int64_t large;
  double ratio;
};
RENKEI_DESCRIBE(Small, tiny, large, ratio)

struct Branch {
  std::vector<Branch> under;
};
RENKEI_DESCRIBE(Branch, under)

struct FamilyTree {
  std::vector<FamilyTree> under;
  Private<std::string> name;
};
RENKEI_DESCRIBE(FamilyTree, under, name)

template <class T>
concept Writable = requires(const T& value) {
  json::write(value);
};
static_assert(Writable<House>);
static_assert(!Writable<Patient>, "text about a person must not be written by accident");
static_assert(!Writable<Ward>, "nor deep inside");
static_assert(Writable<Branch>);
static_assert(!Writable<FamilyTree>);
static_assert(!Writable<std::vector<Private<int>>>);

constexpr std::string_view kHouse =
    R"({"id":"01890a5d-ac96-774b-bcce-b302099a8057","name":"訪問看護 \"さくら\"\n","kind":"public_",)"
    R"("accepting":true,"lines":[{"service_code":"130","capacity":24,"distance_km":0.5}],)"
    R"("facets":{"clinic":3},"opened_on":"2026-11-23","confirmed_at":"2026-11-23T13:14:00.000Z"})";

// Every (field, reason) of a refusal.
template <class T>
std::vector<std::pair<std::string, std::string_view>> faults(std::string_view text) {
  const auto read = json::read<T>(text);
  std::vector<std::pair<std::string, std::string_view>> out;
  if (read) return out;
  if (read.error().fields.empty()) out.emplace_back("", read.error().reason.key());
  for (const auto& each : read.error().fields) out.emplace_back(each.field, each.reason.key());
  return out;
}
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(Json, WhatIsReadIsWrittenTheSameAgain) {
  std::string text{kHouse};
  text.replace(text.find("public_"), 7, "public");
  const auto house = read<House>(text);
  ASSERT_TRUE(house) << house.error().reason.key();
  EXPECT_EQ(house->name, "訪問看護 \"さくら\"\n");
  EXPECT_EQ(house->kind, BedKind::public_);
  EXPECT_EQ(house->lines.at(0).distance_km, 0.5);
  EXPECT_EQ(write(*house), text);
}

TEST(Json, AnEmptyOptionalIsLeftOut) {
  EXPECT_EQ(write(Line{"130", 3, std::nullopt}), R"({"service_code":"130","capacity":3})");
}

TEST(Json, NullMeansAbsent) {
  const auto line = read<Line>(R"({"service_code":"130","capacity":3,"distance_km":null})");
  ASSERT_TRUE(line);
  EXPECT_EQ(*line, (Line{"130", 3, std::nullopt}));
  EXPECT_THAT(faults<Line>(R"({"service_code":null,"capacity":3})"),
              ElementsAre(Pair("service_code", "json.required")));
}

TEST(Json, AllWrongFieldsAreToldAtOnceWithTheirPath) {
  EXPECT_THAT(
      faults<House>(
          R"({"id":"x","name":5,"kind":"castle","accepting":"yes","opened_on":"2026-02-30",)"
          R"("lines":[{"service_code":"1","capacity":1},{"capacity":"many","more":1}],)"
          R"("confirmed_at":"yesterday","facets":[]})"),
      ElementsAre(
          Pair("id", "json.expected_id"), Pair("name", "json.expected_text"),
          Pair("kind", "json.unknown_code"), Pair("accepting", "json.expected_true_or_false"),
          Pair("opened_on", "json.expected_date"),
          Pair("lines[1].capacity", "json.expected_whole_number"),
          Pair("lines[1].more", "json.unknown_member"),
          Pair("lines[1].service_code", "json.required"),
          Pair("confirmed_at", "json.expected_instant"), Pair("facets", "json.expected_object")));
}

TEST(Json, AMemberGivenTwiceIsRefusedNotTheLastOneTaken) {
  EXPECT_THAT(faults<Line>(R"({"service_code":"1","capacity":1,"capacity":2})"),
              ElementsAre(Pair("capacity", "json.duplicate_member")));
  EXPECT_THAT(faults<Line>(R"({"service_code":"1","capacity":1,"capacit\u0079":2})"),
              ElementsAre(Pair("capacity", "json.duplicate_member")));
}

TEST(Json, TheNameOfAnUnknownMemberIsNotRepeatedIfItCouldBeAText) {
  EXPECT_THAT(faults<Line>(R"({"service_code":"1","capacity":1,"山田 太郎":2})"),
              ElementsAre(Pair("?", "json.unknown_member")));
}

TEST(Json, NumbersOutsideTheirTypeAreRefused) {
  EXPECT_THAT(faults<Small>(R"({"tiny":256,"large":9223372036854775808,"ratio":1})"),
              ElementsAre(Pair("tiny", "json.number_out_of_range"),
                          Pair("large", "json.number_out_of_range")));
  EXPECT_THAT(faults<Small>(R"({"tiny":-1,"large":1.5,"ratio":1e999})"),
              testing::Contains(Pair("tiny", "json.number_out_of_range")));
  const auto small = read<Small>(R"({"tiny":255,"large":-9223372036854775808,"ratio":1e2})");
  ASSERT_TRUE(small);
  EXPECT_EQ(small->large, std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(small->ratio, 100.0);
}

TEST(Json, ARealNumberComesBackTheSameToTheLastBit) {
  for (const double each : {0.1, 1.0 / 3, 34.0703, 5e-324, 1.7976931348623157e308, 123456789.123}) {
    const auto back = read<Small>(R"({"tiny":0,"large":0,"ratio":)" + json::write(each) + "}");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->ratio, each);
  }
}

TEST(Json, SixteenLevelsAreRead_SeventeenAreNot) {
  EXPECT_TRUE(Document::parse(std::string(16, '[') + std::string(16, ']')));
  const auto deep = Document::parse(std::string(17, '[') + std::string(17, ']'));
  ASSERT_FALSE(deep);
  EXPECT_EQ(deep.error().kind, ErrorKind::malformed);
}

TEST(Json, WhatIsNotJsonIsMalformed) {
  for (const std::string_view text : {"", " ", "{", "{}x", "{} {}", "nul", "[1,]", "{\"a\":1,}",
                                      "'a'", "01", "+1", "NaN", "\"\xff\"", "\"\xed\xa0\x80\"",
                                      "\"\xc0\x80\"", "\"\\ud800\"", "// a\n1", "\xef\xbb\xbf{}"}) {
    const auto read = Document::parse(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().reason, Reason{"json.malformed"});
  }
  EXPECT_TRUE(Document::parse(" {} \r\n"));
}

TEST(Json, ANulInATextIsRefused) {
  EXPECT_THAT(faults<Line>(R"({"service_code":"1\u0000","capacity":1})"),
              ElementsAre(Pair("service_code", "json.nul_in_text")));
}

TEST(Json, EscapesAreReadAndWritten) {
  const auto texts = read<std::vector<std::string>>(R"(["\u30c6\ud83d\ude00\/\b\f","plain"])");
  ASSERT_TRUE(texts);
  EXPECT_EQ(texts->at(0), "テ😀/\b\f");
  EXPECT_EQ(write(*texts), "[\"テ😀/\\b\\f\",\"plain\"]");
  EXPECT_EQ(write(std::string{"\x01\x7f\\"}), "\"\\u0001\x7f\\\\\"");
}

TEST(Json, AHostileBodyGivesABoundedNumberOfFaultsAndValues) {
  std::string body = "[";
  for (int i = 0; i < 1000; ++i) body += "{},";
  body += "{}]";
  EXPECT_EQ(faults<std::vector<Line>>(body).size(), detail::Reading::kErrorsMax);
  std::string many = "[0";
  for (std::size_t i = 0; i < Document::kNodesMax; ++i) many += ",0";
  many += "]";
  const auto read = Document::parse(many);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, ErrorKind::too_large);
}

TEST(Json, OnlyWritePersonalShowsAPerson) {
  const Patient patient{Private<std::string>{"見本 花子"}, std::nullopt};
  EXPECT_EQ(write_personal(patient), R"({"name":"見本 花子"})");
  const auto back = read<Patient>(R"({"name":"見本 花子","phone":"000"})");
  ASSERT_TRUE(back);
  EXPECT_EQ(back->phone->reveal(), "000");
}

TEST(Utf8, OverlongFormsSurrogatesAndCutSequencesAreNot) {
  EXPECT_TRUE(is_utf8("連携 😀 é"));
  for (const std::string_view bad : {"\x80", "\xc1\x81", "\xe0\x80\x80", "\xed\xa0\x80", "\xe3\x81",
                                     "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80"}) {
    EXPECT_FALSE(is_utf8(bad));
  }
}

}  // namespace
}  // namespace renkei::json
