// What the table of routes itself promises.
#include <gtest/gtest.h>

#include "features/second_factor/second_factor_routes.hpp"

namespace renkei::second_factor {
namespace {

TEST(FactorRoutes, ATicketOpensTheWayInAndTheHubApproves) {
  for (const auto& route : routes()) {
    const bool is_step = route.permission.key() == "second_factor.step";
    EXPECT_EQ(route.permission.is_open(), is_step) << route.path;
    const bool is_emergency = route.path.find("emergencies") != std::string::npos;
    EXPECT_EQ(route.personal, is_emergency) << route.path << ": its reason is about a person";
    EXPECT_EQ(is_emergency, !route.permission.holds(Role::professional)) << route.path;
    if (route.path.ends_with("/approve")) {
      EXPECT_TRUE(route.permission.holds(Role::coordinator));
      EXPECT_FALSE(route.permission.holds(Role::clerk)) << "who keeps papers does not let in";
      EXPECT_TRUE(route.versioned);
    }
  }
}

}  // namespace
}  // namespace renkei::second_factor
