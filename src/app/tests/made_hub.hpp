// A hub of its own for a test, made and opened as the server does it; its passwords alone sign in.
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "app/commands/making.hpp"
#include "app/hub.hpp"

namespace renkei::app {

// Null, and the test fails, if it cannot be made.
[[nodiscard]] inline std::unique_ptr<Hub> made_hub(const std::filesystem::path& folder,
                                                   const Surroundings& around) {
  const HubConfig config{
      .slug = "hub", .name = "見本", .database = "hub.db", .second_factor = std::set<Role>{}};
  EXPECT_TRUE(make_hub(folder, config));
  auto opened = Hub::open(folder, config, around, Opening::migrating);
  EXPECT_TRUE(opened);
  return opened ? *std::move(opened) : nullptr;
}

}  // namespace renkei::app
