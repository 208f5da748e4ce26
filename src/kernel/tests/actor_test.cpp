// What a role says of its holder: how much of the directory he sees, and whether he reads patients.
#include "kernel/actor.hpp"

#include <gtest/gtest.h>

namespace renkei {
namespace {

TEST(Actor, OfACityThatRunsTheHubSeesAllOfTheDirectoryAndIsNotTheHubsStaff) {
  const Actor operating{.who = "city-1", .role = Role::city_operator};
  EXPECT_EQ(operating.level(), Level::hub);
  EXPECT_FALSE(operating.is_hub_staff());
  EXPECT_TRUE((Actor{.who = "clerk-1", .role = Role::clerk}).is_hub_staff());
}

TEST(Role, OfAnOperatorAndOfAVisitorIsGivenToNoAccount) {
  for_each_enumerator<Role>([](std::string_view name, Role role) {
    EXPECT_EQ(is_given(role), role != Role::city_operator && role != Role::public_) << name;
  });
}

}  // namespace
}  // namespace renkei
