// The hub's own lists, as a new hub has them.
#include "features/directory/tests/database_fixture.hpp"

namespace renkei::directory {
namespace {

class HubListsTest : public DirectoryTest {};
INSTANTIATE_TEST_SUITE_P(Engines, HubListsTest, testkit::each_engine(), testkit::engine_name);

TEST_P(HubListsTest, TheListsOfANewHubAreTheOnesTheCodeKnows) {
  auto read = database->read([&](sql::Session& session) -> Result<void> {
    const auto stored_kinds = kinds(session);
    const auto stored_services = services(session);
    const auto stored_codes = capability_codes(session);
    if (!stored_kinds) return pass_on(stored_kinds);
    if (!stored_services) return pass_on(stored_services);
    if (!stored_codes) return pass_on(stored_codes);
    EXPECT_TRUE(std::ranges::equal(*stored_kinds, default_kinds()));
    EXPECT_TRUE(std::ranges::equal(*stored_services, default_services()));
    EXPECT_TRUE(std::ranges::equal(*stored_codes, default_capability_codes()));
    return {};
  });
  EXPECT_TRUE(read);
}

}  // namespace
}  // namespace renkei::directory
