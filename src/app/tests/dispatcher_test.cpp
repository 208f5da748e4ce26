// Requests from many threads at once, through the dispatcher of a real hub.
#include "app/dispatcher.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>

#include "platform/http/problem.hpp"

#include "app/pages.hpp"
#include "app/tests/made_hub.hpp"

#include "testkit/temporary_folder.hpp"

namespace renkei::app {
namespace {

class DispatcherTest : public ::testing::Test {
 protected:
  void SetUp() override {
    hub_ = made_hub(folder_.path(), {clock_, system_clock_, *ids_, passwords_});
    ASSERT_TRUE(hub_);
    ASSERT_TRUE(frame_);
    ASSERT_TRUE(hub_->start(*frame_));
    table_ = all_routes();
  }

  const Mounted& route(http::Method method, std::string_view path) {
    return *std::find_if(table_.begin(), table_.end(), [&](const Mounted& each) {
      return each.method == method && each.path == path;
    });
  }

  int status(const Mounted& route, http::Request request) {
    std::latch answered{1};
    int status = 0;
    dispatcher_.serve(*hub_, route, std::move(request), [&](const http::Reply& reply) {
      status = reply.status;
      answered.count_down();
    });
    answered.wait();
    return status;
  }

  testkit::TemporaryFolder folder_;
  RunningClock clock_;
  RunningSystemClock system_clock_;
  std::unique_ptr<IdSource> ids_ = random_ids(system_clock_);
  crypto::PasswordHasher passwords_;
  Result<html::Frame> frame_ = load_frame();
  std::unique_ptr<Hub> hub_;
  std::vector<Mounted> table_;
  Lanes lanes_;
  Dispatcher dispatcher_{lanes_, [](const http::Request&, const Error& error) {
                           return http::Reply{.status = http::status_of(error.kind)};
                         }};
};

TEST_F(DispatcherTest, EveryOneOfManyReadsAndRefusedWritesIsAnsweredOnce) {
  std::atomic<int> found = 0;
  std::atomic<int> refused = 0;
  std::vector<std::thread> callers;
  for (int caller = 0; caller < 4; ++caller) {
    callers.emplace_back([&] {
      for (int i = 0; i < 25; ++i) {
        http::Request look{.path = "/api/directory/facilities"};
        if (status(route(http::Method::get, "/api/directory/facilities"), look) == 200) ++found;
        http::Request add{.method = http::Method::post, .path = "/api/directory/facilities"};
        if (status(route(http::Method::post, "/api/directory/facilities"), add) == 401) ++refused;
      }
    });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(found, 100);
  EXPECT_EQ(refused, 100);
}

TEST_F(DispatcherTest, WhatIsClosedIsClosedToWhoeverIsNotSignedIn) {
  for (const Mounted& each : table_) {
    if (each.permission.is_open()) continue;
    http::Request request{.method = each.method, .path = each.path};
    request.path_values = {{"id", "01930000-0000-7000-8000-000000000000"}};
    EXPECT_EQ(status(each, request), 401) << each.path;
  }
}

}  // namespace
}  // namespace renkei::app
