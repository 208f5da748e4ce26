// Who of a provider is who here, on each engine.
#include <gtest/gtest.h>

#include "features/oidc/external_identity_store_sql.hpp"
#include "features/oidc/oidc_routes.hpp"

#include "testkit/test_database.hpp"

namespace renkei::oidc {
namespace {

class Links : public testkit::DatabaseTest {
 protected:
  identity::AccountId account(const std::string& email) {
    const auto id = ids->make<identity::Account>();
    const auto added = database->write({.apply = [&](sql::Session& session) -> Result<void> {
      auto done = session.run(
          "INSERT INTO account (id, email, display_name, state, password_hash,"
          " password_changed_at, created_at, version)"
          " VALUES ($1, $2, 'name', 'active', 'hash', 0, 0, 1)",
          id, email);
      if (!done) return pass_on(done);
      return {};
    }});
    EXPECT_TRUE(added);
    return id;
  }
  ExternalIdentity link(const identity::AccountId& account, const std::string& subject) {
    return ExternalIdentity::restore({.id = ids->make<ExternalIdentity>(),
                                      .account = account,
                                      .issuer = "https://id.example",
                                      .subject = Private{subject},
                                      .linked_at = clock.now()})
        .value();
  }
  template <class T>
  Result<T> with(const std::function<Result<T>(SqlExternalIdentities&)>& work) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      SqlExternalIdentities store{session};
      return work(store);
    });
  }
  Result<bool> add(const ExternalIdentity& made) {
    return with<bool>([&](SqlExternalIdentities& store) { return store.add(made); });
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, Links, testkit::each_engine(), testkit::engine_name);

TEST_P(Links, OnePersonThereOpensOneAccountHere) {
  const auto nurse = account("nurse@hub.example");
  const auto clerk = account("clerk@hub.example");
  EXPECT_EQ(add(link(nurse, "person-1")), true);
  EXPECT_EQ(add(link(clerk, "person-1")), false);
  EXPECT_EQ(add(link(clerk, "person-2")), true);
  const auto found = with<std::optional<ExternalIdentity>>(
      [](SqlExternalIdentities& store) { return store.link_of("https://id.example", "person-1"); });
  ASSERT_TRUE(found && *found);
  EXPECT_EQ((**found)->account, nurse);
  const auto elsewhere = with<std::optional<ExternalIdentity>>([](SqlExternalIdentities& store) {
    return store.link_of("https://other.example", "person-1");
  });
  ASSERT_TRUE(elsewhere);
  EXPECT_FALSE(*elsewhere) << "names are a provider's own";
}

TEST_P(Links, OnlyTheOwnerTakesOneAway) {
  const auto nurse = account("nurse@hub.example");
  const auto clerk = account("clerk@hub.example");
  const auto made = link(nurse, "person-1");
  ASSERT_EQ(add(made), true);
  const auto remove = [&](const identity::AccountId& who) {
    return with<bool>([&](SqlExternalIdentities& store) -> Result<bool> {
      if (auto removed = store.remove(made->id, who); !removed) return pass_on(removed);
      return true;
    });
  };
  const auto refused = remove(clerk);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason{"oidc.link_unknown"});
  EXPECT_TRUE(remove(nurse));
  const auto left = with<std::vector<ExternalIdentity>>(
      [&](SqlExternalIdentities& store) { return store.links_of(nurse); });
  EXPECT_TRUE(left && left->empty());
}

TEST(ExternalIdentity, WithoutANameThereIsABrokenRow) {
  EXPECT_FALSE(ExternalIdentity::restore({}));
}

TEST(OidcRoutes, OnlyTheWayInIsOpen) {
  for (const auto& route : routes()) {
    const bool is_way_in = route.path.ends_with("/sign_ins") || route.path.ends_with("/answers");
    EXPECT_EQ(route.permission.is_open(), is_way_in) << route.path;
    EXPECT_FALSE(route.personal) << route.path;
  }
}

}  // namespace
}  // namespace renkei::oidc
