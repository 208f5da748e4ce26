// Two small tables and the steps the tests of every engine share.
#pragma once
#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

#include "testkit/test_database.hpp"

namespace renkei::sql {

class DatabaseTest : public testkit::DatabaseTest {
 protected:
  void SetUp() override {
    must([](Session& session) -> Result<void> {
      for (const char* each : {"CREATE TABLE tag (name TEXT PRIMARY KEY, weight BIGINT)",
                               "CREATE TABLE note (id BIGINT PRIMARY KEY, tag TEXT NOT NULL "
                               "REFERENCES tag (name))"}) {
        if (auto made = session.run(each); !made) return pass_on(made);
      }
      return {};
    });
  }

  void must(const std::function<Result<void>(Session&)>& change) {
    const auto written = database->write({.apply = change});
    ASSERT_TRUE(written) << written.error().reason.key();
  }

  static std::function<Result<void>(Session&)> adding(std::string name) {
    return [name = std::move(name)](Session& session) -> Result<void> {
      auto added = session.run("INSERT INTO tag (name, weight) VALUES ($1, $2)", name, 1);
      if (!added) return pass_on(added);
      return {};
    };
  }

  std::vector<std::string> names() {
    std::vector<std::string> found;
    const auto seen = database->read([&](Session& session) {
      return session.query("SELECT name FROM tag ORDER BY name",
                           [&](const Row& row) -> Result<void> {
                             found.emplace_back(row.text(0));
                             return {};
                           });
    });
    EXPECT_TRUE(seen);
    return found;
  }
};

}  // namespace renkei::sql
