// Former versions and remembered requests.
#include "platform/sql/history.hpp"

#include <atomic>
#include <thread>
#include <vector>

#include "platform/sql/request_key.hpp"

#include "testkit/test_database.hpp"

namespace renkei::sql {
namespace {

class History : public testkit::DatabaseTest {
 protected:
  Result<void> keep(std::int64_t version, const std::string& body) {
    return database->write({.apply = [&](Session& session) {
      return keep_version(session,
                          {.subject = "facility-1",
                           .version = version,
                           .at = clock.now(),
                           .actor = "account-1",
                           .reason = Private<std::string>{"電話で確認"}},
                          Private<std::string>{body});
    }});
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, History, testkit::each_engine(), testkit::engine_name);

TEST_P(History, KeepsWhatWasReplacedAndWhoReplacedIt) {
  ASSERT_TRUE(keep(1, R"({"name":"旧"})"));
  ASSERT_TRUE(keep(2, R"({"name":"中"})"));
  auto read = database->read([](Session& session) -> Result<void> {
    const auto versions = list_versions(session, "facility-1", 0, 50).value();
    EXPECT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions.front().version, 2);
    EXPECT_EQ(versions.back().actor, "account-1");
    EXPECT_EQ(versions.back().at, testkit::kThatNight);
    EXPECT_EQ(versions.back().membership, std::nullopt);
    EXPECT_EQ(versions.back().reason, Private<std::string>{"電話で確認"});
    EXPECT_EQ(list_versions(session, "facility-1", 2, 50).value().size(), 1U);
    EXPECT_EQ(list_versions(session, "facility-1", 0, 1).value().front().version, 2);
    EXPECT_EQ(read_version(session, "facility-1", 1).value().reveal(), R"({"name":"旧"})");
    const auto none = read_version(session, "facility-1", 3);
    EXPECT_EQ(none.error().kind, ErrorKind::not_found);
    EXPECT_TRUE(list_versions(session, "facility-2", 0, 50).value().empty());
    return {};
  });
  EXPECT_TRUE(read);
}

TEST_P(History, AVersionIsReplacedOnlyOnce) {
  ASSERT_TRUE(keep(1, "{}"));
  const auto again = keep(1, "{}");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, ErrorKind::stale);
}

class RequestKeys : public testkit::DatabaseTest {
 protected:
  const RequestKey request{.actor = "account-1",
                           .key = "01935e2a-7c00-7abc-8def-0123456789ab",
                           .route = "POST /api/toys",
                           .body_digest = "aa"};

  Result<std::optional<RememberedReply>> find(const RequestKey& asked) {
    return write_for<std::optional<RememberedReply>>(*database, [&](Session& session) {
      return find_reply(session, asked, system_clock.now());
    });
  }
  Result<void> remember(const RememberedReply& reply) {
    return database->write({.apply = [&](Session& session) {
      return remember_reply(session, request, reply, system_clock.now());
    }});
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, RequestKeys, testkit::each_engine(), testkit::engine_name);

TEST_P(RequestKeys, TheSameRequestFindsItsReply) {
  EXPECT_EQ(find(request).value(), std::nullopt);
  ASSERT_TRUE(remember({.status = 201, .subject = "toy-1"}));
  EXPECT_EQ(find(request).value(), (RememberedReply{.status = 201, .subject = "toy-1"}));
}

TEST_P(RequestKeys, AnotherBodyOrRouteUnderTheSameKeyIsRefused) {
  ASSERT_TRUE(remember({.status = 200}));
  auto other = request;
  other.body_digest = "bb";
  EXPECT_EQ(find(other).error().reason, Reason{"request.key_reused"});
  EXPECT_EQ(find(other).error().kind, ErrorKind::invalid);
  other = request;
  other.route = "POST /api/games";
  EXPECT_EQ(find(other).error().reason, Reason{"request.key_reused"});
}

TEST_P(RequestKeys, BelongToTheirActor) {
  ASSERT_TRUE(remember({.status = 200}));
  auto other = request;
  other.actor = "account-2";
  other.body_digest = "bb";
  EXPECT_EQ(find(other).value(), std::nullopt);
}

TEST_P(RequestKeys, AreForgottenAfterSevenDays) {
  ASSERT_TRUE(remember({.status = 200}));
  system_clock.forward(std::chrono::days{7});
  EXPECT_EQ(find(request).value(), std::nullopt);
  ASSERT_TRUE(remember({.status = 201, .subject = "toy-2"}));
  EXPECT_EQ(find(request).value(), (RememberedReply{.status = 201, .subject = "toy-2"}));
}

TEST_P(RequestKeys, OfARefusedRequestAreNotRemembered) {
  const auto refused = database->write({.apply = [&](Session& session) -> Result<void> {
    if (auto known = find_reply(session, request, system_clock.now()); !known)
      return pass_on(known);
    return fail(ErrorKind::invalid, "toy.refused");
  }});
  ASSERT_FALSE(refused);
  EXPECT_EQ(find(request).value(), std::nullopt);
  // Neither if the refusal was committed, which leaves the claim.
  auto corrected = request;
  corrected.body_digest = "bb";
  EXPECT_EQ(find(corrected).value(), std::nullopt);
}

TEST_P(RequestKeys, OfTwoAtOnceOnlyOneIsDone) {
  std::atomic<int> done = 0;
  std::atomic<int> remembered = 0;
  std::vector<std::thread> callers;
  for (int caller = 0; caller < 4; ++caller) {
    callers.emplace_back([&] {
      bool again = false;
      const auto written = database->write({.apply = [&](Session& session) -> Result<void> {
        auto known = find_reply(session, request, system_clock.now());
        if (!known) return pass_on(known);
        again = known->has_value();
        if (again) return {};
        return remember_reply(session, request, {.status = 201}, system_clock.now());
      }});
      if (written) ++(again ? remembered : done);
    });
  }
  for (auto& each : callers) each.join();
  EXPECT_EQ(done, 1);
  EXPECT_EQ(remembered, 3);
}

TEST_P(RequestKeys, MustBeUuids) {
  auto other = request;
  other.key = "1";
  EXPECT_EQ(find(other).error().kind, ErrorKind::malformed);
}

}  // namespace
}  // namespace renkei::sql
