// The sheet of an invitation and the table of routes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "features/people/invitation_pages.hpp"
#include "features/people/people_routes.hpp"

#include "testkit/real_frame.hpp"
#include "testkit/template_keys.hpp"

namespace renkei::people {
namespace {

using testing::HasSubstr;
using testing::IsSubsetOf;
using testing::Not;

constexpr const char* kId = "019ab000-0000-7000-8000-000000000001";

InvitationLook look(Position position, Standing standing) {
  // Monday 2026-11-23, 22:14 in Japan.
  return {"みほん訪問看護ステーション",
          Invitation::make({InvitationId{kId}, "hash", "who"},
                           {.position = position, .standing = standing, .facility = kId},
                           instant_of(1795439640000))
              .value()};
}

class Sheet : public testing::Test {
 protected:
  html::Value value(Position position, Standing standing = Standing::staff) {
    return sheet_value(look(position, standing), "https://hub.example/app/join#abc", frame,
                       html::Language::ja)
        .value();
  }
  html::Frame frame = testkit::real_frame();
};

TEST_F(Sheet, GivesEveryKeyItsTemplateAsksFor) {
  auto given = testkit::keys_given(value(Position::vns_manager, Standing::admin));
  given.insert({"lang", "hub_name", "demo", "styles", "script"});
  EXPECT_THAT(testkit::keys_asked("print_invitation"), IsSubsetOf(given));
}

TEST_F(Sheet, SaysWhereAsWhatAndUntilWhen) {
  const std::string page =
      frame.page("print_invitation", html::Language::ja,
                 {.name = "見本市在宅拠点", .now_text = "22:14"}, value(Position::visiting_nurse));
  EXPECT_THAT(page, HasSubstr("みほん訪問看護ステーション"));
  EXPECT_THAT(page, HasSubstr("<td>訪問看護師</td>"));
  EXPECT_THAT(page, HasSubstr("令和8年11月30日まで"));
  EXPECT_THAT(page, HasSubstr("https://hub.example/app/join#abc"));
  EXPECT_THAT(page, HasSubstr("<path d=\"M4 4h7v1h-7z"));
  EXPECT_THAT(page, Not(HasSubstr("{{")));
  EXPECT_THAT(page, Not(HasSubstr("施設の管理者")));
}

TEST_F(Sheet, NamesEveryPositionInBothLanguages) {
  for_each_enumerator<Position>([&](std::string_view code, Position) {
    for (const auto language : {html::Language::ja, html::Language::en}) {
      const std::string key = "position_" + std::string{code};
      EXPECT_NE(frame.word(language, key), key);
    }
  });
}

TEST(PeopleRoutes, WhatNamesAPersonIsPersonalAndOnlyATokenOpensADoor) {
  for (const auto& route : routes()) {
    const bool names_somebody = route.path.find("enrolments") != std::string::npos ||
                                route.path.find("certifications/") != std::string::npos ||
                                route.path.find("unused_accounts") != std::string::npos ||
                                route.path.find("person") != std::string::npos ||
                                route.path.find("offices") != std::string::npos ||
                                route.path.find("staff_posts") != std::string::npos ||
                                route.path.find("joinings") != std::string::npos;
    EXPECT_EQ(route.personal, names_somebody) << route.path;
    EXPECT_EQ(route.permission.is_open(), route.permission.key() == "people.join") << route.path;
    if (route.permission.is_open()) {
      EXPECT_TRUE(route.path == "/api/people/invitation_looks" ||
                  route.path == "/api/people/joinings")
          << route.path;
    }
    EXPECT_EQ(route.path.find("token"), std::string::npos);
  }
}

}  // namespace
}  // namespace renkei::people
