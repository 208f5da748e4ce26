// The lanes of work: what is slow holds up nothing but itself.
#include "app/workers.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <future>
#include <latch>

namespace renkei::app {
namespace {

int own_niceness() { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); }

TEST(LanesOfWork, AFloodInTheSlowOneIsRefusedAtItsLimitAndTheUsualOneGoesOn) {
  std::latch flood_ends{1};
  Lanes lanes;
  int accepted = 0;
  while (lanes.slow.post([&] { flood_ends.wait(); })) ++accepted;
  EXPECT_GE(accepted, 200);  // those that wait
  EXPECT_LE(accepted, 203);  // and those three that are being done

  std::promise<void> done;
  ASSERT_TRUE(lanes.usual.post([&] { done.set_value(); }));
  done.get_future().wait();
  flood_ends.count_down();
}

TEST(LanesOfWork, TheSlowOneStandsBackFromTheCores) {
  std::promise<int> slow;
  std::promise<int> usual;
  Lanes lanes;
  ASSERT_TRUE(lanes.slow.post([&] { slow.set_value(own_niceness()); }));
  ASSERT_TRUE(lanes.usual.post([&] { usual.set_value(own_niceness()); }));
  EXPECT_GT(slow.get_future().get(), usual.get_future().get());
}

TEST(LanesOfWork, WhatWasAcceptedIsDoneBeforeTheEnd) {
  std::atomic<int> done = 0;
  {
    Workers workers{{.threads = 2}};
    for (int i = 0; i < 50; ++i) ASSERT_TRUE(workers.post([&] { ++done; }));
  }
  EXPECT_EQ(done, 50);
}

}  // namespace
}  // namespace renkei::app
