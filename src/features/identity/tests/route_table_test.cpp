// What the table of routes itself promises.
#include <gtest/gtest.h>

#include <set>

#include "features/identity/identity_routes.hpp"

namespace renkei::identity {
namespace {

TEST(RouteTable, WhatShowsOthersIsPersonalAndTheHubsAlone) {
  for (const auto& route : routes()) {
    const bool is_hubs = route.permission.key() == "identity.keep_accounts";
    const bool shows_accounts = route.reply && is_hubs;
    EXPECT_EQ(route.personal, shows_accounts) << route.path;
    EXPECT_FALSE(route.permission.is_open() && is_hubs);
    if (route.permission.is_open()) {
      const std::set<std::string> open{"/api/identity/sign_in", "/api/identity/me",
                                       "/api/identity/desks/here", "/api/identity/returns"};
      EXPECT_TRUE(open.contains(std::string{route.path})) << route.path;
    }
    if (is_hubs) {
      EXPECT_TRUE(route.permission.holds(Role::coordinator));
      EXPECT_FALSE(route.permission.holds(Role::clerk)) << route.path;
    }
  }
}

}  // namespace
}  // namespace renkei::identity
